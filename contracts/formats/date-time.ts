/**
 * Is the text an RFC 3339 `date-time`? One pass over char codes, so that hostile text takes linear time.
 *
 * Grammar: RFC 3339 section 5.6, `T` and `Z` in either case, at least one fraction digit after a dot. Limits: section
 * 5.7, real days of real months, offset hours to 23 and minutes to 59, second 60 only where it is 23:59:60 in UTC. Leap
 * seconds that were never announced are accepted: the table grows after a release, and a reader must survive that.
 */
export function isDateTime(text: string): boolean {
  // Beyond the end charCodeAt gives NaN, and arithmetic with NaN is slow.
  if (text.length < SHORTEST) return false;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const fieldsHold =
    century >= 0 &&
    yearOfCentury >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    // Every month has 28 days.
    (day <= 28 || day <= daysInMonth(century * 100 + yearOfCentury, month)) &&
    hour >= 0 &&
    hour <= 23 &&
    minute >= 0 &&
    minute <= 59 &&
    second >= 0 &&
    second <= 60;
  if (!fieldsHold || !separatorsHold(text)) return false;

  const zoneAt = afterFraction(text);
  const offset = zoneAt === MALFORMED ? NO_ZONE : offsetMinutes(text, zoneAt);
  if (offset === NO_ZONE) return false;
  return second < 60 || isLastMinuteOfUtcDay(hour * 60 + minute - offset);
}

/** Not two digits, or a dot without a digit after it. */
const MALFORMED = -1;
/** More minutes than there are in a day. */
const NO_ZONE = 10_000;
/** `2000-01-01T00:00:00Z`. */
const SHORTEST = 20;
const SECONDS_END = 19;
const MINUTES_PER_DAY = 1440;

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const PLUS = 0x2b;
const UPPER_T = 0x54;
const UPPER_Z = 0x5a;
/** Sets the bit in which an ASCII letter's two cases differ. */
const LOWER = 0x20;

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

/** `at` is within the text. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - DIGIT_0) * 10 + (ones - DIGIT_0) : MALFORMED;
}

function separatorsHold(text: string): boolean {
  return (
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    (text.charCodeAt(10) | LOWER) === (UPPER_T | LOWER) &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** RFC 3339 appendix C. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The index at which the zone begins, or MALFORMED. */
function afterFraction(text: string): number {
  if (text.charCodeAt(SECONDS_END) !== DOT) return SECONDS_END;
  let at = SECONDS_END + 1;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at > SECONDS_END + 1 ? at : MALFORMED;
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
