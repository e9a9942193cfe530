import { constants } from 'node:buffer';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Finding } from '../../../contracts/finding.ts';
import { type JsonValue, parsedJson } from '../../../contracts/json-value.ts';
import { InputError } from '../errors/input-error.ts';
import { reasonOf, systemCode } from '../errors/system-error.ts';
import { linesOf, wholeOf } from '../text/lines-of.ts';

/** A payload of a source, or the reason why it cannot be read. `line` is null for a whole file. */
export type ReadPayload =
  | {
      readonly kind: 'payload';
      readonly line: number | null;
      readonly payload: JsonValue;
      /** The payload's source text. */
      readonly text: string;
      /** The faults of the payload's text; empty unless it was read strictly. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreadable'; readonly line: number | null; readonly message: string };

interface ReadPayloadsOptions {
  /** One payload a line, whatever the file's name. */
  readonly ndjson: boolean;
  /** Whether duplicate keys, nesting beyond 1,000 and malformed UTF-8 are findings. */
  readonly strict: boolean;
}

/**
 * The payloads of a JSON file (one) or of an NDJSON file (one a line, read line by line); `-` is standard input. Throws
 * InputError where the source cannot be read at all.
 */
export async function* readPayloads(
  source: string,
  stdin: () => Readable,
  { ndjson, strict }: ReadPayloadsOptions,
): AsyncGenerator<ReadPayload> {
  const stream = () =>
    source === '-' ? stdin() : createReadStream(source, { highWaterMark: CHUNK });
  try {
    if (ndjson || /\.(ndjson|jsonl)$/i.test(source)) {
      for await (const { line, bytes } of linesOf(stream()))
        yield read(source, line, bytes, strict);
    } else {
      const bytes = source === '-' ? null : wholeFile(source);
      yield read(source, null, bytes ?? (await wholeOf(stream())), strict);
    }
  } catch (error) {
    throw new InputError(`cannot read ${source}: ${problemOf(error, source)}`);
  }
}

/**
 * The bytes of an ordinary file of a payload's size, else null. Read in one go: loading the stream modules takes a
 * tenth of the time of a short command.
 */
function wholeFile(file: string): Uint8Array | null {
  const status = statSync(file);
  return status.isFile() && status.size <= constants.MAX_STRING_LENGTH ? readFileSync(file) : null;
}

/** In bytes. Node's default of 64 KiB would wait for each chunk. */
const CHUNK = 262_144;

/** Rethrows an error that is not a failure of reading. */
function problemOf(error: unknown, source: string): string {
  if (error instanceof RangeError) return TOO_LONG;
  const code = systemCode(error);
  if (code === null) throw error;
  const remedy = code === 'EISDIR' ? 'give the files in it' : OTHERWISE;
  return source === '-' ? reasonOf(code) : `${reasonOf(code)}; ${remedy}`;
}

const OTHERWISE = 'give the path of a JSON file, or - for standard input';

/** A string holds 512 MiB at most. */
const TOO_LONG = 'one payload in it is too large; give NDJSON, one payload a line';

/** Synchronous where the text has no fault, as nearly always. */
function read(
  source: string,
  line: number | null,
  bytes: Uint8Array,
  strict: boolean,
): ReadPayload | Promise<ReadPayload> {
  const text = DECODER.decode(bytes);
  const payload = parsedJson(text);
  if (payload === undefined) return unreadable(source, line, text);
  const made = { kind: 'payload', line, payload, text, findings: [] } as const;
  return strict ? faultsOf(bytes).then((findings) => ({ ...made, findings })) : made;
}

/** The faults that parsing accepts: duplicate keys, nesting, encoding. The reader is loaded on first use. */
async function faultsOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const { readJson } = await import('../../../contracts/reading/read-json.ts');
  return readJson(bytes).faults;
}

/** Says where the text stops being JSON, and what stands there, if that is known. Does not quote the payload. */
async function unreadable(source: string, line: number | null, text: string): Promise<ReadPayload> {
  const { readJson } = await import('../../../contracts/reading/read-json.ts');
  const message = `${line === null ? source : `${source}:${line}`} is not JSON`;
  // The decoder removed a byte order mark; the reader must not remove a second one.
  const reading = readJson(`\ufeff${text}`);
  if (reading.kind === 'read' || reading.broken === null) {
    return { kind: 'unreadable', line, message };
  }
  const { position, received } = reading.broken;
  const at = line === null ? `line ${position.line}, column` : 'column';
  return {
    kind: 'unreadable',
    line,
    message: `${message}: ${received} at ${at} ${position.column}`,
  };
}

/** Removes a byte order mark; without `stream` it keeps no state. */
const DECODER = new TextDecoder();
