import { existsSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { looksLikeCredential } from '../../../contracts/credentials/credential-shapes.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { readPactFile } from '../../pact-file/read-pact-file.ts';
import { hasShape } from '../../shared/credentials/credential-shapes.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { type ProcessOutcome, runProcess, spawnFailure } from '../../shared/process/run-process.ts';
import { errorLine } from '../../shared/text/error-line.ts';
import { oneLine, quotedLine } from '../../shared/text/one-line.ts';
import { shellLine } from '../../shared/text/shell-line.ts';
import type { Surroundings } from './surroundings.ts';

/** The command that writes a pact. */
export interface Rewrite {
  readonly words: readonly string[];
  /** For one run. */
  readonly timeoutMs: number;
}

/** Deletes the file, runs the command, and reads the pact that it wrote. Throws InputError where it wrote none. */
export async function writtenPact(
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
    throw new InputError(
      `${shown} ${how}; run it by itself, and mend what fails${lastWords(outcome)}`,
    );
  }
  if (!existsSync(file)) {
    throw new InputError(
      `${shown} wrote no ${oneLine(file)}; give the one that writes it, as it is run in this folder${lastWords(outcome)}`,
    );
  }
  return readPactFile(file, { consumer, provider });
}

/** The error line of its last output; empty where it printed nothing. */
function lastWords({ stdout, stderr }: ProcessOutcome): string {
  const printed = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split('\n')
    // npm adds these lines to any script that fails.
    .filter((line) => !/^npm (error|ERR!)/.test(line))
    .join('\n');
  const line = errorLine(printed);
  if (line === '') return '';
  return `: ${oneLine(masked(line), 200)}`;
}

function masked(text: string): string {
  return hasShape(text) || looksLikeCredential(text) ? '(masked)' : text;
}
