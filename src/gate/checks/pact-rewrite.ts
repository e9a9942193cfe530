import { setTimeout as wait } from 'node:timers/promises';
import { quote } from '../../../contracts/received.ts';
import { type ClockValue, clockValues } from '../../pact-file/clock-values.ts';
import { withFileAside } from '../../pact-file/file-aside.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { clockRemedy, fixedRemedy } from '../../pact-file/remedies.ts';
import { type PactDifference, pactDifferences } from '../../pact-file/same-pact.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { shellLine } from '../../shared/text/shell-line.ts';
import type { Check, CheckFinding } from './check.ts';
import { elsewhere } from './surroundings.ts';
import { type Rewrite, writtenPact } from './written-pact.ts';

/**
 * The command writes somebody's pact twice the same, the second time elsewhere and at another second; and what it
 * writes is the pact. Pact merges into a file that is there, so the pact is aside meanwhile.
 */
export function pactRewrite(pact: PactFile, rewrite: Rewrite): Check<null> {
  return {
    name: 'pact-identity',
    claim: 'the command writes the same pact twice, and it is this one',
    run: () =>
      withFileAside(pact.file, async () => {
        const first = await writtenPact(pact, rewrite, {});
        await untilNextSecond();
        const { second, advice } = await writtenElsewhere(pact, rewrite);
        const unstable = pactDifferences(first.document, second.document);
        const ofToday = clockValues(first.document, new Date()).filter(isNotAmong(unstable));
        const stale = pactDifferences(pact.document, first.document)
          .filter(isNotAmong(unstable))
          .filter(isNotAmong(ofToday));
        return [
          ...unstable.slice(0, MOST_FINDINGS).map((one) => unstableFinding(pact, one)),
          ...ofToday.slice(0, MOST_FINDINGS).map((one) => clockFinding(pact, one)),
          ...stale.slice(0, MOST_FINDINGS).map((one) => staleFinding(pact, one)),
          ...advice,
        ];
      }),
  };
}

const MOST_FINDINGS = 100;

/**
 * Tests that pass here alone are no fault of the pact's: then it is written here once more. First there again: what fails by
 * chance is no fault of the surroundings.
 */
async function writtenElsewhere(pact: PactFile, rewrite: Rewrite) {
  const surroundings = elsewhere(new Date());
  const write = () => writtenPact(pact, rewrite, surroundings);
  const first = await orFailure(write);
  if (!(first instanceof InputError)) return { second: first, advice: [] };
  if (!((await orFailure(write)) instanceof InputError)) {
    throw new InputError(`once, and not when it was run again, ${first.message}`);
  }
  const second = await writtenPact(pact, rewrite, {});
  const { TZ = '', LANG = '' } = surroundings;
  const advice = finding(pact, {
    ...{ code: 'pact-not-reproducible', level: 'advice', path: null },
    message: `with TZ=${TZ} and LANG=${LANG} ${first.message}; so it was written twice as it is here`,
    remedy: 'let the consumer tests set the time zone and the language that they need',
  });
  return { second, advice: [advice] };
}

function orFailure(write: () => Promise<PactFile>): Promise<PactFile | InputError> {
  return write().catch((error: unknown) => {
    if (error instanceof InputError) return error;
    throw error;
  });
}

/** A date that is written to the second is another one then. */
function untilNextSecond(): Promise<void> {
  return wait(1000 - (Date.now() % 1000) + 1);
}

type Place = Pick<PactDifference, 'interaction' | 'path'>;

/** A name that changes makes another interaction of it each time. */
function isNotAmong(places: readonly Place[]): (one: Place) => boolean {
  return ({ interaction, path }) =>
    !places.some(
      (other) => other.path === path && (path === '' || other.interaction === interaction),
    );
}

function unstableFinding(pact: PactFile, { interaction, path, ours, theirs }: PactDifference) {
  return finding(pact, {
    ...{ code: 'pact-not-reproducible', path, remedy: fixedRemedy(path) },
    message: `${interaction ?? 'the pact'}: it changes from run to run: the first wrote ${ours}, the second ${theirs}`,
  });
}

function clockFinding(pact: PactFile, { interaction, path, shown }: ClockValue) {
  return finding(pact, {
    // A person may have written it today: nothing tells that from the clock's.
    ...{ code: 'pact-not-reproducible', level: 'undecided', path, remedy: clockRemedy(path) },
    message: `${interaction}: it changes from day to day, where the clock gives it: the command wrote ${quote(shown)}, which is of these days`,
  });
}

function staleFinding(pact: PactFile, { interaction, path, ours, theirs }: PactDifference) {
  return finding(pact, {
    ...{ code: 'pact-differs', path },
    message: `${interaction ?? 'the pact'}: the file has ${ours}, the command wrote ${theirs}`,
    remedy:
      'delete the file, as Pact merges into what is there, and let the command write it; if it writes a part of it, give one that writes all',
  });
}

function finding(
  { file }: PactFile,
  said: Pick<CheckFinding, 'code' | 'level' | 'path' | 'message' | 'remedy'>,
): CheckFinding {
  const replay = `npx link-token-contract gate --pact ${shellLine([file])} --only pact-identity`;
  return { file, line: null, ...said, replay };
}
