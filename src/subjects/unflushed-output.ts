import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../shared/errors/input-error.ts';
import { type Reply, startLineProcess } from './line-process.ts';
import type { Program } from './running-program.ts';

/** A first answer that takes longer than this may be waiting in a buffer. */
const SUSPICIOUS_MS = 1000;

const FLUSH_IT =
  'flush each line (Python: print(…, flush=True) or python -u; Ruby: $stdout.sync = true; C: setvbuf)';

/**
 * The first reply of a program. Throws InputError where the program keeps its answers to itself: where it
 * answers the same question at once when its input ends, and does not answer while more may come. A program
 * that is only slow to start answers the first question before a second one of it, started later, does.
 */
export async function firstReply(
  program: Program,
  question: string,
  reply: Promise<Reply>,
  withinMs: number,
): Promise<Reply> {
  const settled = new AbortController();
  const first = reply.finally(() => settled.abort());
  const isSlow = await Promise.race([
    first.then(() => false),
    after(SUSPICIOUS_MS, settled.signal),
  ]);
  if (!isSlow) return first;
  const startedAt = performance.now();
  if (!(await answersAtEnd(program, question, withinMs))) return first;
  // The first one began earlier, so it has had as long already: now it has the same time once more.
  const graceMs = performance.now() - startedAt + SUSPICIOUS_MS;
  const isSilent = await Promise.race([first.then(() => false), after(graceMs, settled.signal)]);
  if (!isSilent) return first;
  throw new InputError(
    `the command answers only when its input ends: its output is buffered; ${FLUSH_IT}`,
  );
}

/** True after a time; false when that is not waited for any more. */
function after(ms: number, signal: AbortSignal): Promise<boolean> {
  return wait(ms, true, { signal }).catch(() => false);
}

async function answersAtEnd(
  program: Program,
  question: string,
  withinMs: number,
): Promise<boolean> {
  const probe = await startLineProcess(program);
  try {
    const answer = probe.ask(question, withinMs);
    probe.closeInput();
    const { kind } = await answer;
    return kind === 'line' || kind === 'extra';
  } finally {
    await probe.kill();
  }
}
