import { existsSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { looksLikeCredential } from '../../../contracts/credentials/credential-shapes.ts';
import { quote } from '../../../contracts/received.ts';
import { type ClockValue, clockValues } from '../../pact-file/clock-values.ts';
import { withFileAside } from '../../pact-file/file-aside.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { readPactFile } from '../../pact-file/read-pact-file.ts';
import { clockRemedy, fixedRemedy } from '../../pact-file/remedies.ts';
import { type PactDifference, pactDifferences } from '../../pact-file/same-pact.ts';
import { hasShape } from '../../shared/credentials/credential-reason.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { type ProcessOutcome, runProcess, spawnFailure } from '../../shared/process/run-process.ts';
import { errorLine } from '../../shared/text/error-line.ts';
import { oneLine, quotedLine } from '../../shared/text/one-line.ts';
import { shellLine } from '../../shared/text/shell-line.ts';
import { type Check, type Found, pactCheck } from './check.ts';

/** The command that writes a pact. */
export interface Rewrite {
  readonly words: readonly string[];
  /** For one run. */
  readonly timeoutMs: number;
}

/**
 * The command writes the pact twice the same, the second time in other surroundings and at another second, and what it
 * writes is the pact. The pact is moved aside meanwhile, since Pact merges into a file that is there.
 */
export function pactRewrite(pact: PactFile, rewrite: Rewrite): Check<null> {
  const claim = 'the command writes the same pact twice, and it is this one';
  return pactCheck(pact, 'pact-identity', claim, () =>
    withFileAside(pact.file, async () => {
      const first = await writtenPact(pact, rewrite, {});
      // A date in whole seconds differs in the next one.
      await wait(1000 - (Date.now() % 1000) + 1);
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
  const write = () =>
    writtenPact(pact, rewrite, surroundings).catch((error: unknown) => {
      if (error instanceof InputError) return error;
      throw error;
    });
  const first = await write();
  if (!(first instanceof InputError)) return { second: first, advice: [] };
  if (!((await write()) instanceof InputError)) {
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

/** Variables of the environment. */
type Surroundings = Readonly<Record<string, string>>;

/** Surroundings with another day, and another way to write numbers and dates. */
export function elsewhere(now: Date): Surroundings {
  const language = (1.5).toLocaleString() === '1,5' ? 'en_US.UTF-8' : 'de_DE.UTF-8';
  const dayIn = (timeZone?: string) => now.toLocaleDateString('en-US', { timeZone });
  const TZ = ZONES.find((zone) => dayIn(zone) !== dayIn()) ?? ZONES[0];
  return { TZ, LANG: language, LC_ALL: language };
}

/** They are 25 hours apart, so that they never have the same day. */
const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

/** Deletes the file, runs the command, and reads the pact that it wrote. Throws InputError where it wrote none. */
async function writtenPact(
  { file, consumer, provider }: PactFile,
  { words, timeoutMs }: Rewrite,
  env: Surroundings,
): Promise<PactFile> {
  rmSync(file, { force: true });
  const [program = '', ...args] = words;
  const shown = `the command ${quotedLine(shellLine(words.map(masked)), 200)}`;
  const outcome = await runProcess(program, args, { cwd: process.cwd(), env, timeoutMs }).catch(
    (error: unknown) => {
      throw new InputError(`${shown} cannot be started: ${spawnFailure(error)}`);
    },
  );
  const failure = writingFailure(outcome, file, timeoutMs);
  if (failure !== null) throw new InputError(`${shown} ${failure}${lastWords(outcome)}`);
  return readPactFile(file, { consumer, provider });
}

function writingFailure(
  { timedOut, exitCode }: ProcessOutcome,
  file: string,
  timeoutMs: number,
): string | null {
  if (timedOut) return `did not end within ${timeoutMs / 1000} s; --rewrite-timeout gives it more`;
  if (exitCode !== 0) {
    const how = exitCode === null ? 'was killed' : `has exit code ${exitCode}`;
    return `${how}; run it by itself, and mend what fails`;
  }
  return existsSync(file)
    ? null
    : `wrote no ${oneLine(file)}; give the one that writes it, as it is run in this folder`;
}

/** The error line of its last output; empty where it printed nothing. */
function lastWords({ stdout, stderr }: ProcessOutcome): string {
  const printed = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split('\n')
    // npm adds these lines to any script that fails.
    .filter((line) => !/^npm (error|ERR!)/.test(line))
    .join('\n');
  const line = errorLine(printed);
  return line === '' ? '' : `: ${oneLine(masked(line), 200)}`;
}

function masked(text: string): string {
  return hasShape(text) || looksLikeCredential(text) ? '(masked)' : text;
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
