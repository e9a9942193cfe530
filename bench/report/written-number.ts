/** A number with three significant digits: 0.0513, 5.13, 513, 5130. */
export function writtenNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(Math.max(DIGITS - 1 - size, 0), LONGEST_FRACTION));
}

const DIGITS = 3;
const LONGEST_FRACTION = 4;
