import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { parseExactly } from '../../contracts/reading/kept-digits.ts';
import { REVISIONS } from '../../contracts/revisions/versions.ts';
import type { DocumentedResponse } from '../schema-changes/read-response.ts';
import { readResponse } from '../schema-changes/read-response.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { readPayloads } from '../shared/files/read-payloads.ts';
import { wholeOf } from '../shared/text/lines-of.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** An example payload. */
export interface Fixture {
  readonly name: string;
  readonly payload: JsonValue;
}

/** The name of the document on standard input. */
export const STANDARD_INPUT = 'standard input';

/** Upstream's own has 3 MB. */
const MOST_BYTES = 20_000_000;

/**
 * The response that a source documents: a carried revision, by its version, a file of OpenAPI 3, or `-` for standard
 * input. Throws InputError, on one line.
 */
export async function documentFrom(source: string, stdin: Readable): Promise<DocumentedResponse> {
  const version = source.replace(/^2020-09-14_/, '');
  const isCarried = REVISIONS.some((carried) => carried === version);
  const file = isCarried ? carriedFile(version) : source;
  const called = source === '-' ? STANDARD_INPUT : oneLine(file, 200);
  const bytes =
    source === '-'
      ? await wholeOf(stdin, MOST_BYTES).catch(refuseLarge)
      : readInput(file, { mostBytes: MOST_BYTES, called, remedy: TO_DO });
  if (!isUtf8(bytes)) throw new InputError(`${called} is not UTF-8; ${TO_DO}`);
  return readResponse(new TextDecoder().decode(bytes), isCarried ? version : called);
}

/** The excerpt of a carried revision. */
export function carriedFile(version: string): string {
  return join(packageRoot(), 'contracts', 'revisions', `${version}.openapi.json`);
}

function refuseLarge(error: unknown): never {
  if (!(error instanceof RangeError)) throw error;
  throw new InputError(`${STANDARD_INPUT} is larger than ${MOST_BYTES / 1e6} MB; ${TO_DO}`);
}

const TO_DO = `give an OpenAPI document, as Plaid's 2020-09-14.yml, or one of ${REVISIONS.join(', ')}`;

/** The examples of a checkout. */
const OURS = ['official-example.json', 'fakes.ndjson'].map((name) => `test-utils/payloads/${name}`);

/**
 * The example payloads: the user's own, JSON or NDJSON, and in a checkout those of this project. Throws InputError
 * where one of the user's cannot be read.
 */
export async function readFixtures(files: readonly string[]): Promise<readonly Fixture[]> {
  const root = packageRoot();
  const ours = OURS.filter((name) => existsSync(join(root, name)));
  const fixtures: Fixture[] = [];
  for (const shown of [...ours, ...files]) {
    const isOurs = ours.includes(shown);
    const file = isOurs ? join(root, shown) : shown;
    const options = { ndjson: false, strict: false };
    for await (const read of readPayloads(file, () => Readable.from([]), options)) {
      if (read.kind === 'unreadable') throw new InputError(read.message);
      const { line, text } = read;
      // Stand-ins will do, since payloads are judged and not shown.
      const payload = parseExactly(text).value;
      // A known fake is a member beside its verdict.
      const fake = isOurs && isJsonObject(payload) ? payload['payload'] : undefined;
      fixtures.push({
        name: line === null ? shown : `${shown}:${line}`,
        payload: fake ?? payload,
      });
    }
  }
  return fixtures;
}
