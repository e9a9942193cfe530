/** What must not outlive this process. */
const left = new Set<() => void>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `cleanUp` when this process ends, be it by a signal; it cannot wait for anything. Gives what takes that back.
 */
export function whenWeEnd(cleanUp: () => void): () => void {
  if (left.size === 0) {
    process.on('exit', cleanUpAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  left.add(cleanUp);
  return () => {
    if (left.delete(cleanUp) && left.size === 0) stopListening();
  };
}

/** The latest first: what came later may use what was there. */
function cleanUpAll(): void {
  for (const cleanUp of [...left].reverse()) {
    try {
      cleanUp();
    } catch {
      // The others have to be done, too, and nobody is left to hear of it.
    }
  }
  left.clear();
  stopListening();
}

function stopListening(): void {
  process.off('exit', cleanUpAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

/**
 * A signal that ends us raises no `exit`. Where somebody else listens, it does not end us, and what is left is still
 * needed.
 */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  cleanUpAll();
  process.kill(process.pid, signal);
}
