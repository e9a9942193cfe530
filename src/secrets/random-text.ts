/** Whether a word of it is long, and of letters and digits, as what a machine draws is. */
export function looksRandom(text: string): boolean {
  for (const [word] of text.matchAll(/\S+/g)) {
    const isLong = word.length >= 16;
    if (isLong && /\d/.test(word) && /[a-z]/i.test(word) && !isAlgorithm(word)) return true;
  }
  return false;
}

/** Such as `AWS4-HMAC-SHA256`, which stands before a signature. */
function isAlgorithm(word: string): boolean {
  return word.length < 40 && /^[A-Z]+\d*(-[A-Z]+\d*)+$/.test(word);
}
