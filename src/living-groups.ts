/** Process groups that we started and that would outlive us. */
const living = new Set<number>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Sees to it that the group led by `pid` ends when this process does. */
export function watchGroup(pid: number): void {
  if (living.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  living.add(pid);
}

/** Kills what is left of the group led by `pid`, its leader included. */
export function killGroup(pid: number): void {
  kill(pid);
  if (living.delete(pid) && living.size === 0) stopWatching();
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

function killAll(): void {
  for (const pid of living) kill(pid);
  living.clear();
  stopWatching();
}

function stopWatching(): void {
  process.off('exit', killAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

/**
 * A group of its own hears no Ctrl-C, and a signal that ends us raises no `exit`. Where somebody else
 * listens, the signal does not end us, and the groups are still needed.
 */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  killAll();
  process.kill(process.pid, signal);
}
