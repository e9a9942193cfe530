import { isByte } from './byte.ts';
import { isDate } from './date.ts';
import { isDateTime } from './date-time.ts';
import { isDuration } from './duration.ts';
import { isEmail } from './email.ts';
import { isHostname } from './hostname.ts';
import { isIpV4 } from './ipv4.ts';
import { isIpV6 } from './ipv6.ts';
import { isTime } from './time.ts';
import { isUri } from './uri.ts';
import { isUriReference } from './uri-reference.ts';
import { isUuid } from './uuid.ts';

/** The string formats of the contract, by their names in JSON Schema and, for `byte`, in OpenAPI. */
export const formats = {
  'date-time': isDateTime,
  uri: isUri,
  date: isDate,
  time: isTime,
  duration: isDuration,
  'uri-reference': isUriReference,
  email: isEmail,
  hostname: isHostname,
  ipv4: isIpV4,
  ipv6: isIpV6,
  uuid: isUuid,
  byte: isByte,
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

export type Format = keyof typeof formats;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
