import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JsonValue } from '../contracts/json-value.ts';
import { REVISIONS } from '../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../contracts/validator.ts';
import { independentVerdict } from './independent-engine.ts';

interface Group {
  readonly description: string;
  readonly tests: readonly { description: string; data: JsonValue; valid: boolean }[];
}

const FOLDER = join(import.meta.dirname, '..', 'contracts', 'conformance');

// A revision that was just imported has no suite yet; the suite's own tests ask for it.
const committed = new Set(await readdir(FOLDER));
const WITH_SUITE = REVISIONS.filter((revision) => committed.has(`${revision}.json`));

// Both engines judge every line, as others rely on the committed suite.
test.for(WITH_SUITE)(
  'two engines agree with every line of the suite, revision %s',
  async (revision) => {
    const groups: readonly Group[] = JSON.parse(
      await readFile(join(FOLDER, `${revision}.json`), 'utf8'),
    );
    const verdict = await independentVerdict(revision);
    const isDisputed = ({ description }: Group) => description.includes('disputed');
    for (const { description, data, valid } of groups.flatMap(({ tests }) => tests)) {
      expect(isLinkTokenGetResponse(data, { revision }), description).toBe(valid);
    }
    // Disputed forms are in a group of their own; the other engine may refuse them.
    const settled = groups.filter((group) => !isDisputed(group)).flatMap(({ tests }) => tests);
    expect(settled.length).toBeGreaterThan(100);
    for (const { description, data, valid } of settled) {
      expect(verdict(data), description).toBe(valid);
    }
  },
);
