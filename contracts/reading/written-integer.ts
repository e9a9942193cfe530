/** Whether a number of JSON is an integer: `10e-1` is, and `1e-400` is not. Makes nothing as large as the exponent says. */
export function isWrittenInteger(source: string): boolean {
  const [mantissa = '', exponent = '0'] = source.split(/e/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  const hasDigits = /[1-9]/.test(digits);
  return !hasDigits || Number(exponent) - fraction.length + (digits.length - end) >= 0;
}
