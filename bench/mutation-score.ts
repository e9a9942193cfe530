import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { schemaOf } from '../contracts/carried-schema.ts';
import type { JsonValue } from '../contracts/json-value.ts';
import { REVISIONS, type Revision } from '../contracts/revisions/index.ts';
import { allMutants } from '../src/schema-mutants/all-mutants.ts';
import { judgeMutants, resultOf } from '../src/schema-mutants/judge-mutants.ts';
import { createCampaign } from '../test-utils/campaign/campaign.ts';
import { fakerPayloads } from './faker-payloads.ts';
import { randomEdits } from './random-edits.ts';

// How many changes of the contract payloads of each origin notice. `npm run bench:mutation-score`, `-- --json` for
// machines.

interface Row {
  readonly revision: Revision;
  readonly source: string;
  readonly payloads: number;
  /** In percent, of the mutants that are not equivalent. */
  readonly score: number;
  /** The same without swapped references, which are more than half, and easy to notice. */
  readonly withoutSwaps: number;
}

const SEED = 1;
const FAKED = 1000;
const EDITS = 2000;
const OURS = [250, 500, 1000, 2000] as const;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const rows = REVISIONS.flatMap(rowsOf);
console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows));

function rowsOf(revision: Revision): readonly Row[] {
  const document = schemaOf(revision);
  const { mutants } = allMutants(document);
  return [...sourcesOf(revision)].map(([source, payloads]) => {
    const { score, outcomes } = judgeMutants(
      document,
      payloads,
      mutants.map((mutant) => [mutant]),
    );
    const others = outcomes.filter(({ mutants: [{ operator }] }) => operator !== 'swap-reference');
    const withoutSwaps = resultOf(others).score;
    return { revision, source, payloads: payloads.length, score, withoutSwaps };
  });
}

function sourcesOf(revision: Revision): ReadonlyMap<string, readonly JsonValue[]> {
  const campaign = createCampaign({ revision, seed: SEED });
  const most = Math.max(...OURS);
  const ours = Array.from({ length: most }, (_, index) => campaign.payloadAt(index).payload);
  const faked = fakerPayloads(revision, FAKED, SEED);
  return new Map<string, readonly JsonValue[]>([
    ['the official example', [officialExample()]],
    ['json-schema-faker', faked],
    ['json-schema-faker, random edits', [...faked, ...randomEdits(faked, EDITS, SEED)]],
    ...OURS.map((count) => [`our first ${count}`, ours.slice(0, count)] as const),
  ]);
}

function officialExample(): JsonValue {
  const file = new URL('../test-utils/payloads/official-example.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function table(of: readonly Row[]): string {
  const line = (cells: readonly string[]) =>
    [
      (cells[0] ?? '').padEnd(9),
      (cells[1] ?? '').padEnd(33),
      ...cells.slice(2).map((cell) => cell.padStart(9)),
    ].join(' ');
  return [
    line(['revision', 'payloads from', 'payloads', 'killed', 'no swaps']),
    ...of.map(({ revision, source, payloads, score, withoutSwaps }) =>
      line([revision, source, String(payloads), percent(score), percent(withoutSwaps)]),
    ),
  ].join('\n');
}

function percent(score: number): string {
  return `${score.toFixed(1)} %`;
}
