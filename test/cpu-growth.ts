/**
 * For tests: by how much the time of `use` grows where its text is four times as long: by 4 where it is linear, by 16 where
 * it is quadratic. It is the time that this thread computed, in which no other program's work is, and the least of
 * several.
 */
export function cpuGrowth(
  use: (text: string) => unknown,
  textOf: (length: number) => string,
): number {
  for (let length = SHORTEST; length <= LONGEST; length *= 2) {
    const text = textOf(length);
    // What is compiled on the way is slower before.
    if (cpuMs(use, text) < ENOUGH_MS || leastCpuMs(use, text) < ENOUGH_MS) continue;
    const longer = textOf(4 * length);
    return leastCpuMs(use, longer) / leastCpuMs(use, text);
  }
  return 1;
}

const SHORTEST = 64;
/** What takes no time for this is not quadratic: that would take seconds. */
const LONGEST = 65_536;
/** Below it, the clock and the memory are measured. */
const ENOUGH_MS = 4;
const TRIES = 5;

function leastCpuMs(use: (text: string) => unknown, text: string): number {
  return Math.min(...Array.from({ length: TRIES }, () => cpuMs(use, text)));
}

function cpuMs(use: (text: string) => unknown, text: string): number {
  const before = process.threadCpuUsage();
  use(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
