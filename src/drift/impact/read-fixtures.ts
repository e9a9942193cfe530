import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isJsonObject } from '../../../contracts/json-value.ts';
import { parseExactly } from '../../../contracts/reading/kept-digits.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { packageRoot } from '../../shared/files/package-root.ts';
import { readPayloads } from '../../shared/files/read-payloads.ts';
import type { Fixture } from './hit-fixtures.ts';

/** The examples of a checkout. */
const OURS = ['official-example.json', 'fakes.ndjson'].map((name) => `test-utils/payloads/${name}`);

/**
 * The example payloads: the user's own, JSON or NDJSON, and in a checkout those of this project. Throws InputError
 * where one of the user's cannot be read.
 */
export async function readFixtures(files: readonly string[]): Promise<readonly Fixture[]> {
  const ours = OURS.filter((file) => existsSync(join(packageRoot(), file)));
  const fixtures: Fixture[] = [];
  for (const file of [...ours.map((name) => join(packageRoot(), name)), ...files]) {
    const shown = ours.find((name) => join(packageRoot(), name) === file) ?? file;
    const options = { ndjson: false, strict: false };
    for await (const read of readPayloads(file, () => Readable.from([]), options)) {
      if (read.kind === 'unreadable') throw new InputError(read.message);
      const { line, text } = read;
      // Stand-ins will do, since payloads are judged and not shown.
      const payload = parseExactly(text).value;
      // A known fake is a member beside its verdict.
      const fake = isJsonObject(payload) ? payload['payload'] : undefined;
      const isFake = ours.includes(shown) && fake !== undefined;
      fixtures.push({
        name: line === null ? shown : `${shown}:${line}`,
        payload: isFake ? fake : payload,
      });
    }
  }
  return fixtures;
}
