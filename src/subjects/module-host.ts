/**
 * The process that somebody's module runs in: `module-host JOB`, a HostJob as JSON. Says `true` on
 * descriptor 3 when it is ready, or `{unusable: reason, of}`; then reads a payload a line and answers
 * each with a ModuleAnswer. A line that begins with `?` is an OracleQuestion, and is answered with an
 * OracleAnswer. On a descriptor of its own, as standard output is the module's.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { writeSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { firstLine } from '../shared/text/one-line.ts';
import { exportedFunction } from './exported-function.ts';
import type { HostJob, OracleQuestion, Unusable } from './host-job.ts';
import { describeThrown, type ModuleAnswer, verdictOf } from './module-answer.ts';
import { askExpect, askThrows, isTableFile, type OracleAnswer } from './oracles.ts';
import { readTable, tableExpect } from './returned/expected-table.ts';
import { returnedText } from './returned/returned-text.ts';
import { thrownAt } from './thrown-at.ts';

// Kept from before the module is loaded, which may replace them.
const { parse, stringify } = JSON;
const write = writeSync;
const nextTurn = setImmediate;
const { exit, stdin } = process;
// A package that calls a reader back may stand many frames deep.
Error.stackTraceLimit = 50;

const job: HostJob = parse(process.argv[2] ?? '');

type Answer = ModuleAnswer | OracleAnswer;

/** Answers the question that is open. */
let open: { readonly to: 'module' | 'oracle'; readonly settle: (answer: Answer) => void } | null =
  null;
interface Uncaught {
  readonly threw: string;
  readonly where: string | null;
}
/** What was thrown when no question was, by whom. */
const late: Record<'module' | 'oracle', Uncaught | null> = { module: null, oracle: null };
/** Knows all that an oracle started. */
const ofOracle = new AsyncLocalStorage<true>();
/** What the handler returned last. */
let held: unknown;

function say(answer: Answer | Unusable): void {
  write(3, `${stringify(answer)}\n`);
}

function thrownUncaught(thrown: unknown): void {
  const threw = `${describeThrown(thrown)} (thrown where no caller catches it)`;
  const by = ofOracle.getStore() === true ? 'oracle' : 'module';
  const where = thrownAt(thrown);
  if (open?.to !== by) late[by] ??= { threw, where };
  else
    open.settle(by === 'oracle' ? { broken: `threw ${threw}` } : { threw, where, uncaught: true });
}

async function judge(subject: Loaded[Part], line: string): Promise<ModuleAnswer> {
  try {
    const returned = await subject(parse(line));
    if (job.mode === 'validator') return verdictOf(returned);
    held = returned;
    return { returned: returnedText(returned) ?? null };
  } catch (thrown) {
    return { threw: describeThrown(thrown), where: thrownAt(thrown) };
  }
}

async function askOracle({ throws, expect }: Loaded, question: string): Promise<OracleAnswer> {
  const about: OracleQuestion = parse(question);
  const returned = 'returned' in about ? about.returned : held;
  return ofOracle.run(true, () =>
    about.ask === 'throws'
      ? askThrows(throws, about.payload)
      : askExpect(expect, about.payload, returned),
  );
}

async function answer(loaded: Loaded, line: string): Promise<void> {
  const to = line.startsWith('?') ? 'oracle' : 'module';
  const before = late[to];
  if (before !== null) {
    late[to] = null;
    const { threw, where } = before;
    const said = { threw: `before this payload came: ${threw}`, where, uncaught: true } as const;
    say(to === 'oracle' ? { broken: `threw ${threw}` } : said);
    return;
  }
  const mine = {
    to,
    settle: (verdict: Answer) => {
      if (open !== mine) return;
      open = null;
      say(verdict);
    },
  } as const;
  open = mine;
  const verdict =
    to === 'oracle' ? await askOracle(loaded, line.slice(1)) : await judge(loaded.module, line);
  // A promise that it did not wait for is rejected by then.
  nextTurn(() => mine.settle(verdict));
}

function serve(loaded: Loaded): void {
  let received = '';
  stdin.setEncoding('utf8').on('data', (text: string) => {
    received += text;
    const end = received.indexOf('\n');
    if (end === -1) return;
    const line = received.slice(0, end);
    received = received.slice(end + 1);
    answer(loaded, line);
  });
}

type Part = Unusable['of'];
type Loaded = Readonly<Record<Part, (payload: unknown, returned?: unknown) => unknown>>;

/** The functions to call, or why one cannot be loaded. */
async function load(): Promise<Loaded | Unusable> {
  const loaded: { -readonly [part in Part]: Loaded[part] } = {
    module: nobody,
    throws: nobody,
    expect: nobody,
  };
  for (const part of ['module', 'throws', 'expect'] as const) {
    const file = job[part];
    if (file === null) continue;
    try {
      const found =
        part === 'expect' && isTableFile(file.path)
          ? tableExpect(await readTable(file.path))
          : exportedFunction(await import(pathToFileURL(file.path).href), file.exportName);
      if (typeof found === 'string') return { unusable: found, of: part };
      loaded[part] = found;
    } catch (thrown) {
      return { unusable: `cannot be loaded: ${reasonOf(thrown)}`, of: part };
    }
  }
  return loaded;
}

function nobody(): never {
  throw new Error('nobody was loaded to be asked');
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return describeThrown(thrown);
  return describeThrown({ name: thrown.name, message: firstLine(thrown.message) });
}

const watch = new URL(`./parent-watch${extname(import.meta.url)}`, import.meta.url);
new Worker(watch, { workerData: process.ppid }).unref();

stdin.on('end', () => exit(0));
process.on('uncaughtException', thrownUncaught);
process.on('unhandledRejection', thrownUncaught);

const loaded = await load();
if ('unusable' in loaded) {
  say(loaded);
} else {
  say(true);
  serve(loaded);
}
