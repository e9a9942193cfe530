import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';
import type { Build, CiName } from './ci-service.ts';
import type { Git } from './git.ts';
import { plainText } from './plain-text.ts';

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

/** The sources to ask where no option is given. */
export interface Informants {
  /** The CI whose build is running, if any. */
  readonly ci: CiName | null;
  readonly build: Build;
  readonly git: Git;
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
