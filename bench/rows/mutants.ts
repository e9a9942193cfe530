import { costOf, measureInRounds } from '../measure/rounds.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { builtCommand } from './built-command.ts';
import { figure, type Row } from './row.ts';

/** Judges every mutant of the contract. */
export const mutantsRow: Row = {
  rounds: 3,
  measure: async ({ rounds, progress }) => {
    const command = builtCommand();
    const ways = {
      [MUTANTS]: async () => (await runWholeProcess([command, 'mutants'])).seconds,
    };
    const measured = await measureInRounds(ways, rounds, progress);
    return { figures: [figure(MUTANTS, costOf(measured, MUTANTS), 's')], remark: '' };
  },
};

const MUTANTS = 'mutants';
