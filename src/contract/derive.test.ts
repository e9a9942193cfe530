import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { derive, jsonText } from './derive.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

const FOLDER = new URL('../../contracts/revisions/', import.meta.url);
const EXCERPT = '.openapi.json';

const excerpts = readdirSync(FOLDER)
  .filter((name) => name.endsWith(EXCERPT))
  .map((name) => excerptOf(JSON.parse(onDisk(name))));

describe('what is derived from the carried excerpts', () => {
  test('is what the folder holds, file by file and byte by byte', async () => {
    const derived = await derive(excerpts);
    const others = readdirSync(FOLDER).filter((name) => !name.endsWith(EXCERPT));
    expect([...derived.keys()].sort()).toEqual(others.sort());
    for (const [name, text] of derived) expect(text === onDisk(name), name).toBe(true);
  });

  test('is the same bytes each time, in whatever order the excerpts come', async () => {
    const [once, again] = await Promise.all([derive(excerpts), derive(excerpts.toReversed())]);
    expect([...again]).toEqual([...once]);
  });

  test('leaves the excerpts as they were', async () => {
    const before = JSON.stringify(excerpts);
    await derive(excerpts);
    expect(JSON.stringify(excerpts)).toBe(before);
  });

  test('says in each module where it comes from, and that it is not to be edited', async () => {
    for (const [name, text] of await derive(excerpts)) {
      if (!name.endsWith('.ts')) continue;
      expect(text, name).toMatch(/^\/\/ Made from .* by `npm run revision:derive`: edit nothing/);
    }
  });
});

test('revisions are ordered as numbers, not as texts', async () => {
  const [oldest] = excerpts;
  const newest = excerpts.at(-1);
  if (oldest === undefined || newest === undefined) throw new Error('no excerpts are carried');
  const derived = await derive([renamed(newest, '1.1000.0'), newest, renamed(oldest, '1.5.0')]);
  expect(derived.get('versions.ts')).toContain("export const DEFAULT_REVISION = '1.1000.0';");
  expect(derived.get('versions.ts')).toContain("REVISIONS = ['1.5.0', '1.697.4', '1.1000.0']");
});

test('JSON is written with two spaces, a line an entry, one newline at the end', () => {
  expect(jsonText({ required: ['a', 'b'], n: null })).toBe(
    '{\n  "required": [\n    "a",\n    "b"\n  ],\n  "n": null\n}\n',
  );
});

function renamed({ 'x-digest': _, ...facts }: Excerpt, version: string): Excerpt {
  return excerptOf({ ...facts, info: { ...facts.info, version } });
}

function onDisk(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
