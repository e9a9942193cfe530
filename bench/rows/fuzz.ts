import { fileURLToPath } from 'node:url';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { provenBuild } from '../measure/proven-build.ts';
import { costOf, measureInRounds, ratioOf, type Way } from '../measure/rounds.ts';
import { atLeast, figure } from '../measure/row.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { runRow } from '../report/run-row.ts';

const ONE = 'one job';
const TWO = 'two jobs';
/** Enough that starting the processes takes a tenth of the time. */
const RUNS = 60_000;
const SEED = 1;

function bytesOfCampaign(): number {
  const campaign = createCampaign({ seed: SEED });
  let bytes = 0;
  for (let index = 0; index < RUNS; index++) {
    bytes += JSON.stringify(campaign.payloadAt(index).payload).length;
  }
  return bytes;
}

/** A campaign against a validator that costs next to nothing: bytes of payloads a second, in one thread and in two. */
await runRow({
  name: 'fuzz',
  target:
    '`fuzz --module` with a trivial validator: >= 20 MB of JSON a second on 2 cores; both cores worth >= 1.7x one',
  limits: [atLeast('two jobs', 20), atLeast('two jobs / one job', 1.7)],
  rounds: 5,
  measure: async ({ rounds, progress }) => {
    const command = await provenBuild();
    const validator = fileURLToPath(new URL('../processes/trivial-validator.mjs', import.meta.url));
    const campaign = (jobs: number): Way => {
      const options = ['--module', validator, '--runs', String(RUNS), '--seed', String(SEED)];
      const args = [command, 'fuzz', ...options, '--jobs', String(jobs)];
      return async () => (await runWholeProcess(args)).seconds;
    };
    progress(1, 'the bytes of the payloads');
    const megabytes = bytesOfCampaign() / 1e6;
    const ways = { [ONE]: campaign(1), [TWO]: campaign(2) };
    const measured = await measureInRounds(ways, rounds, progress);
    const megabytesASecond = (seconds: number) => megabytes / seconds;
    return {
      figures: [
        figure(TWO, costOf(measured, TWO, megabytesASecond), 'MB/s'),
        figure(`${TWO} / ${ONE}`, ratioOf(measured, ONE, TWO), 'x'),
        figure(ONE, costOf(measured, ONE, megabytesASecond), 'MB/s'),
      ],
      remark: `${RUNS} payloads, ${megabytes.toFixed(0)} MB`,
    };
  },
});
