import type { Environment } from '../src/build-identity/environment.ts';
import { holdsCredential, namesCredential } from '../src/secrets/credential-name.ts';
import { namedParts } from '../src/secrets/named-parts.ts';

/**
 * Whether a credential may be among what the environment holds: asked before what finds it is loaded, which takes a tenth of the time of a
 * short command. More than there are, and never fewer: by the name of a variable, or by what stands in it.
 */
export function mayHoldCredential(env: Environment): boolean {
  return Object.entries(env).some(
    ([name, value = '']) =>
      isNamed(name) ||
      (value.includes('@') && URL_WITH_USER.test(value)) ||
      (value.includes('=') && [...namedParts(value)].some((part) => isNamed(part.name))),
  );
}

const URL_WITH_USER = /:\/\/[^\s/?#]*@/;

function isNamed(name: string): boolean {
  return (
    ROUGHLY.test(name) &&
    (holdsCredential(name) || (namesCredential(name) && !SHELLS_OWN.has(name)))
  );
}

/** Most names are out with that, and the rest takes its time. */
const ROUGHLY = /secret|pass|token|credential|auth|cookie|jwt|key|client|sig|pw|pat/i;

/** The folder that the shell is in, and was in. */
const SHELLS_OWN: ReadonlySet<string> = new Set(['PWD', 'OLDPWD']);
