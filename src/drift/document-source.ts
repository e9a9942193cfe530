import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { REVISIONS } from '../../contracts/revisions/versions.ts';
import { readOpenApi } from '../schema-changes/document/read-open-api.ts';
import type { DocumentedResponse } from '../schema-changes/document/schema.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { wholeOf } from '../shared/text/lines-of.ts';
import { oneLine } from '../shared/text/one-line.ts';

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
  if (REVISIONS.some((carried) => carried === version)) {
    return readOpenApi(textOf(carriedFile(version)), version);
  }
  if (source === '-') return readOpenApi(await textOfStream(stdin), STANDARD_INPUT);
  return readOpenApi(textOf(source), oneLine(source, 200));
}

/** The excerpt of a carried revision. */
export function carriedFile(version: string): string {
  return join(packageRoot(), 'contracts', 'revisions', `${version}.openapi.json`);
}

function textOf(file: string): string {
  const called = oneLine(file, 200);
  return decoded(readInput(file, { mostBytes: MOST_BYTES, called, remedy: TO_DO }), called);
}

async function textOfStream(stream: Readable): Promise<string> {
  try {
    return decoded(await wholeOf(stream, MOST_BYTES), STANDARD_INPUT);
  } catch (error) {
    throw error instanceof RangeError ? tooLarge(STANDARD_INPUT) : error;
  }
}

function decoded(bytes: Uint8Array, shown: string): string {
  if (!isUtf8(bytes)) throw new InputError(`${shown} is not UTF-8; ${TO_DO}`);
  return new TextDecoder().decode(bytes);
}

function tooLarge(shown: string): InputError {
  return new InputError(
    `${shown} is larger than ${MOST_BYTES / 1e6} MB, and no OpenAPI document of Plaid's; ${TO_DO}`,
  );
}

const TO_DO = `give an OpenAPI document, as Plaid's 2020-09-14.yml, or one of ${REVISIONS.join(', ')}`;
