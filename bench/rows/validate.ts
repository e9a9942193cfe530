import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { nanosecondsOf } from '../measure/nanoseconds.ts';
import { measureInRounds, ratioOf } from '../measure/rounds.ts';
import { fiveKeys, officialExample } from '../payloads/official-example.ts';
import { rotating } from '../payloads/rotating.ts';
import { type Figure, figure, type Row } from './row.ts';

/** The verdict with its findings where there are none, against the verdict alone. */
export const validateRow: Row = {
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
};

const PAYLOADS = { 'official example': officialExample(), 'five keys': fiveKeys() };
