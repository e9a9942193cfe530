/** The registered clean-ups. */
const left = new Set<() => void>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isListening = false;

/**
 * Calls `cleanUp` when this process ends, also by a signal; it must be synchronous. Returns a function that undoes the
 * registration.
 */
export function onExit(cleanUp: () => void): () => void {
  if (!isListening) {
    isListening = true;
    process.on('exit', cleanUpAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  left.add(cleanUp);
  return () => {
    // A signal that has come reaches its listener with the next turn of the event loop: without one it would be lost.
    if (left.delete(cleanUp)) setImmediate(() => setImmediate(stopUnlessNeeded));
  };
}

function stopUnlessNeeded(): void {
  if (left.size === 0) stopListening();
}

/** The latest first, since it may use what earlier ones remove. */
function cleanUpAll(): void {
  for (const cleanUp of [...left].reverse()) {
    try {
      cleanUp();
    } catch {
      // A failing clean-up must not stop the others, and an error has no reader now.
    }
  }
  left.clear();
  stopListening();
}

function stopListening(): void {
  isListening = false;
  process.off('exit', cleanUpAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

/**
 * A signal that ends the process raises no `exit`. With another listener it does not end the process, and the clean-ups
 * are not due yet.
 */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  cleanUpAll();
  process.kill(process.pid, signal);
}
