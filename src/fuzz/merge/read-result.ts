import { Ajv2020 } from 'ajv/dist/2020.js';
import { InputError } from '../../shared/errors/input-error.ts';
import { readInput } from '../../shared/files/bounded-file.ts';
import { parseWritableJson } from '../../shared/text/writable-json.ts';
import { DISCREPANCY_CODES } from '../discrepancy-codes.ts';
import { ENDINGS, type FuzzResult, resultLists } from '../fuzz-result.ts';

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

/** An object that has all of these; it may have others. */
function objectOf(properties: Readonly<Record<string, object>>) {
  return { type: 'object', required: Object.keys(properties), properties };
}

/** The same, or null. */
function objectOrNull(properties: Readonly<Record<string, object>>) {
  return { ...objectOf(properties), type: ['object', 'null'] };
}

const COUNTEREXAMPLE = objectOf({
  code: { enum: Object.keys(DISCREPANCY_CODES) },
  ...{ group: TEXT, family: TEXT, defects: { ...TEXTS, minItems: 1 } },
  ...{ payload: {}, fault: objectOrNull({ code: {}, path: {} }), place: TEXT },
  ...{ message: TEXT, replay: TEXT, seen: { type: 'integer', minimum: 1 } },
  seenIn: { type: 'array', minItems: 1, items: { type: ['integer', 'string'] } },
  ...{ name: TEXT, also: TEXTS, own: { type: 'boolean' } },
});

const isResult = new Ajv2020({ strictTypes: false, strictRequired: false }).compile<FuzzResult>(
  objectOf({
    ...{ runs: COUNT, seed: { type: 'integer' }, revision: TEXT, start: COUNT, requested: COUNT },
    shard: objectOrNull({
      number: { type: 'integer', minimum: 1 },
      of: { type: 'integer', minimum: 1, maximum: 10_000 },
    }),
    ...{ ending: { enum: ENDINGS }, problem: { type: ['string', 'null'] }, more: COUNT },
    ...resultLists(() => ({ type: 'array', items: COUNTEREXAMPLE })),
    ...{ notes: TEXTS, hangs: objectOf({ spared: COUNT, unasked: COUNT }) },
    reach: objectOf({
      reached: { type: 'boolean' },
      unreached: { type: 'array', items: { type: 'integer' } },
    }),
  }),
);
