import { setTimeout as wait } from 'node:timers/promises';
import { quote } from '../../../contracts/received.ts';
import { type ClockValue, clockValues } from '../../pact-file/clock-values.ts';
import { withFileAside } from '../../pact-file/file-aside.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { clockRemedy, fixedRemedy } from '../../pact-file/remedies.ts';
import { type PactDifference, pactDifferences } from '../../pact-file/same-pact.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import type { Check, Found } from './check.ts';
import { pactCheck } from './pact-check.ts';
import { elsewhere } from './surroundings.ts';
import { type Rewrite, writtenPact } from './written-pact.ts';

/**
 * The command writes the pact twice the same, the second time in other surroundings and at another second, and what it
 * writes is the pact. The pact is moved aside meanwhile, since Pact merges into a file that is there.
 */
export function pactRewrite(pact: PactFile, rewrite: Rewrite): Check<null> {
  const claim = 'the command writes the same pact twice, and it is this one';
  return pactCheck(pact, 'pact-identity', claim, () =>
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
        ...unstable.slice(0, MOST_FINDINGS).map(unstableFinding),
        ...ofToday.slice(0, MOST_FINDINGS).map(clockFinding),
        ...stale.slice(0, MOST_FINDINGS).map(staleFinding),
        ...advice,
      ];
    }),
  );
}

const MOST_FINDINGS = 100;

/**
 * The pact as the command writes it in other surroundings. Where it fails there twice, it is written here once more:
 * tests that need these surroundings are no fault of the pact. A command that fails only once fails by chance.
 */
async function writtenElsewhere(
  pact: PactFile,
  rewrite: Rewrite,
): Promise<{ readonly second: PactFile; readonly advice: readonly Found[] }> {
  const surroundings = elsewhere(new Date());
  const write = () => writtenPact(pact, rewrite, surroundings);
  const first = await orFailure(write);
  if (!(first instanceof InputError)) return { second: first, advice: [] };
  if (!((await orFailure(write)) instanceof InputError)) {
    throw new InputError(`once, and not when it was run again, ${first.message}`);
  }
  const second = await writtenPact(pact, rewrite, {});
  const { TZ = '', LANG = '' } = surroundings;
  const advice = {
    ...({ code: 'pact-not-reproducible', level: 'advice' } as const),
    message: `with TZ=${TZ} and LANG=${LANG} ${first.message}; so it was written twice as it is here`,
    remedy: 'let the consumer tests set the time zone and the language that they need',
  };
  return { second, advice: [advice] };
}

function orFailure(write: () => Promise<PactFile>): Promise<PactFile | InputError> {
  return write().catch((error: unknown) => {
    if (error instanceof InputError) return error;
    throw error;
  });
}

/** A date in whole seconds differs then. */
function untilNextSecond(): Promise<void> {
  return wait(1000 - (Date.now() % 1000) + 1);
}

type InteractionPlace = Pick<PactDifference, 'interaction' | 'path'>;

/** An interaction whose name changes is another one in each run, so its name is not compared. */
function isNotAmong(places: readonly InteractionPlace[]): (one: InteractionPlace) => boolean {
  return ({ interaction, path }) =>
    !places.some(
      (other) => other.path === path && (path === '' || other.interaction === interaction),
    );
}

function unstableFinding({ interaction, path, ours, theirs }: PactDifference): Found {
  return {
    ...{ code: 'pact-not-reproducible', path, remedy: fixedRemedy(path) },
    message: `${interaction ?? 'the pact'}: it changes from run to run: the first wrote ${ours}, the second ${theirs}`,
  };
}

function clockFinding({ interaction, path, shown }: ClockValue): Found {
  return {
    // Somebody may have written this date today, which looks the same.
    ...{ code: 'pact-not-reproducible', level: 'undecided', path, remedy: clockRemedy(path) },
    message: `${interaction}: it changes from day to day, where the clock gives it: the command wrote ${quote(shown)}, which is of these days`,
  };
}

function staleFinding({ interaction, path, ours, theirs }: PactDifference): Found {
  return {
    ...{ code: 'pact-differs', path },
    message: `${interaction ?? 'the pact'}: the file has ${ours}, the command wrote ${theirs}`,
    remedy:
      'delete the file, as Pact merges into what is there, and let the command write it; if it writes a part of it, give one that writes all',
  };
}
