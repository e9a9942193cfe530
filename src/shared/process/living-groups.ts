import { whenWeEnd } from './when-we-end.ts';

/** Process groups that we started and that would outlive us, as one of their own hears no Ctrl-C. */
const living = new Map<number, () => void>();

/** Sees to it that the group led by `pid` ends when this process does. */
export function watchGroup(pid: number): void {
  if (!living.has(pid))
    living.set(
      pid,
      whenWeEnd(() => kill(pid)),
    );
}

/** Kills what is left of the group led by `pid`, its leader included. */
export function killGroup(pid: number): void {
  kill(pid);
  living.get(pid)?.();
  living.delete(pid);
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
