import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARRIED_CONTRACT } from './carried-contract.ts';
import { derive, jsonText } from './derive.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

const FOLDER = new URL('../../contracts/revisions/', import.meta.url);
const EXCERPT = '.openapi.json';

const excerpts = readdirSync(FOLDER)
  .filter((name) => name.endsWith(EXCERPT))
  .map((name) => excerptOf(JSON.parse(onDisk(name)), CARRIED_CONTRACT));

describe('the files derived from the carried excerpts', () => {
  test('are those of the folder, byte by byte', async () => {
    const derived = await derive(excerpts, CARRIED_CONTRACT);
    const others = readdirSync(FOLDER).filter((name) => !name.endsWith(EXCERPT));
    expect([...derived.keys()].sort()).toEqual(others.sort());
    for (const [name, text] of derived) expect(text === onDisk(name), name).toBe(true);
  });

  test('are the same bytes each time, for any order of excerpts', async () => {
    const [once, again] = await Promise.all([
      derive(excerpts, CARRIED_CONTRACT),
      derive(excerpts.toReversed(), CARRIED_CONTRACT),
    ]);
    expect([...again]).toEqual([...once]);
  });

  test('leave the excerpts unchanged', async () => {
    const before = JSON.stringify(excerpts);
    await derive(excerpts, CARRIED_CONTRACT);
    expect(JSON.stringify(excerpts)).toBe(before);
  });

  test('name their source, and say not to edit them', async () => {
    for (const [name, text] of await derive(excerpts, CARRIED_CONTRACT)) {
      if (!name.endsWith('.ts')) continue;
      expect(text, name).toMatch(/^\/\/ Made from .* by `npm run revision:derive`: edit nothing/);
    }
  });
});

test('have the revisions ordered as numbers, not as texts', async () => {
  const [oldest] = excerpts;
  const newest = excerpts.at(-1);
  if (oldest === undefined || newest === undefined) throw new Error('no excerpts are carried');
  const derived = await derive(
    [renamed(newest, '1.1000.0'), newest, renamed(oldest, '1.5.0')],
    CARRIED_CONTRACT,
  );
  expect(derived.get('versions.ts')).toContain("export const DEFAULT_REVISION = '1.1000.0';");
  expect(derived.get('versions.ts')).toContain("REVISIONS = ['1.5.0', '1.697.4', '1.1000.0']");
});

test('have JSON with two spaces, one entry a line, and one newline at the end', () => {
  expect(jsonText({ required: ['a', 'b'], n: null })).toBe(
    '{\n  "required": [\n    "a",\n    "b"\n  ],\n  "n": null\n}\n',
  );
});

function renamed({ 'x-digest': _, ...facts }: Excerpt, version: string): Excerpt {
  return excerptOf({ ...facts, info: { ...facts.info, version } }, CARRIED_CONTRACT);
}

function onDisk(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
