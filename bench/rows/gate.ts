import { provenBuild } from '../measure/proven-build.ts';
import { atMost, type Figure, figure } from '../measure/row.ts';
import { slowestCheck } from '../measure/slowest-check.ts';
import { summaryOf } from '../measure/statistics.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { runRow } from '../report/run-row.ts';

const GATE = 'gate';

/** The whole gate, and its slowest check. */
await runRow({
  name: 'gate',
  target: '`gate` after install: <= 20 s; its slowest check named with its share',
  limits: [atMost('gate', 20)],
  rounds: 1,
  measure: async ({ rounds, progress }) => {
    const command = await provenBuild();
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
});
