import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats, isFormat } from '../../../contracts/formats/formats.ts';
import { TEXTS_BY_FORMAT } from './texts-by-format.ts';

const NAMES = Object.keys(TEXTS_BY_FORMAT).filter(isFormat);

describe.each(NAMES)('%s', (format) => {
  const { plain, bare, forms, disputed, nearMisses, spoiled } = TEXTS_BY_FORMAT[format];
  const wild = TEXTS_BY_FORMAT[format].wild();
  const isOfFormat = formats[format];
  const drawn = fc.sample(wild, { seed: 1, numRuns: 2_000 });

  test('every drawn text is of the format', () => {
    fc.assert(fc.property(wild, isOfFormat), { seed: 1, numRuns: 2_000 });
    fc.assert(fc.property(plain, isOfFormat), { seed: 1, numRuns: 200 });
    expect(isOfFormat(bare)).toBe(true);
  });

  test('many different texts are drawn', () => {
    expect(new Set(drawn).size).toBeGreaterThan(700);
    expect(new Set(fc.sample(plain, { seed: 1, numRuns: 500 })).size).toBeGreaterThan(20);
  });

  test('every shrink is of the format', () => {
    for (const arbitrary of [wild, plain]) {
      for (const text of smaller(arbitrary)) expect(isOfFormat(text), text).toBe(true);
    }
  });

  test('every form is of the format', () => {
    expect(Object.entries(forms).filter(([, text]) => !isOfFormat(text))).toEqual([]);
    expect(new Set(Object.values(forms)).size).toBe(Object.keys(forms).length);
    expect(disputed.filter((name) => !Object.hasOwn(forms, name))).toEqual([]);
  });

  test('no near miss is of the format', () => {
    expect(nearMisses.filter(([, text]) => isOfFormat(text))).toEqual([]);
    for (const text of [...drawn, ...Object.values(forms)]) {
      for (const [mistake, after] of spoiled(text)) {
        expect(isOfFormat(after), `${mistake}: ${after}`).toBe(false);
      }
    }
  });

  test('no two mistakes have the same name or text', () => {
    const all = [...spoiled(bare), ...nearMisses];
    expect(new Set(all.map(([mistake]) => mistake)).size).toBe(all.length);
    expect(new Set(all.map(([, text]) => text)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(30);
  });
});

test('no name is of a disputed form in one format, and of an undisputed one in another', () => {
  const all = Object.values(TEXTS_BY_FORMAT);
  const disputed = new Set(all.flatMap((texts) => texts.disputed));
  const undisputed = all.flatMap((texts) =>
    Object.keys(texts.forms).filter((name) => !texts.disputed.includes(name)),
  );
  expect(undisputed.filter((name) => disputed.has(name))).toEqual([]);
});

/** The texts that some values shrink to, and what those shrink to. */
function smaller(arbitrary: fc.Arbitrary<string>): readonly string[] {
  const texts: string[] = [];
  const always = fc.property(arbitrary, (text) => {
    texts.push(text);
    return texts.length % 40 < 5;
  });
  for (const seed of [1, 2, 3, 4, 5]) fc.check(always, { seed, numRuns: 40 });
  return texts;
}
