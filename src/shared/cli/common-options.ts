import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import {
  DEFAULT_REVISION,
  REVISIONS,
  type Revision,
} from '../../../contracts/revisions/versions.ts';
import { findCheckout } from '../files/package-root.ts';
import { isWholeNumber } from '../text/whole-number.ts';
import type { ExitCode, Io } from './io.ts';

/** The seed of generated payloads, unless `--seed` is given. */
export const DEFAULT_SEED = 1;

/** A command with the options that every command has. */
export function commandWithCommonOptions(name: string) {
  return new Command(name)
    .addOption(
      new Option('--format <format>', 'format of the results')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .addOption(
      new Option('--revision <version>', 'revision of the contract')
        .choices(REVISIONS)
        .default<Revision>(DEFAULT_REVISION),
    )
    .option('--seed <n>', 'seed of the generated payloads', wholeNumber)
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .option('--debug', 'show the stack of an unexpected error');
}

/** A command for the maintainers of this project; `run` gets the folder of the checkout, and what was given. */
export function maintainersCommand(
  io: Io,
  about: { readonly name: string; readonly does: string; readonly example: string },
  run: (root: string, given: readonly string[]) => Promise<ExitCode>,
) {
  const command = commandWithCommonOptions(about.name)
    .description(about.does)
    .addHelpText('after', `\nExample:\n  $ ${about.example}`);
  return command.action(async () => io.exitWith(await run(findCheckout(null).root, command.args)));
}

/** Parses an option's value as an integer that fast-check accepts as a seed. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !isWholeNumber(value)) {
    throw new InvalidArgumentError('Give a whole number from -2147483647 to 2147483647.');
  }
  return value;
}

/** Parse an option's value as a count, from 1 or from 0. */
export const count = countFrom(1);
export const countFrom0 = countFrom(0);

function countFrom(least: number): (text: string) => number {
  return (text) => {
    const value = wholeNumber(text);
    if (value < least) throw new InvalidArgumentError(`Give a whole number from ${least}.`);
    return value;
  };
}

/** Limits a count whose items each take time or memory. */
export function atMost(most: number, parse: (text: string) => number): (text: string) => number {
  return (text) => {
    const value = parse(text);
    if (value > most) throw new InvalidArgumentError(`Give at most ${most}.`);
    return value;
  };
}

/** Parses an option's value as seconds, above 0; `shown` is the limit in words. */
export function secondsAtMost(most: number, shown: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value > 0 && value <= most)) {
      throw new InvalidArgumentError(`Give seconds, above 0 and at most ${shown}.`);
    }
    return value;
  };
}
