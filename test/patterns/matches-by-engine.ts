/**
 * Whether a pattern is found in a text, as ECMA 262 says: begun at code points alone (section 22.2.7.2). V8 also finds
 * the `\B` within a surrogate pair.
 */
export function matchesByEngine(pattern: string, text: string): boolean {
  const expression = new RegExp(pattern, 'uy');
  let at = 0;
  for (const character of [...text, '']) {
    expression.lastIndex = at;
    if (expression.test(text)) return true;
    at += character.length;
  }
  return false;
}
