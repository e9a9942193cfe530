import { describe, expect, test } from 'vitest';
import {
  EVIL_TEXTS,
  HIT_HERE,
  hostileDrift,
  NO_DRIFT,
  SAMPLE_DRIFT,
} from '../../../test/drift/sample-drift.ts';
import type { Change } from '../../schema-changes/change.ts';
import { driftAnnotations } from './github.ts';

test('there is one for each line of the report, the worst first', () => {
  expect(driftAnnotations(SAMPLE_DRIFT)).toBe(
    [
      '::error file=new.yml,line=30,col=9,title=drift%3A format-changed::Metadata webhook: has no format any more: it was "uri"%0A=> a reader that parses the old format will fail on other texts%0A1.394.0:12:5 -> new.yml:30:9',
      '::warning file=new.yml,line=40,col=7,title=drift%3A enum-value-added::Products: 2 values added: "statements", "layer"%0A=> a strict reader will refuse such a value; a lenient one has no branch for it%0Anew.yml:40:7',
      '::notice file=new.yml,line=50,col=3,title=drift%3A property-added::Response user_id: added%0A=> a reader that refuses unknown keys will refuse it; any other ignores it%0Anew.yml:50:3',
      '',
    ].join('\n'),
  );
  expect(driftAnnotations(NO_DRIFT)).toBe('');
});

describe('the location', () => {
  const REMOVED: Change = {
    ...{ code: 'property-removed', level: 'breaking', schema: 'Response', property: 'a' },
    ...{ value: null, from: { line: 5, column: 3 }, to: null },
  };
  const annotation = (from: string, to: string, sides: Partial<Change> = {}) =>
    driftAnnotations({ ...SAMPLE_DRIFT, from, to, changes: [{ ...REMOVED, ...sides }] });

  test('is in the old document where only that has the place', () => {
    expect(annotation('old.yml', 'new.yml')).toMatch(/^::error file=old\.yml,line=5,col=3,title=/);
  });

  test.each(['1.394.0', '1.697.4', 'standard input'])('is no file: %s', (name) => {
    expect(annotation(name, 'new.yml')).toMatch(/^::error title=/);
    expect(annotation('old.yml', name, { to: { line: 9, column: 9 } })).toMatch(
      /^::error file=old\.yml,line=5,/,
    );
  });
});

test('the impact is one annotation, a warning where something fails', () => {
  const lines = driftAnnotations({ ...SAMPLE_DRIFT, here: HIT_HERE }).split('\n');
  expect(lines[1]).toBe(
    '::warning title=drift%3A here::2 interactions of the pact use what changed: Products, Metadata webhook%0A1 fixture is judged differently now%0A1 law is about what changed: Response user_id%0Ayour validator refuses 1 of 12 payloads that only the new document allows',
  );
  expect(driftAnnotations({ ...NO_DRIFT, here: { ...HIT_HERE, untold: 'x' } })).toMatch(
    /^::warning title=drift%3A here::[^\n]*some of the impact is unknown: x\n$/,
  );
  const here = { ...NO_DRIFT.here, laws: HIT_HERE.laws };
  expect(driftAnnotations({ ...NO_DRIFT, here })).toMatch(/^::notice title=drift%3A here::/);
});

describe('GitHub shows ten of each command', () => {
  const changes = (count: number) =>
    Array.from(
      { length: count },
      (_, index): Change => ({
        ...{ code: 'enum-value-added', level: 'warning', schema: `S${index}`, property: '' },
        ...{ value: 'a', from: null, to: { line: index + 1, column: 1 } },
      }),
    );
  const lines = (count: number, here = NO_DRIFT.here) =>
    driftAnnotations({ ...SAMPLE_DRIFT, here, changes: changes(count) })
      .trimEnd()
      .split('\n');

  test('up to ten are shown; of more, nine and a count', () => {
    expect(lines(10)).toHaveLength(10);
    expect(lines(10).join()).not.toContain('more');
    expect(lines(11)).toHaveLength(10);
    expect(lines(1000).at(-1)).toBe('::warning title=drift::and 991 more (--format json has all)');
  });

  test('the impact is never left out', () => {
    expect(lines(1000, HIT_HERE)).toHaveLength(10);
    expect(lines(1000, HIT_HERE)[0]).toContain('title=drift%3A here');
    expect(lines(9, HIT_HERE)).toHaveLength(10);
    expect(lines(9, HIT_HERE).join()).not.toContain('more (');
  });
});

test.each(EVIL_TEXTS)('each is one command on one line, and nothing else is: %.20j', (evil) => {
  const lines = driftAnnotations(hostileDrift(evil))
    .trimEnd()
    .split(/[\r\n]+/);
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    expect(line).toMatch(
      /^::(error|warning|notice) (file=[^,:]*,line=\d+,col=\d+,)?title=drift(%3A [a-z-]+)?::[^:]/,
    );
    const message = line.replace(/^::\w+ [^:]*::/, '');
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(message).not.toContain('##[');
    expect(message.length).toBeLessThan(10_000);
  }
});
