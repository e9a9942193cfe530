import { twoDigits } from './digits.ts';

/** Is the text an RFC 3339 `full-date` (section 5.6), a real day of a real month (section 5.7)? ASCII only. */
export function isDate(text: string): boolean {
  return text.length === DATE_LENGTH && beginsWithDate(text);
}

/** `2000-01-01`. */
export const DATE_LENGTH = 10;

/** Whether the first characters of a text of at least DATE_LENGTH are a `full-date`. */
export function beginsWithDate(text: string): boolean {
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return (
    century >= 0 &&
    yearOfCentury >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    // Every month has 28 days.
    (day <= 28 || day <= daysInMonth(century * 100 + yearOfCentury, month)) &&
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN
  );
}

const HYPHEN = 0x2d;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** RFC 3339 appendix C. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
