import { existsSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { looksLikeCredential } from '../../contracts/credentials/credential-shapes.ts';
import { InputError } from '../input-error.ts';
import { oneLine, quotedLine } from '../one-line.ts';
import { withFileAside } from '../pact-file/file-aside.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import { fixedRemedy } from '../pact-file/remedies.ts';
import { type PactDifference, pactDifferences } from '../pact-file/same-pact.ts';
import { type ProcessOutcome, runProcess } from '../run-node.ts';
import { hasShape } from '../secrets/credential-shapes.ts';
import { shellLine } from '../shell-line.ts';
import { spawnFailure } from '../spawn-failure.ts';
import { tellingLine } from '../telling-line.ts';
import type { Check, CheckFinding } from './check.ts';

/** The command that writes a pact. */
export interface Rewrite {
  readonly words: readonly string[];
  /** For one run of it. */
  readonly timeoutMs: number;
}

type Surroundings = Readonly<Record<string, string>>;

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
        const stale = pactDifferences(pact.document, first.document).filter(
          (one) => !unstable.some((other) => isSamePlace(one, other)),
        );
        return [
          ...unstable.slice(0, MOST_FINDINGS).map((one) => unstableFinding(pact, one)),
          ...stale.slice(0, MOST_FINDINGS).map((one) => staleFinding(pact, one)),
          ...advice,
        ];
      }),
  };
}

const MOST_FINDINGS = 100;

/** Where dates are other ones, and are written in another way. */
function elsewhere(): Surroundings {
  const isEast = new Date().getTimezoneOffset() < 0;
  const language = (1.5).toLocaleString() === '1,5' ? 'en_US.UTF-8' : 'de_DE.UTF-8';
  return {
    TZ: isEast ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati',
    ...{ LANG: language, LC_ALL: language },
  };
}

/** Tests that pass here alone are no fault of the pact's: then it is written here once more. */
async function writtenElsewhere(pact: PactFile, rewrite: Rewrite) {
  const surroundings = elsewhere();
  try {
    return { second: await writtenPact(pact, rewrite, surroundings), advice: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { TZ = '', LANG = '' } = surroundings;
    const advice = finding(pact, {
      ...{ code: 'pact-not-reproducible', level: 'advice', path: null },
      message: `with TZ=${TZ} and LANG=${LANG} ${error.message}; so it was written twice as it is here`,
      remedy: 'let the consumer tests set the time zone and the language that they need',
    });
    return { second: await writtenPact(pact, rewrite, {}), advice: [advice] };
  }
}

/** Throws InputError where the command does not write it. */
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
  if (outcome.timedOut) {
    throw new InputError(
      `${shown} did not end within ${timeoutMs / 1000} s; --rewrite-timeout gives it more${lastWords(outcome)}`,
    );
  }
  if (outcome.exitCode !== 0) {
    const how = outcome.exitCode === null ? 'was killed' : `has exit code ${outcome.exitCode}`;
    throw new InputError(`${shown} ${how}${lastWords(outcome)}`);
  }
  if (!existsSync(file)) {
    throw new InputError(
      `${shown} wrote no ${oneLine(file)}; give the one that writes it, as it is run in this folder${lastWords(outcome)}`,
    );
  }
  return readPactFile(file, { consumer, provider });
}

/** The line that says most, of what it printed last; empty where it printed nothing. */
function lastWords({ stdout, stderr }: ProcessOutcome): string {
  const printed = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split('\n')
    // What npm says of any script that fails.
    .filter((line) => !/^npm (error|ERR!)/.test(line))
    .join('\n');
  const line = tellingLine(printed);
  if (line === '') return '';
  return `: ${oneLine(masked(line), 200)}`;
}

function masked(text: string): string {
  return hasShape(text) || looksLikeCredential(text) ? '(masked)' : text;
}

/** A date that is written to the second is another one then. */
function untilNextSecond(): Promise<void> {
  return wait(1000 - (Date.now() % 1000) + 1);
}

/** A name that changes makes another interaction of it each time. */
function isSamePlace(one: PactDifference, other: PactDifference): boolean {
  return one.path === other.path && (one.path === '' || one.interaction === other.interaction);
}

function unstableFinding(pact: PactFile, { interaction, path, ours, theirs }: PactDifference) {
  return finding(pact, {
    ...{ code: 'pact-not-reproducible', path, remedy: fixedRemedy(path) },
    message: `${interaction ?? 'the pact'}: it changes from run to run: the first wrote ${ours}, the second ${theirs}`,
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
