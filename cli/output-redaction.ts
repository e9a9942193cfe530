import { redactCredentials } from '../src/shared/credentials/redact-credentials.ts';
import type { Environment } from '../src/shared/process/environment.ts';
import { mayHoldCredential } from './may-hold-credential.ts';

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
