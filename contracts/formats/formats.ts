import { isDateTime } from './date-time.ts';
import { isUri } from './uri.ts';

/** The string formats of the contract, by their JSON Schema names. */
export const formats = {
  'date-time': isDateTime,
  uri: isUri,
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

export type Format = keyof typeof formats;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
