import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { JsonValue } from '../contracts/json-value.ts';
import { InputError } from './input-error.ts';

/** A payload of a source, or the reason why there is none. `line` is null for a whole file. */
export type ReadPayload =
  | { readonly kind: 'payload'; readonly line: number | null; readonly payload: JsonValue }
  | { readonly kind: 'unreadable'; readonly line: number | null; readonly message: string };

/**
 * The payloads of a JSON file, one, or of an NDJSON file, one a line, read line by line; `-` is
 * standard input. Throws InputError where the source cannot be read at all.
 */
export async function* readPayloads(
  source: string,
  stdin: Readable,
  { ndjson }: { readonly ndjson: boolean },
): AsyncGenerator<ReadPayload> {
  const stream = source === '-' ? stdin : createReadStream(source);
  try {
    if (ndjson || /\.(ndjson|jsonl)$/i.test(source)) {
      yield* readLines(source, stream);
    } else {
      yield parse(source, null, await text(stream));
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new InputError(`cannot read ${source}: ${REASON[String(error.code)] ?? error.code}`);
  }
}

const REASON: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; give the path of a JSON file, or - for standard input',
  EISDIR: 'it is a folder; give the files in it',
  EACCES: 'permission denied',
  ERR_STRING_TOO_LONG: 'it is too large for one payload; give NDJSON, one payload a line',
};

async function* readLines(source: string, stream: Readable): AsyncGenerator<ReadPayload> {
  let line = 0;
  for await (const content of createInterface({ input: stream, crlfDelay: Infinity })) {
    line++;
    if (content.trim() !== '') yield parse(source, line, content);
  }
}

function parse(source: string, line: number | null, content: string): ReadPayload {
  try {
    return { kind: 'payload', line, payload: JSON.parse(content) };
  } catch (error) {
    const where = line === null ? source : `${source}:${line}`;
    return { kind: 'unreadable', line, message: `${where} is not JSON${position(error)}` };
  }
}

/** Where JSON.parse stopped. Not what it says of it: that would quote the payload. */
function position(error: unknown): string {
  const found = error instanceof Error ? /line (\d+) column (\d+)/.exec(error.message) : null;
  return found === null ? '' : `, at line ${found[1]}, column ${found[2]}`;
}
