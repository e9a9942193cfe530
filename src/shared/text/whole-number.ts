/** Whether a number is an integer of at most 31 bits, which fast-check accepts as a seed. */
export function isWholeNumber(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 0x7fff_ffff;
}
