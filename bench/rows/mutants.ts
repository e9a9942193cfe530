import { provenBuild } from '../measure/proven-build.ts';
import { costOf, measureInRounds } from '../measure/rounds.ts';
import { atMost, figure } from '../measure/row.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { runRow } from '../report/run-row.ts';

const MUTANTS = 'mutants';

/** Judges every mutant of the contract. */
await runRow({
  name: 'mutants',
  target: '`mutants`: <= 10 s',
  limits: [atMost('mutants', 10)],
  rounds: 3,
  measure: async ({ rounds, progress }) => {
    const command = await provenBuild();
    const ways = {
      [MUTANTS]: async () => (await runWholeProcess([command, 'mutants'])).seconds,
    };
    const measured = await measureInRounds(ways, rounds, progress);
    return { figures: [figure(MUTANTS, costOf(measured, MUTANTS), 's')], remark: '' };
  },
});
