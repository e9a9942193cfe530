import { readFileSync } from 'node:fs';

/** A program that reads an endless answer takes some gigabytes more each second. */
const EVERY_MS = 50;

/**
 * Calls back once when a process takes more memory than `mostBytes`. Returns a function that stops watching. It works on
 * Linux, which has /proc, and does nothing elsewhere.
 */
export function watchMemory(pid: number, mostBytes: number, onExceeded: () => void): () => void {
  const stop = () => clearInterval(timer);
  const timer = setInterval(() => {
    const bytes = residentBytes(pid);
    if (bytes !== null && bytes <= mostBytes) return;
    stop();
    if (bytes !== null) onExceeded();
  }, EVERY_MS);
  timer.unref();
  return stop;
}

/** Null where the process has ended, or there is no /proc. */
function residentBytes(pid: number): number | null {
  try {
    const [, kibibytes] =
      /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
  } catch {
    return null;
  }
}
