import type { Environment } from '../src/build-identity/environment.ts';
import { withoutCredentials } from '../src/secrets/without-credentials.ts';
import { mayHoldCredential } from './may-hold-credential.ts';

/** What takes credentials out of all that is said: those that the environment holds, and what has the shape of one. */
export async function printedMask(
  env: Environment,
  args: readonly string[],
): Promise<(text: string) => string> {
  if (!mayHoldCredential(env)) return withoutCredentials;
  const { outputMask } = await import('./output-mask.ts');
  const held = outputMask(env, args);
  return held === null ? withoutCredentials : (text) => withoutCredentials(held(text));
}
