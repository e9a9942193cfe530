import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats, isFormat } from '../../contracts/formats/formats.ts';
import { valueAt } from '../../contracts/json-pointer.ts';
import { dateTime } from '../arbitraries/formats/date-time-arbitrary.ts';
import { TEXTS_BY_FORMAT } from '../arbitraries/formats/texts-by-format.ts';
import { type DisputedForm, disputedTexts, without } from './disputed-forms.ts';

const factory = addFormats.default(new Ajv2020());
const mendedText = (form: DisputedForm, text: string) =>
  String(valueAt(without({ text }, [{ form, path: '/text' }]), '/text'));
const RUNS = { seed: 1, numRuns: 5000 };

describe.each(Object.keys(TEXTS_BY_FORMAT).filter(isFormat))('%s', (format) => {
  const texts = TEXTS_BY_FORMAT[format].wild();
  const { plain, bare, forms, disputed: names } = TEXTS_BY_FORMAT[format];
  const isDisputed = ([name]: readonly [string, string]) => names.includes(name);
  const disputed = Object.entries(forms)
    .filter(isDisputed)
    .map(([, text]) => text);
  const undisputed = Object.entries(forms)
    .filter((form) => !isDisputed(form))
    .map(([, text]) => text);
  const check = factory.compile({ type: 'string', format });

  test('exactly the disputed texts are reported', () => {
    expect(undisputed.filter((text) => disputedTexts(format, text).length > 0)).toEqual([]);
    expect(disputed.filter((text) => disputedTexts(format, text).length === 0)).toEqual([]);
  });

  test('nothing plain is disputed', () => {
    for (const text of [bare, ...fc.sample(plain, { seed: 1, numRuns: 200 })]) {
      expect(disputedTexts(format, text)).toEqual([]);
    }
  });

  test('a mended text is well-formed, and factory ajv accepts it', () => {
    const examples = [...undisputed, ...disputed].map((text): [string] => [text]);
    fc.assert(
      fc.property(texts, (text) => {
        const mended = disputedTexts(format, text).reduce(
          (rest, form) => mendedText(form, rest),
          text,
        );
        expect(disputedTexts(format, mended)).toEqual([]);
        expect([mended, formats[format](mended), check(mended)]).toEqual([mended, true, true]);
      }),
      { ...RUNS, examples },
    );
  });

  test('one form can be removed without the others', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const forms = disputedTexts(format, text);
        for (const form of forms) {
          const rest = mendedText(form, text);
          expect(formats[format](rest), rest).toBe(true);
          expect(disputedTexts(format, rest)).toEqual(forms.filter((other) => other !== form));
        }
      }),
      RUNS,
    );
  });
});

test('every date-time that a Date, Java or .NET may refuse is disputed', () => {
  fc.assert(
    fc.property(dateTime(), (text) => {
      if (disputedTexts('date-time', text).length > 0) return;
      expect(Number.isNaN(Date.parse(text)), text).toBe(false);
      expect(text).toMatch(
        /^(?!0000)[^tz.]+(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):\d\d|[+-]14:00)$/,
      );
    }),
    RUNS,
  );
});
