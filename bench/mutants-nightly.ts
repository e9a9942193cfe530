import { REVISIONS } from '../contracts/revisions/index.ts';
import {
  type RevisionMutantsOptions,
  runRevisionMutants,
} from '../src/schema-mutants/run-revision-mutants.ts';

// The nightly run: tries seeds that no pull request tries, and pairs of changes. Names the seed and the survivors, and
// exits with 1 where there are any.

const SEEDS = 50;
const PAIRS = 10_000;
const PAYLOADS = 2000;

for (const revision of REVISIONS) {
  for (let seed = 1; seed <= SEEDS; seed++)
    report({ revision, seed, payloads: PAYLOADS, pairs: 0 });
  report({ revision, seed: SEEDS, payloads: PAYLOADS, pairs: PAIRS });
  console.log(`${revision}: ${SEEDS} seeds and ${PAIRS} pairs tried`);
}

function report(options: RevisionMutantsOptions): void {
  const { outcomes } = runRevisionMutants(options);
  const survivors = outcomes.filter(({ fate }) => fate.kind === 'survived');
  if (survivors.length === 0) return;
  process.exitCode = 1;
  const { revision, seed, payloads, pairs } = options;
  const replay = `--revision ${revision} --seed ${seed} --payloads ${payloads} --pairs ${pairs}`;
  console.log(`npx link-token-contract mutants ${replay}`);
  for (const { id } of survivors) console.log(`  survived: ${id}`);
}
