import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { parseWritableJson } from '../shared/text/writable-json.ts';
import { DISCREPANCY_CODES, type DiscrepancyCode } from './discrepancy.ts';
import { ENDINGS, type FuzzResult, mergeResults, resultLists } from './fuzz-result.ts';
import type { FuzzMergeOptions } from './options.ts';
import { reportResult } from './report/report.ts';

/** Joins the results of the shards of a campaign, and judges the whole. */
export async function runFuzzMergeCommand(
  io: Io,
  files: readonly string[],
  { ignore = [], ...options }: FuzzMergeOptions,
): Promise<ExitCode> {
  const merged = mergeResults(await Promise.all(files.map(readResult)));
  return reportResult(io, withoutIgnored(merged, ignore), options);
}

/** A result without what has one of these codes. What was only counted (`more`) stays counted. */
export function withoutIgnored(
  result: FuzzResult,
  ignored: readonly DiscrepancyCode[],
): FuzzResult {
  const kept = resultLists((list) => result[list].filter(({ code }) => !ignored.includes(code)));
  return { ...result, ...kept };
}

/** The largest result of a shard has some megabytes. */
const MOST_BYTES = 100_000_000;

/** Reads what `fuzz --format json` wrote. Throws InputError. */
export async function readResult(file: string): Promise<FuzzResult> {
  const remedy = 'give what `fuzz --format json` wrote';
  const bytes = readInput(file, { mostBytes: MOST_BYTES, remedy });
  const json = parseWritableJson(bytes.toString('utf8'));
  const result = json.kind === 'value' ? json.value : undefined;
  if (!isResult(result)) {
    throw new InputError(`${file} is no result of \`fuzz --format json\`; write one and try again`);
  }
  return result;
}

const TEXT = { type: 'string' };
const TEXTS = { type: 'array', items: TEXT };
const COUNT = { type: 'integer', minimum: 0 };
const NUMBER = { type: 'integer', minimum: 1 };

/** An object that has all of these; it may have others. */
function objectOf(properties: Readonly<Record<string, object>>, type = ['object']) {
  return { type, required: Object.keys(properties), properties };
}

const OR_NULL = ['object', 'null'];

const COUNTEREXAMPLE = objectOf({
  code: { enum: DISCREPANCY_CODES },
  ...{ group: TEXT, family: TEXT, defects: { ...TEXTS, minItems: 1 } },
  ...{ payload: {}, fault: objectOf({ code: {}, path: {} }, OR_NULL), place: TEXT },
  ...{ message: TEXT, replay: TEXT, seen: NUMBER },
  seenIn: { type: 'array', minItems: 1, items: { type: ['integer', 'string'] } },
  ...{ name: TEXT, also: TEXTS, own: { type: 'boolean' } },
});

const isResult = new Ajv2020({ strictTypes: false, strictRequired: false }).compile<FuzzResult>(
  objectOf({
    ...{ runs: COUNT, seed: { type: 'integer' }, revision: TEXT, start: COUNT, requested: COUNT },
    shard: objectOf({ number: NUMBER, of: { ...NUMBER, maximum: 10_000 } }, OR_NULL),
    ...{ ending: { enum: ENDINGS }, problem: { type: ['string', 'null'] }, more: COUNT },
    ...resultLists(() => ({ type: 'array', items: COUNTEREXAMPLE })),
    ...{ notes: TEXTS, hangs: objectOf({ spared: COUNT, unasked: COUNT }) },
    reach: objectOf({
      reached: { type: 'boolean' },
      unreached: { type: 'array', items: { type: 'integer' } },
    }),
  }),
);
