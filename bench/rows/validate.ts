import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { nanosecondsOf } from '../measure/nanoseconds.ts';
import { measureInRounds, ratioOf } from '../measure/rounds.ts';
import { atMost, type Figure, figure } from '../measure/row.ts';
import { fiveKeys, officialExample } from '../payloads/official-example.ts';
import { rotating } from '../payloads/rotating.ts';
import { runRow } from '../report/run-row.ts';

const PAYLOADS = { 'official example': officialExample(), 'five keys': fiveKeys() };

/** The verdict with its findings where there are none, against the verdict alone. */
await runRow({
  name: 'validate',
  target:
    '`validateLinkTokenGetResponse` on a valid payload: <= 1.05x the boolean check (findings are only made when there is something to find)',
  limits: [atMost('official example', 1.05), atMost('five keys', 1.05)],
  rounds: 25,
  measure: async ({ rounds, progress }) => {
    const figures: Figure[] = [];
    for (const [name, text] of Object.entries(PAYLOADS)) {
      const next = rotating(text);
      const ways = {
        validate: () => nanosecondsOf(() => validateLinkTokenGetResponse(next())),
        is: () => nanosecondsOf(() => isLinkTokenGetResponse(next())),
      };
      const measured = await measureInRounds(ways, rounds, (round) => progress(round, name));
      figures.push(figure(name, ratioOf(measured, 'validate', 'is'), 'x'));
    }
    return { figures, remark: '' };
  },
});
