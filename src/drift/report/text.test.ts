import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import {
  EVIL_TEXTS,
  HIT_HERE,
  hostileDrift,
  NO_DRIFT,
  SAMPLE_DRIFT,
} from '../../../test/drift/sample-drift.ts';
import type { Change } from '../../schema-changes/change.ts';
import type { DriftResult } from '../drift-result.ts';
import { driftText } from './text.ts';

const PLAIN = picocolors.createColors(false);
const COLORED = picocolors.createColors(true);

const text = (particulars: Partial<DriftResult>) =>
  driftText({ ...SAMPLE_DRIFT, ...particulars }, PLAIN);

test('lists each component’s changes: level, property, what happened, where, and what it means', () => {
  expect(text({})).toBe(
    `Metadata
  breaking webhook: has no format any more: it was "uri"
           1.394.0:12:5 -> new.yml:30:9
           => a reader that parses the old format will fail on other texts

Products
  warning  2 values added: "statements", "layer"
           new.yml:40:7
           => a strict reader will refuse such a value; a lenient one has no
              branch for it

Response
  info     user_id: added
           new.yml:50:3
           => a reader that refuses unknown keys will refuse it; any other
              ignores it

Here
  nothing here uses what changed
  your validator was not asked: give --module, --command or --url

1 breaking, 2 warnings, 1 info: Plaid's 1.697.4 against 1.394.0.`,
  );
});

test('the impact follows', () => {
  expect(text({ here: HIT_HERE }).split('\n').slice(17)).toEqual([
    'Here',
    '  2 interactions of the pact use what changed: Products, Metadata webhook',
    '    reads a token',
    '    reads nulls',
    '      its example is refused at /metadata',
    '  1 fixture is judged differently now',
    '    fakes.ndjson:3: was valid, is invalid',
    '  1 law is about what changed: Response user_id',
    '    accepts-every-valid-payload',
    '  your validator refuses 1 of 12 payloads that only the new document allows',
    '    Products, at /metadata/initial_products/0',
    '      it says: unknown product',
    '      {"metadata":{"initial_products":["layer"]}}',
    '',
    "1 breaking, 2 warnings, 1 info: Plaid's 1.697.4 against 1.394.0.",
  ]);
});

test('no changes are one line, unless something is unknown', () => {
  const here = { ...NO_DRIFT.here, untold: 'no pact' };
  const line = "No change: Plaid's 1.697.4 against 1.394.0.";
  expect(driftText(NO_DRIFT, PLAIN)).toBe(line);
  expect(driftText({ ...NO_DRIFT, here }, PLAIN)).toBe(
    `  some of the impact is unknown: no pact\n${line}`,
  );
});

test('the meaning of like changes of a component is printed once', () => {
  const changes = ['a', 'b', 'c'].map(
    (property): Change => ({
      ...{ code: 'became-nullable', level: 'breaking', schema: 'Response', property },
      ...{ value: null, from: null, to: null },
    }),
  );
  expect(text({ changes }).split('\n').slice(0, 6)).toEqual([
    'Response',
    '  breaking a: may be null',
    '  breaking b: may be null',
    '  breaking c: may be null',
    '           => a reader that does not check for null will fail',
    '',
  ]);
});

describe('of many items it shows', () => {
  const many = (length: number) =>
    Array.from(
      { length },
      (_, index): Change => ({
        ...{ code: 'property-added', level: 'info', schema: 'Response', property: `p${index}` },
        ...{ value: null, from: null, to: { line: index, column: 1 } },
      }),
    );

  test('a hundred changes, the worst of them', () => {
    const shown = text({ changes: [...many(150), ...SAMPLE_DRIFT.changes] });
    expect(shown).toContain('breaking webhook: ');
    expect(shown.match(/p\d+: added/g)).toHaveLength(98);
    expect(shown).toContain('\nand 53 more, none of them worse (--format json has all)\n');
    expect(text({ changes: many(100) })).not.toContain('more');
  });

  test('twenty affected items', () => {
    const laws = Array.from({ length: 23 }, (_, index) => ({ law: `law-${index}`, places: ['P'] }));
    const shown = text({ here: { ...SAMPLE_DRIFT.here, laws } });
    expect(shown.match(/law-\d/g)).toHaveLength(20);
    expect(shown).toContain('\n    and 3 more (--format json has all)\n');
  });
});

describe('colours', () => {
  test('change nothing else', () => {
    for (const result of [SAMPLE_DRIFT, { ...SAMPLE_DRIFT, here: HIT_HERE }, NO_DRIFT]) {
      const colored = driftText(result, COLORED);
      expect(colored).toContain('\u001b[');
      expect(stripVTControlCharacters(colored)).toBe(driftText(result, PLAIN));
    }
  });

  test('show in the last line whether it fails', () => {
    const last = (result: DriftResult) => driftText(result, COLORED).split('\n').at(-1);
    const sum = driftText(SAMPLE_DRIFT, PLAIN).split('\n').at(-1) ?? '';
    expect(last(SAMPLE_DRIFT)).toBe(COLORED.red(sum));
    expect(last({ ...SAMPLE_DRIFT, failOn: 'none' })).toBe(COLORED.yellow(sum));
    expect(last(NO_DRIFT)).toBe(COLORED.green(driftText(NO_DRIFT, PLAIN)));
  });

  test('differ by level', () => {
    const colored = driftText(SAMPLE_DRIFT, COLORED);
    expect(colored).toContain(`  ${COLORED.red('breaking ')}webhook`);
    expect(colored).toContain(`  ${COLORED.yellow('warning  ')}2 values`);
    expect(colored).toContain(`  ${COLORED.cyan('info     ')}user_id`);
  });
});

test.each(EVIL_TEXTS)('no reported text acts on the terminal, or floods it: %.20j', (evil) => {
  const shown = driftText(hostileDrift(evil), PLAIN);
  expect(shown).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(shown).not.toMatch(/^\s*::|##\[/m);
  expect(shown.length).toBeLessThan(10_000);
});

test.each(EVIL_TEXTS)('no reported text begins a line of its own: %.20j', (evil) => {
  // Only heads are not indented: the component, "Here" and the sum.
  const heads = driftText(hostileDrift(`${evil}`), PLAIN)
    .split('\n')
    .filter((line) => /^\S/.test(line));
  expect(heads.length).toBeLessThanOrEqual(3);
});
