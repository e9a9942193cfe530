import {
  hintsAtName,
  holdsCredential,
  namesCredential,
  SHELLS_OWN,
} from '../contracts/credentials/credential-name.ts';
import { namedParts } from '../src/shared/credentials/named-parts.ts';
import { looksRandom } from '../src/shared/credentials/random-text.ts';
import type { Environment } from '../src/shared/process/environment.ts';

/**
 * Whether a credential may be among what the environment holds: asked before what finds it is loaded, which takes a tenth of the time of a
 * short command. More than there are, and never fewer: by the name of a variable, or by what stands in it.
 */
export function mayHoldCredential(env: Environment): boolean {
  return Object.entries(env).some(
    ([name, value = '']) =>
      (SHELLS_OWN.has(name) ? looksRandom(value) : isNamed(name)) ||
      (value.includes('@') && (value.includes('://') || name === 'PACT_BROKER_BASE_URL')) ||
      (value.includes('=') && [...namedParts(value)].some((part) => isNamed(part.name))),
  );
}

function isNamed(name: string): boolean {
  return hintsAtName(name) && (holdsCredential(name) || namesCredential(name));
}
