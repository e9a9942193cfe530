import type { Format } from '../../../contracts/formats/formats.ts';
import { BYTE } from './byte.ts';
import { DATE } from './date.ts';
import { DATE_TIME } from './date-time.ts';
import { DURATION } from './duration.ts';
import { EMAIL } from './email.ts';
import type { FormatTexts } from './format-texts.ts';
import { HOSTNAME } from './hostname.ts';
import { IPV4 } from './ipv4.ts';
import { IPV6 } from './ipv6.ts';
import { TIME } from './time.ts';
import { URI } from './uri.ts';
import { URI_REFERENCE } from './uri-reference.ts';
import { UUID } from './uuid.ts';

/** All that payloads know of a format; a new one is a file, and a line here. */
export const TEXTS_BY_FORMAT: Readonly<Record<Format, FormatTexts>> = {
  'date-time': DATE_TIME,
  uri: URI,
  date: DATE,
  time: TIME,
  duration: DURATION,
  'uri-reference': URI_REFERENCE,
  email: EMAIL,
  hostname: HOSTNAME,
  ipv4: IPV4,
  ipv6: IPV6,
  uuid: UUID,
  byte: BYTE,
};
