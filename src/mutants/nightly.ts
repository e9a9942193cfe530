import { REVISIONS } from '../../contracts/revisions/index.ts';
import { type MutantsOptions, runMutants } from './run-mutants.ts';

// Run by the nightly build: seeds that no pull request tries, and changes two at a time. Names the seed
// and the survivors, and exits with 1 where there are any. `node src/mutants/nightly.ts [seeds] [pairs]`.

const [seeds = 50, pairs = 10_000] = process.argv.slice(2).map(Number);

function survivorsOf(options: MutantsOptions): readonly string[] {
  const { outcomes } = runMutants(options);
  return outcomes.filter(({ fate }) => fate.kind === 'survived').map(({ id }) => id);
}

function report(options: MutantsOptions): void {
  const survivors = survivorsOf(options);
  if (survivors.length === 0) return;
  process.exitCode = 1;
  const { revision, seed, payloads } = options;
  const replay = `--revision ${revision} --seed ${seed} --payloads ${payloads} --pairs ${options.pairs}`;
  console.log(`npx link-token-contract mutants ${replay}`);
  for (const id of survivors) console.log(`  survived: ${id}`);
}

for (const revision of REVISIONS) {
  for (let seed = 1; seed <= seeds; seed++) report({ revision, seed, payloads: 2000, pairs: 0 });
  report({ revision, seed: seeds, payloads: 2000, pairs });
  console.log(`${revision}: ${seeds} seeds and ${pairs} pairs tried`);
}
