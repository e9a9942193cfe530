import { InputError } from '../../shared/errors/input-error.ts';
import { joinedReach } from '../ask/reach.ts';
import type { Counterexample, DiscrepancyList } from '../discrepancy.ts';
import { ENDINGS, type FuzzResult, resultLists } from '../fuzz-result.ts';
import { condensed, joined } from '../group/condense.ts';

/**
 * One result from those of the shards of a campaign: counterexamples of one kind become the smallest of
 * them. Throws InputError where they are not of one campaign; missing shards leave it incomplete.
 */
export function mergeResults(results: readonly FuzzResult[]): FuzzResult {
  const [first] = results;
  if (first === undefined) throw new InputError('there is no result to merge');
  const campaign = campaignText(first);
  const other = results.find((result) => campaignText(result) !== campaign);
  if (other !== undefined) {
    throw new InputError(`these are of two campaigns: ${campaign}, and ${campaignText(other)}`);
  }
  const missing = missingShards(results);
  const endings = results.map(({ ending }) => ENDINGS.indexOf(ending));
  const worst = ENDINGS[Math.max(...endings)] ?? 'incomplete';
  const { seed, revision, start, requested } = first;
  return {
    ...{
      runs: sum(results.map(({ runs }) => runs)),
      seed,
      revision,
      start,
      requested,
      shard: null,
    },
    ending: missing === null ? worst : 'incomplete',
    problem: missing ?? results.find(({ problem }) => problem !== null)?.problem ?? null,
    ...resultLists((list) => merged(results, list)),
    more: sum(results.map(({ more }) => more)),
    notes: [...new Set(results.flatMap(({ notes }) => notes))],
    hangs: {
      spared: sum(results.map(({ hangs }) => hangs.spared)),
      unasked: sum(results.map(({ hangs }) => hangs.unasked)),
    },
    reach: joinedReach(results.map(({ reach }) => reach)),
  };
}

function campaignText({ seed, revision, start, requested }: FuzzResult): string {
  return `${requested} payloads from ${start} on with seed ${seed} of ${revision}`;
}

/** What is missing of the whole, or there twice; null where nothing is. */
function missingShards(results: readonly FuzzResult[]): string | null {
  const shards = results.flatMap(({ shard }) => shard ?? []);
  const of = shards[0]?.of ?? 1;
  if (shards.length === 0 && results.length === 1) return null;
  if (shards.length !== results.length || shards.some((shard) => shard.of !== of)) {
    return 'these are not the shards of one campaign';
  }
  const numbers = new Set(shards.map(({ number }) => number));
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  if (absent.length > 0) return `of ${of} shards ${absent.join(', ')} missing`;
  return numbers.size < shards.length ? 'a shard is there twice' : null;
}

function merged(results: readonly FuzzResult[], list: DiscrepancyList): readonly Counterexample[] {
  const groups = new Map<string, Counterexample>();
  for (const one of results.flatMap((result) => result[list])) {
    const known = groups.get(one.group);
    groups.set(one.group, known === undefined ? one : joined([known, one]));
  }
  return condensed([...groups.values()]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
