import { isDigit, NO_DIGITS, twoDigits } from './digits.ts';

/**
 * Is the text an RFC 3339 `full-time` (section 5.6), with its offset? Second 60 stands only where it is 23:59:60 in UTC
 * (section 5.7). ASCII only.
 */
export function isTime(text: string): boolean {
  return isTimeFrom(text, 0);
}

/**
 * Whether a text is a `full-time` from `at` to its end: `Z` in either case, at least one fraction digit after a dot,
 * offset hours to 23 and minutes to 59. Leap seconds that were never announced are accepted: the table grows after a
 * release, and a reader must survive that.
 */
export function isTimeFrom(text: string, at: number): boolean {
  // Beyond the end charCodeAt gives NaN, and arithmetic with NaN is slow.
  if (text.length < at + SHORTEST) return false;
  const hour = twoDigits(text, at);
  const minute = twoDigits(text, at + 3);
  const second = twoDigits(text, at + 6);
  const fieldsHold =
    hour >= 0 &&
    hour <= 23 &&
    minute >= 0 &&
    minute <= 59 &&
    second >= 0 &&
    second <= 60 &&
    text.charCodeAt(at + 2) === COLON &&
    text.charCodeAt(at + 5) === COLON;
  if (!fieldsHold) return false;

  const zoneAt = afterFraction(text, at + SECONDS_END);
  const offset = zoneAt === NO_DIGITS ? NO_ZONE : offsetMinutes(text, zoneAt);
  if (offset === NO_ZONE) return false;
  return second < 60 || isLastMinuteOfUtcDay(hour * 60 + minute - offset);
}

/** More minutes than there are in a day. */
const NO_ZONE = 10_000;
/** `00:00:00Z`. */
const SHORTEST = 9;
const SECONDS_END = 8;
const MINUTES_PER_DAY = 1440;

const HYPHEN = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const PLUS = 0x2b;
const UPPER_Z = 0x5a;
/** Sets the bit in which an ASCII letter's two cases differ. */
const LOWER = 0x20;

/** The index at which the zone begins, or NO_DIGITS where a dot has none after it. */
function afterFraction(text: string, secondsEnd: number): number {
  if (text.charCodeAt(secondsEnd) !== DOT) return secondsEnd;
  let at = secondsEnd + 1;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at > secondsEnd + 1 ? at : NO_DIGITS;
}

/** Minutes east of UTC, or NO_ZONE where no zone begins at `at` and ends the text. */
function offsetMinutes(text: string, at: number): number {
  if (text.length === at + 1) {
    return (text.charCodeAt(at) | LOWER) === (UPPER_Z | LOWER) ? 0 : NO_ZONE;
  }
  if (text.length !== at + 6) return NO_ZONE;
  const zone = text.charCodeAt(at);
  if (zone !== PLUS && zone !== HYPHEN) return NO_ZONE;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  const holds =
    text.charCodeAt(at + 3) === COLON && hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59;
  if (!holds) return NO_ZONE;
  return (zone === PLUS ? 1 : -1) * (hours * 60 + minutes);
}

function isLastMinuteOfUtcDay(minutes: number): boolean {
  return (minutes + MINUTES_PER_DAY) % MINUTES_PER_DAY === MINUTES_PER_DAY - 1;
}
