import { withoutCredentials } from '../src/shared/credentials/without-credentials.ts';
import type { Environment } from '../src/shared/process/environment.ts';
import { mayHoldCredential } from './may-hold-credential.ts';

/** Redacts credentials from all output: those that the environment holds, and texts that have the shape of one. */
export async function printedMask(
  env: Environment,
  args: readonly string[],
): Promise<(text: string) => string> {
  if (!mayHoldCredential(env)) return withoutCredentials;
  const { outputMask } = await import('./output-mask.ts');
  const held = outputMask(env, args);
  return held === null ? withoutCredentials : (text) => withoutCredentials(held(text));
}
