import {
  hintsAtName,
  holdsCredential,
  namesCredential,
  SHELLS_OWN,
} from '../contracts/credentials/credential-name.ts';
import { namedParts } from '../src/shared/credentials/decoded-variants.ts';
import { looksRandom } from '../src/shared/credentials/random-text.ts';
import { redactCredentials } from '../src/shared/credentials/redact-credentials.ts';
import type { Environment } from '../src/shared/process/environment.ts';

/** Redacts credentials from all output: those that the environment holds, and texts that have the shape of one. */
export async function outputRedaction(
  env: Environment,
  args: readonly string[],
): Promise<(text: string) => string> {
  if (!mayHoldCredential(env)) return redactCredentials;
  const { environmentRedaction } = await import('./environment-redaction.ts');
  const held = environmentRedaction(env, args);
  return held === null ? redactCredentials : (text) => redactCredentials(held(text));
}

/**
 * Whether the environment may hold a credential, by the name or the value of a variable. It may say yes too often,
 * never no too often. It is asked before the exact search is loaded, which takes a tenth of the time of a short
 * command.
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
