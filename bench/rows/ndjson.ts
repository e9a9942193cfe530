import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTemporaryFolder } from '../../src/shared/process/temporary-folder.ts';
import { provenBuild } from '../measure/proven-build.ts';
import { costOf, measureInRounds, ratioOf } from '../measure/rounds.ts';
import { atMost, figure } from '../measure/row.ts';
import { type Summary, summaryOf } from '../measure/statistics.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { writeBigNdjson } from '../payloads/big-ndjson.ts';
import { runRow } from '../report/run-row.ts';

const OURS = 'validate big.ndjson';
const BARE = "a bare loop, .on('line')";
const AWAITED = 'a bare loop, for await';

function processFile(name: string): string {
  return fileURLToPath(new URL(`../processes/${name}`, import.meta.url));
}

/** Measured once, since other processes do not change a process's memory. */
async function residentOf(command: string, file: string): Promise<Summary> {
  const { residentMb } = await runWholeProcess([command, 'validate', file], { asksMemory: true });
  return summaryOf([residentMb ?? Number.NaN]);
}

/** Judging every line of a big file, against reading and parsing it; and the memory for it. */
await runRow({
  name: 'ndjson',
  target:
    '`validate big.ndjson`: <= 1.3x a bare loop of line reading and `JSON.parse` over the same file; on 1 GB <= 150 MB resident',
  limits: [atMost('validate big.ndjson', 1.3), { ...atMost('resident, 1 GB', 150), large: true }],
  rounds: 5,
  measure: async ({ rounds, large, progress }) => {
    const command = await provenBuild();
    return withTemporaryFolder(async (folder) => {
      const file = join(folder, 'big.ndjson');
      await writeBigNdjson(file, 100e6);
      const seconds = (args: readonly string[]) => async () =>
        (await runWholeProcess(args)).seconds;
      const ways = {
        [OURS]: seconds([command, 'validate', file]),
        [BARE]: seconds([processFile('bare-loop.mjs'), file]),
        [AWAITED]: seconds([processFile('awaited-loop.mjs'), file]),
      };
      const measured = await measureInRounds(ways, rounds, progress);
      const resident = [figure('resident, 100 MB', await residentOf(command, file), 'MB')];
      if (large) {
        await rm(file);
        progress(1, 'a file of 1 GB');
        await writeBigNdjson(file, 1e9);
        resident.push(figure('resident, 1 GB', await residentOf(command, file), 'MB'));
      }
      return {
        figures: [
          figure(OURS, ratioOf(measured, OURS, BARE), 'x'),
          figure(AWAITED, ratioOf(measured, AWAITED, BARE), 'x'),
          figure(BARE, costOf(measured, BARE), 's'),
          ...resident,
        ],
        remark: large ? '' : 'the memory on 1 GB is measured with --large',
      };
    });
  },
});
