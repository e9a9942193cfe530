import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Publication, PublishResult } from '../publish-pact.ts';
import { publishJson, publishText } from './report.ts';

const plain = picocolors.createColors(false);
const ESCAPE = '\u001b[2J\n';

const PUBLICATION: Publication = {
  pact: {
    file: 'p.json',
    consumer: 'shop',
    provider: 'plaid',
    providerIsGiven: false,
    interactions: [],
    messages: [],
    ...{ specification: 4, document: {}, exact: {} },
  },
  identity: {
    ...{ version: '1', branch: 'main', buildUrl: null, remarks: ['mind this'] },
    source: {
      version: { from: 'git', name: 'HEAD' },
      branch: { from: 'option', name: '--branch' },
      buildUrl: null,
    },
  },
  tags: [],
};
const FOOT = `
  version 1 (git)
  branch main (--branch)
  note: mind this`;
const DIFFERENCE = { interaction: 'a', path: '/b', ours: 'null', theirs: 'nothing' };
const published = { kind: 'published', url: 'http://b/p', notices: ['Created'] } as const;

describe('text', () => {
  const text = (result: PublishResult) => publishText(result, plain);

  test.each<[string, PublishResult, string]>([
    [
      'published',
      { publication: PUBLICATION, ...published, again: false },
      `Published: shop -> plaid\n  http://b/p${FOOT}\n  broker: Created`,
    ],
    [
      'published again',
      { publication: PUBLICATION, ...published, again: true },
      `The broker has it already: shop -> plaid\n  http://b/p${FOOT}\n  broker: Created`,
    ],
    [
      'ready',
      { publication: PUBLICATION, kind: 'ready' },
      `Would be published: shop -> plaid${FOOT}`,
    ],
    [
      'refused for what it is',
      { publication: PUBLICATION, kind: 'refused', said: 'no', differences: [] },
      `The broker refused: shop -> plaid\n  broker: no${FOOT}`,
    ],
    [
      'refused for what is there',
      { publication: PUBLICATION, kind: 'refused', said: 'no', differences: [DIFFERENCE] },
      `The broker refused: shop -> plaid\n  broker: no
  Another content stands under this version; publish from a new commit. It differs in:
    a /b: the broker has nothing, this pact null${FOOT}`,
    ],
    [
      'unproven',
      {
        ...{ publication: PUBLICATION, kind: 'unproven' },
        findings: [
          { code: 'pact-secret', interaction: null, path: '', message: 'a secret' },
          { code: 'missing-key', interaction: 'a', path: '/b', message: 'bad' },
          { code: 'pact-differs', interaction: null, path: null, message: 'differs' },
        ],
      },
      `Not published: shop -> plaid
  (root): a secret [pact-secret]
  a /b: bad [missing-key]
  differs [pact-differs]${FOOT}`,
    ],
  ])('%s', (_what, result, expected) => {
    expect(text(result)).toBe(expected);
  });

  test('replaced, at length', () => {
    const differences = Array.from({ length: 12 }, () => DIFFERENCE);
    const lines = text({ publication: PUBLICATION, kind: 'replaced', differences }).split('\n');
    expect(lines[0]).toBe('Published, and replaced: shop -> plaid');
    expect(lines.filter((line) => line.startsWith('    a /b'))).toHaveLength(10);
    expect(lines).toContain('  and 2 more (--format json has all)');
  });

  test('text from outside neither moves the cursor nor begins a line', () => {
    const { pact, identity } = PUBLICATION;
    const hostile: Publication = {
      pact: { ...pact, consumer: ESCAPE, provider: ESCAPE },
      identity: {
        ...{ ...identity, version: ESCAPE, branch: ESCAPE, buildUrl: ESCAPE, remarks: [ESCAPE] },
      },
      tags: [ESCAPE],
    };
    const difference = { interaction: ESCAPE, path: ESCAPE, ours: ESCAPE, theirs: ESCAPE };
    const finding = {
      code: 'pact-secret',
      interaction: ESCAPE,
      path: ESCAPE,
      message: ESCAPE,
    } as const;
    const results: readonly PublishResult[] = [
      { publication: hostile, kind: 'published', url: ESCAPE, again: false, notices: [ESCAPE] },
      { publication: hostile, kind: 'ready' },
      { publication: hostile, kind: 'refused', said: ESCAPE, differences: [difference] },
      { publication: hostile, kind: 'replaced', differences: [difference] },
      { publication: hostile, kind: 'unproven', findings: [finding] },
    ];
    for (const result of results) {
      expect(text(result)).not.toMatch(/[^\P{Cc}\n]/u);
      expect(text(result)).not.toMatch(/^\s*$/m);
    }
  });
});

test('JSON: one line with the same members for every outcome', () => {
  const results: readonly PublishResult[] = [
    { publication: PUBLICATION, ...published, again: true },
    { publication: PUBLICATION, kind: 'ready' },
    { publication: PUBLICATION, kind: 'refused', said: 'no', differences: [DIFFERENCE] },
    { publication: PUBLICATION, kind: 'replaced', differences: [DIFFERENCE] },
    { publication: PUBLICATION, kind: 'unproven', findings: [] },
  ];
  const objects = results.map((result) => {
    const line = publishJson(result);
    expect(line).toMatch(/^[^\n]+\n$/);
    return JSON.parse(line);
  });
  expect(objects.map(({ verdict }) => verdict)).toEqual([
    ...['published', 'ready', 'refused', 'replaced', 'unproven'],
  ]);
  expect(new Set(objects.map((object) => Object.keys(object).join())).size).toBe(1);
  expect(objects[0]).toMatchObject({ again: true, url: 'http://b/p', notices: ['Created'] });
  expect(objects[2]).toMatchObject({ said: 'no', differences: [DIFFERENCE], url: null });
});
