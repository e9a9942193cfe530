import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partsOf, readPart } from './read-document.ts';

function textOf(name: string): string {
  return readFileSync(new URL(`../revisions/${name}`, import.meta.url), 'utf8');
}

test.each(['1.394.0', '1.697.4'])('the excerpt of %s is read as its schema', (version) => {
  const excerpt = JSON.parse(textOf(`${version}.openapi.json`));
  const part = partsOf(excerpt).find((one) => one.part === '200');
  expect(part?.operation).toBe('POST /link/token/get');
  if (part === undefined) return;
  const { definitions } = readPart(excerpt, part);
  const { $defs } = JSON.parse(textOf(`${version}.schema.json`));
  // As texts, so that the order of keywords counts.
  expect(JSON.stringify(definitions, null, 2)).toBe(JSON.stringify($defs, null, 2));
});
