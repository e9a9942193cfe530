import { terminalLine } from '../../contracts/escape/terminal.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment, Found } from '../shared/process/environment.ts';
import type { Colors } from '../shared/report/colors.ts';
import type { Build, CiName } from './ci-service.ts';
import { runningCis } from './ci-services.ts';
import type { Git } from './git.ts';
import { readEventFile } from './github.ts';

/** An option of the command line, with the name that users know. */
export interface IdentityOption {
  readonly name: `--${string}`;
  readonly value: string | undefined;
}

/** The source of a part of the identity: its origin, and the name of the option, variable or field. */
export interface IdentitySource {
  readonly from: 'option' | 'git' | CiName;
  readonly name: string;
}

export interface IdentityPart {
  readonly value: string;
  readonly source: IdentitySource;
}

/** A part, null where there is none, and remarks for the user, one a line. */
export interface FoundPart {
  readonly part: IdentityPart | null;
  readonly remarks: readonly string[];
}

/** A part and its source, as a line of a report. */
export function partLine(
  part: string,
  value: string,
  { from, name }: IdentitySource,
  colors: Colors,
): string {
  const source = colors.dim(`(${terminalLine(from === 'git' ? 'git' : name)})`);
  return `  ${part} ${terminalLine(value)} ${source}`;
}

/** The sources to ask where no option is given. */
export interface Informants extends Build {
  /** The CI whose build is running, if any. */
  readonly ci: CiName | null;
  readonly git: Git;
}

/** `readText` reads GitHub's event file. */
export function informantsOf(
  env: Environment,
  git: Git,
  readText: Build['readText'] = readEventFile,
): Informants {
  return { ci: runningCis(env)[0] ?? null, env, readText, git };
}

/** The option's value; null where it is not given. Throws InputError where it is blank. */
export function given({ name, value }: IdentityOption): Found | null {
  if (value === undefined) return null;
  // Probably an unset variable of a script: going on would name another build.
  if (value.trim() === '')
    throw new InputError(`${name} is empty; give it a value or leave it out`);
  return { name, value };
}

/** The option's value as plain text; null where it is not given. Throws InputError where it cannot be published. */
export function givenText(option: IdentityOption): IdentityPart | null {
  const found = given(option);
  return found === null
    ? null
    : { value: plainText(found, 'give another'), source: { from: 'option', name: option.name } };
}

/** In UTF-16 units. A broker on MySQL stores no more, nor does a forge for a branch's name. */
const LONGEST = 255;

/**
 * The text, trimmed, if it can stand on one line of a log and in a URL. Throws InputError otherwise; `remedy` says what
 * to do.
 */
export function plainText({ value, name }: Found, remedy: string): string {
  const text = value.trim();
  const fault = faultOf(value, text);
  if (fault !== null) throw new InputError(`${name} ${fault}; ${remedy}`);
  return text;
}

function faultOf(value: string, text: string): string | null {
  if (text === '') return 'is empty';
  // Checked first, so that the other checks have little to search.
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (NOT_PRINTABLE.test(value)) return 'has a line end or another control character in it';
  if (NOT_TEXT.test(value)) return 'is not valid UTF-8';
  return null;
}

/** Controls, line separators, and bidirectional controls. */
const NOT_PRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
/** Half a surrogate pair, and the character that a decoder puts in place of invalid bytes. */
const NOT_TEXT = /[\p{Cs}\ufffd]/u;
