/** Whether it is a whole number of at most 31 bits: what fast-check takes as a seed. */
export function isWholeNumber(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 0x7fff_ffff;
}
