import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../../test/read-xml.ts';
import type { Figure } from '../rows/row.ts';
import { costPicture } from './svg.ts';

const figure = (subject: string, payload: string, value: number, wrongVerdicts = 0): Figure => ({
  ...{ name: `${subject}, ${payload}`, value, unit: 'x', spread: { low: value, high: value } },
  of: { subject, payload, wrongVerdicts },
});

const figures = [
  figure('ajv', 'five keys', 1.5, 6),
  figure('ours', 'five keys', 0.2),
  figure('@hyperjump/json-schema', 'five keys', 18),
  { name: 'JSON.parse', value: 9000, unit: 'ns', spread: { low: 1, high: 2 } } satisfies Figure,
];

/** The attributes of all bars, in order. */
function bars(svg: string): readonly Record<string, string>[] {
  return [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

test('has a bar for each validator, cheapest first, marks wrong verdicts, and leaves other figures out', () => {
  const svg = costPicture(figures);
  expect(bars(svg).map((bar) => bar['class'])).toEqual(['ours', 'wrong', 'bar']);
  const widths = bars(svg).map((bar) => Number(bar['width']));
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(svg).toContain('1.50 (6 wrong verdicts)');
  expect(svg).not.toContain('9000');
});

test('is the same for the same figures in any order', () => {
  expect(costPicture(figures.toReversed())).toBe(costPicture(figures));
});

test('needs no other file, and works on dark pages, too', () => {
  const svg = costPicture(figures);
  expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  expect(svg).toContain('prefers-color-scheme: dark');
});

test('is well-formed for any input, and every bar lies within it', () => {
  const any = fc.record({
    ...{ subject: fc.string(), payload: fc.string() },
    ...{ value: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), wrong: fc.nat(300) },
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (all) => {
      const svg = costPicture(
        all.map(({ subject, payload, value, wrong }) => figure(subject, payload, value, wrong)),
      );
      expect(readXml(svg)).toHaveProperty('svg');
      const widths = bars(svg).map((bar) => Number(bar['width']));
      expect(widths).toHaveLength(all.length);
      expect(widths.every((width) => width > 0 && width <= 370)).toBe(true);
    }),
  );
});

test('is an error without figures', () => {
  expect(() => costPicture([])).toThrow('nothing to draw');
});
