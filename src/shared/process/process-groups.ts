import { onExit } from './on-exit.ts';

/** The process groups that we started. They do not get a terminal's Ctrl-C and would outlive us. */
const living = new Map<number, () => void>();

/** Ends the process group led by `pid` when this process ends. */
export function watchGroup(pid: number): void {
  if (!living.has(pid))
    living.set(
      pid,
      onExit(() => kill(pid)),
    );
}

/** Kills the process group led by `pid`, its leader included. */
export function killGroup(pid: number): void {
  kill(pid);
  living.get(pid)?.();
  living.delete(pid);
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has no processes left.
  }
}
