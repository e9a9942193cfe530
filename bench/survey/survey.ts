/** `npm run survey -- FILE…`: the proof on other people's documents. */
import { CommanderError } from '@commander-js/extra-typings';
import picocolors from 'picocolors';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { surveyCommand } from './command.ts';

try {
  await surveyCommand({
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    showsProgress: process.stderr.isTTY,
    colors: picocolors,
    clock: () => performance.now(),
    exitWith: (code) => {
      process.exitCode = code;
    },
  }).parseAsync();
} catch (error) {
  // commander has printed its own message; help is no error.
  const isHelp = error instanceof CommanderError && error.exitCode === 0;
  process.exitCode = isHelp ? 0 : 2;
  if (!(error instanceof CommanderError)) {
    console.error(error instanceof InputError ? `survey: ${error.message}` : error);
  }
}
