import { oneLine } from '../text/one-line.ts';

/** Why a program could not be started, and what to do. */
export function spawnFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such program; install it, or give its path';
  if (code === 'EACCES') return 'it may not be executed; chmod +x, or name its interpreter first';
  return oneLine(error instanceof Error ? error.message : String(error));
}
