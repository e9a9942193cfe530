import { Ajv2020 } from 'ajv/dist/2020.js';
import { InputError } from '../../shared/errors/input-error.ts';
import { readInput } from '../../shared/files/bounded-file.ts';
import { parseWritableJson } from '../../shared/text/writable-json.ts';
import { DISCREPANCY_CODES } from '../discrepancy-codes.ts';
import { ENDINGS, type FuzzResult } from '../fuzz-result.ts';

/** Of a shard that found all that is told it is some megabytes. */
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

const counterexamples = {
  type: 'array',
  items: {
    type: 'object',
    required: [
      'code',
      'group',
      'family',
      'defects',
      'payload',
      'fault',
      'place',
      'message',
      'replay',
      'seen',
      'seenIn',
      'name',
      'also',
      'own',
    ],
    properties: {
      code: { enum: Object.keys(DISCREPANCY_CODES) },
      group: { type: 'string' },
      family: { type: 'string' },
      defects: { type: 'array', minItems: 1, items: { type: 'string' } },
      fault: { type: ['object', 'null'], required: ['code', 'path'] },
      place: { type: 'string' },
      message: { type: 'string' },
      replay: { type: 'string' },
      seen: { type: 'integer', minimum: 1 },
      seenIn: { type: 'array', minItems: 1, items: { type: ['integer', 'string'] } },
      name: { type: 'string' },
      also: { type: 'array', items: { type: 'string' } },
      own: { type: 'boolean' },
    },
  },
};

const isResult = new Ajv2020({ strictTypes: false, strictRequired: false }).compile<FuzzResult>({
  type: 'object',
  required: [
    ...['runs', 'seed', 'revision', 'start', 'requested', 'shard', 'ending', 'problem', 'more'],
    ...[
      'falseAccepts',
      'falseRejects',
      'crashes',
      'wrongResults',
      'advice',
      'notes',
      'reach',
      'hangs',
    ],
  ],
  properties: {
    runs: { type: 'integer', minimum: 0 },
    seed: { type: 'integer' },
    revision: { type: 'string' },
    start: { type: 'integer', minimum: 0 },
    requested: { type: 'integer', minimum: 0 },
    shard: {
      type: ['object', 'null'],
      required: ['number', 'of'],
      properties: {
        number: { type: 'integer', minimum: 1 },
        of: { type: 'integer', minimum: 1, maximum: 10_000 },
      },
    },
    ending: { enum: ENDINGS },
    problem: { type: ['string', 'null'] },
    more: { type: 'integer', minimum: 0 },
    falseAccepts: counterexamples,
    falseRejects: counterexamples,
    crashes: counterexamples,
    wrongResults: counterexamples,
    notes: { type: 'array', items: { type: 'string' } },
    hangs: {
      type: 'object',
      required: ['spared', 'unasked'],
      properties: {
        spared: { type: 'integer', minimum: 0 },
        unasked: { type: 'integer', minimum: 0 },
      },
    },
    reach: {
      type: 'object',
      required: ['reached', 'unreached'],
      properties: {
        reached: { type: 'boolean' },
        unreached: { type: 'array', items: { type: 'integer' } },
      },
    },
    advice: counterexamples,
  },
});
