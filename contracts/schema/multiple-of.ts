/** Whether a number is a multiple of a step, exactly, as both are written: 0.3 is one of 0.1. */
export function isMultipleOf(value: number, step: number): boolean {
  const ratio = value / step;
  // Within these a division of integers is exact.
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return Number.isInteger(ratio);
  // An integer of a double is a multiple of one, however large.
  const [digits, exponent] = decimalOf(value);
  const [stepDigits, stepExponent] = decimalOf(step);
  const least = Math.min(exponent, stepExponent);
  return (
    (digits * 10n ** BigInt(exponent - least)) %
      (stepDigits * 10n ** BigInt(stepExponent - least)) ===
    0n
  );
}

/** A number as an integer times a power of ten, as JavaScript writes it. */
export function decimalOf(value: number): readonly [digits: bigint, exponent: number] {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
