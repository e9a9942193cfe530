import { summaryOf } from '../measure/statistics.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { builtCommand } from './built-command.ts';
import { type Figure, figure, type Row } from './row.ts';
import { slowestCheck } from './slowest-check.ts';

/** The whole gate, and its slowest check. */
export const gateRow: Row = {
  rounds: 1,
  measure: async ({ rounds, progress }) => {
    const command = builtCommand();
    const runs: { readonly seconds: number; readonly output: string }[] = [];
    for (let round = 1; round <= rounds; round++) {
      progress(round, GATE);
      // A broken contract takes as long.
      runs.push(
        await runWholeProcess([command, 'gate', '--format', 'json'], {
          output: 'kept',
          expects: [0, 1],
        }),
      );
    }
    const slowest = runs.map(({ output, seconds }) => slowestCheck(output, seconds));
    const figures: Figure[] = [
      figure(GATE, summaryOf(runs.map(({ seconds }) => seconds)), 's'),
      figure('its slowest check', summaryOf(slowest.map(({ share }) => share * 100)), '%'),
    ];
    const remark = slowest.map(
      ({ name, verdict }) => `the slowest is ${name}; the gate has ${verdict}`,
    );
    return { figures, remark: [...new Set(remark)].join('; ') };
  },
};

const GATE = 'gate';
