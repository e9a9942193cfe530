import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { nanosecondsOf } from '../measure/nanoseconds.ts';
import { measureInRounds, ratioOf } from '../measure/rounds.ts';
import { atMost, figure } from '../measure/row.ts';
import { officialExample } from '../payloads/official-example.ts';
import { oneFaultPayloads } from '../payloads/one-fault.ts';
import { rotating } from '../payloads/rotating.ts';
import { runRow } from '../report/run-row.ts';

const FLOOR = 'the verdict on the valid one';

/** The official example with one fault, and its finding, against the verdict on the example itself. */
await runRow({
  name: 'one-fault',
  target: 'a payload with one fault, with its finding: <= 3x the boolean check of a valid one',
  limits: [
    atMost('a missing key', 3),
    atMost('a wrong type', 3),
    atMost('a bad date deep in it', 3),
  ],
  rounds: 15,
  measure: async ({ rounds, progress }) => {
    const valid = rotating(officialExample());
    const faulty = Object.entries(oneFaultPayloads()).map(([name, text]) => {
      const next = rotating(text);
      return [name, () => nanosecondsOf(() => validateLinkTokenGetResponse(next()))] as const;
    });
    const ways = {
      [FLOOR]: () => nanosecondsOf(() => isLinkTokenGetResponse(valid())),
      ...Object.fromEntries(faulty),
    };
    const measured = await measureInRounds(ways, rounds, progress);
    const figures = faulty.map(([name]) => figure(name, ratioOf(measured, name, FLOOR), 'x'));
    return { figures, remark: '' };
  },
});
