/**
 * The process that somebody's module runs in: `module-host FILE EXPORT validator|handler`. Says `true`
 * on descriptor 3 when it is ready, or `{unusable: reason}`; then reads a payload a line and answers
 * each with a ModuleAnswer. On a descriptor of its own, as standard output is the module's.
 */
import { writeSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { firstLine } from '../../one-line.ts';
import { type Callable, exportedFunction } from './exported-function.ts';
import { describeThrown, type ModuleAnswer, verdictOf } from './module-answer.ts';
import { thrownAt } from './thrown-at.ts';

// Kept from before the module is loaded, which may replace them.
const { parse, stringify } = JSON;
const write = writeSync;
const nextTurn = setImmediate;
const { exit, stdin } = process;
// A package that calls a reader back may stand many frames deep.
Error.stackTraceLimit = 50;

const [file = '', name = '', mode = 'validator'] = process.argv.slice(2);

/** Answers the question that is open. */
let open: ((answer: ModuleAnswer) => void) | null = null;
/** What was thrown when no question was. */
let late: { readonly threw: string; readonly where: string | null } | null = null;

function say(answer: ModuleAnswer | { readonly unusable: string }): void {
  write(3, `${stringify(answer)}\n`);
}

function thrownAside(thrown: unknown): void {
  const aside = {
    threw: `${describeThrown(thrown)} (thrown aside, not to its caller)`,
    where: thrownAt(thrown),
  };
  if (open === null) late ??= aside;
  else open(aside);
}

async function judge(subject: Callable, line: string): Promise<ModuleAnswer> {
  try {
    const returned = await subject(parse(line));
    return mode === 'handler' ? true : verdictOf(returned);
  } catch (thrown) {
    return { threw: describeThrown(thrown), where: thrownAt(thrown) };
  }
}

async function answer(subject: Callable, line: string): Promise<void> {
  if (late !== null) {
    say({ ...late, threw: `before this payload came: ${late.threw}` });
    late = null;
    return;
  }
  const mine = (verdict: ModuleAnswer) => {
    if (open !== mine) return;
    open = null;
    say(verdict);
  };
  open = mine;
  const verdict = await judge(subject, line);
  // A promise that it did not wait for is rejected by then.
  nextTurn(() => mine(verdict));
}

function serve(subject: Callable): void {
  let received = '';
  stdin.setEncoding('utf8').on('data', (text: string) => {
    received += text;
    const end = received.indexOf('\n');
    if (end === -1) return;
    const line = received.slice(0, end);
    received = received.slice(end + 1);
    answer(subject, line);
  });
}

const watch = new URL(`./parent-watch${extname(import.meta.url)}`, import.meta.url);
new Worker(watch, { workerData: process.ppid }).unref();

stdin.on('end', () => exit(0));
process.on('uncaughtException', thrownAside);
process.on('unhandledRejection', thrownAside);

try {
  const subject = exportedFunction(await import(pathToFileURL(file).href), name);
  if (typeof subject === 'string') {
    say({ unusable: subject });
  } else {
    say(true);
    serve(subject);
  }
} catch (thrown) {
  const reason = thrown instanceof Error ? firstLine(thrown.message) : thrown;
  say({
    unusable: `cannot be loaded: ${describeThrown(
      thrown instanceof Error ? { name: thrown.name, message: reason } : thrown,
    )}`,
  });
}
