import { fileURLToPath } from 'node:url';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { costOf, measureInRounds, ratioOf, type Way } from '../measure/rounds.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { builtCommand } from './built-command.ts';
import { figure, type Row } from './row.ts';

/** Bytes of JSON a second that one process writes, ours and json-schema-faker's. */
export const generateRow: Row = {
  rounds: 5,
  measure: async ({ rounds, progress }) => {
    const command = builtCommand();
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
};

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
