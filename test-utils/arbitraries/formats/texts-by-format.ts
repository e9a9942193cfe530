import type { Format } from '../../../contracts/formats/formats.ts';
import { DATE_TIME } from './date-time.ts';
import type { FormatTexts } from './format-texts.ts';
import { URI } from './uri.ts';

/** One file a format has all that payloads know of it. */
export const TEXTS_BY_FORMAT: Readonly<Record<Format, FormatTexts>> = {
  'date-time': DATE_TIME,
  uri: URI,
};
