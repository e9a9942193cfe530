import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';
import type { Build, CiName } from './ci-service.ts';
import type { Git } from './git.ts';
import { plainText } from './plain-text.ts';

/** An option of the command line, with the name that its users know. */
export interface IdentityOption {
  readonly name: `--${string}`;
  readonly value: string | undefined;
}

/** Where a part of the identity came from: of whom, and the option, variable or field by name. */
export interface IdentitySource {
  readonly from: 'option' | 'git' | CiName;
  readonly name: string;
}

export interface IdentityPart {
  readonly value: string;
  readonly source: IdentitySource;
}

/** Who can be asked where no option says it. */
export interface Informants {
  /** The CI whose build is running, if any. */
  readonly ci: CiName | null;
  readonly build: Build;
  readonly git: Git;
}

/** What the user gave; null where that is nothing. Throws InputError where it is blank. */
export function given({ name, value }: IdentityOption): Found | null {
  if (value === undefined) return null;
  // Likely a variable that was meant to be set: to go on would name another build.
  if (value.trim() === '')
    throw new InputError(`${name} is empty; give it a value or leave it out`);
  return { name, value };
}

/** A part as the user gave it; null where that is nothing. Throws InputError where it is of no use. */
export function givenText(option: IdentityOption): IdentityPart | null {
  const found = given(option);
  return found === null
    ? null
    : { value: plainText(found, 'give another'), source: { from: 'option', name: option.name } };
}
