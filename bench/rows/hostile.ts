import { LinkTokenGetResponse } from '../../contracts/response.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { nanosecondsOf } from '../measure/nanoseconds.ts';
import { measureInRounds, ratioOf, type Way } from '../measure/rounds.ts';
import { atMost, type Figure, figure } from '../measure/row.ts';
import { ADVERSARIAL_INPUTS, type HostilePair } from '../payloads/hostile-payloads.ts';
import { runRow } from '../report/run-row.ts';

/** `JSON.parse` alone is measured as well, since it is not linear itself. */
const USES = ['verdict', 'findings', 'fromJson', 'JSON.parse alone'] as const;

function usesOf({ valid, faulty }: HostilePair): Readonly<Record<(typeof USES)[number], Way>> {
  const response: unknown = JSON.parse(valid);
  const none: unknown = JSON.parse(faulty);
  return {
    verdict: () => nanosecondsOf(() => isLinkTokenGetResponse(response)),
    findings: () => nanosecondsOf(() => validateLinkTokenGetResponse(none)),
    fromJson: () => nanosecondsOf(() => LinkTokenGetResponse.fromJson(valid)),
    'JSON.parse alone': () => nanosecondsOf(() => JSON.parse(valid)),
  };
}

/** The growth of the time for ten times the size, for payloads that are made to be slow. */
await runRow({
  name: 'hostile',
  target:
    'hostile: 1 MB strings in every string place, 10,000 extra keys, 10,000 sessions: linear: 10x the size costs <= 12x the time',
  limits: ['1 MB strings', '10,000 extra keys', '10,000 sessions'].flatMap((hostility) =>
    ['verdict', 'findings', 'fromJson'].map((use) => atMost(`${hostility}, ${use}`, 12)),
  ),
  rounds: 5,
  measure: async ({ rounds, progress }) => {
    const figures: Figure[] = [];
    for (const [hostility, { size, make }] of Object.entries(ADVERSARIAL_INPUTS)) {
      const small = usesOf(make(size / 10));
      const large = usesOf(make(size));
      for (const use of USES) {
        const name = `${hostility}, ${use}`;
        const ways = { small: small[use], large: large[use] };
        const measured = await measureInRounds(ways, rounds, (round) => progress(round, name));
        figures.push(figure(name, ratioOf(measured, 'large', 'small'), 'x'));
      }
    }
    return { figures, remark: 'the time of ten times the size, against that of the size' };
  },
});
