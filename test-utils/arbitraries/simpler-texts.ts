import { rankOf } from '../patterns/character-choice.ts';

/**
 * Texts that are simpler than a text: shorter ones first, then those with one simpler character. They are few, and
 * fewer the longer the text is, since each may be asked about.
 */
export function* simplerTexts(text: string, minLength: number): Generator<string> {
  const characters = [...text];
  const most = Math.min(MOST, Math.ceil(MOST_WORK / characters.length));
  let left = most;
  for (let cut = characters.length - minLength; cut > 0; cut = Math.floor(cut / 2)) {
    for (let at = 0; at + cut <= characters.length && left > 0; at += cut) {
      left--;
      yield characters.toSpliced(at, cut).join('');
    }
  }
  for (const [index, character] of characters.slice(0, most).entries()) {
    for (const simple of SIMPLE) {
      if (rankOf(simple) < rankOf(character)) yield characters.with(index, simple).join('');
    }
  }
}

const MOST = 300;
const MOST_WORK = 100_000;
const SIMPLE = ['a', '0', 'A', ' ', '-'];
