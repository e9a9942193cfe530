import { fileURLToPath } from 'node:url';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { provenBuild } from '../measure/proven-build.ts';
import { costOf, measureInRounds, ratioOf, type Way } from '../measure/rounds.ts';
import { atLeast, figure } from '../measure/row.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { runRow } from '../report/run-row.ts';

const OURS = 'ours';
const FAKER = 'json-schema-faker';
// Enough that starting the process counts for little, and both take about as long.
const COUNT_OF_OURS = '20000';
const COUNT_OF_FAKER = '10000';

function secondsAByte(args: readonly string[]): Way {
  return async () => {
    const { seconds, outputBytes } = await runWholeProcess(args, { output: 'counted' });
    return seconds / outputBytes;
  };
}

/** Bytes of JSON a second that one process writes, ours and json-schema-faker's. */
await runRow({
  name: 'generate',
  target: '`generate --kind valid`: >= 15x json-schema-faker in bytes of JSON a second',
  limits: [atLeast('ours / json-schema-faker', 15)],
  rounds: 5,
  measure: async ({ rounds, progress }) => {
    const command = await provenBuild();
    const faker = fileURLToPath(new URL('../processes/faker-lines.mjs', import.meta.url));
    const schema = fileURLToPath(
      new URL(`../../contracts/revisions/${DEFAULT_REVISION}.schema.json`, import.meta.url),
    );
    const ways = {
      [OURS]: secondsAByte([command, 'generate', '--kind', 'valid', '--count', COUNT_OF_OURS]),
      [FAKER]: secondsAByte([faker, schema, COUNT_OF_FAKER, '1']),
    };
    const measured = await measureInRounds(ways, rounds, progress);
    const megabytesASecond = (cost: number) => 1 / cost / 1e6;
    return {
      figures: [
        figure(`${OURS} / ${FAKER}`, ratioOf(measured, FAKER, OURS), 'x'),
        figure(OURS, costOf(measured, OURS, megabytesASecond), 'MB/s'),
        figure(FAKER, costOf(measured, FAKER, megabytesASecond), 'MB/s'),
      ],
      remark: '',
    };
  },
});
