/**
 * The process that somebody's module runs in: `module-host JOB`, a HostJob as JSON. Says `true` on
 * descriptor 3 when it is ready, or `{unusable: reason}`; then reads a payload a line and answers
 * each with a Judgement. A line that begins with `?` is an OracleQuestion, and is answered with an
 * OracleAnswer. On a descriptor of its own, as standard output is the module's.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { writeSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isJsonObject } from '../../contracts/json-value.ts';
import { firstLine } from '../shared/text/one-line.ts';
import { answerOf, describeThrown, thrownAt } from './function-answer.ts';
import type { HostJob, OracleQuestion } from './module-subject.ts';
import { askOracle, isTableFile, type OracleAnswer, readTable, tableExpect } from './oracles.ts';
import { crashed, type Judgement } from './subject.ts';

// Kept from before the module is loaded, which may replace them.
const { parse, stringify } = JSON;
const write = writeSync;
const nextTurn = setImmediate;
const { exit, stdin } = process;
// A package that calls a reader back may stand many frames deep.
Error.stackTraceLimit = 50;

const job: HostJob = parse(process.argv[2] ?? '');

/** Who is asked: a module or its oracles. */
type Asked = 'module' | 'oracle';
type Answer = Judgement | OracleAnswer;

/** Answers the question that is open. */
let open: { readonly to: Asked; readonly settle: (answer: Answer) => void } | null = null;
/** What was thrown when no question was, by whom. */
const late: Record<Asked, { readonly threw: string; readonly where: string | null } | null> = {
  module: null,
  oracle: null,
};
/** Knows all that an oracle started. */
const ofOracle = new AsyncLocalStorage<true>();
/** What the handler returned last. */
let held: unknown;

function say(answer: Answer | { readonly unusable: string }): void {
  write(3, `${stringify(answer)}\n`);
}

function thrownUncaught(thrown: unknown): void {
  const threw = `${describeThrown(thrown)} (thrown where no caller catches it)`;
  const by = ofOracle.getStore() === true ? 'oracle' : 'module';
  const where = thrownAt(thrown);
  if (open?.to !== by) late[by] ??= { threw, where };
  else open.settle(uncaughtOf(by, threw, where));
}

function uncaughtOf(by: Asked, threw: string, where: string | null, when = ''): Answer {
  if (by === 'oracle') return { broken: `threw ${threw}` };
  return { ...crashed('threw', `${when}${threw}`, where), uncaught: true };
}

async function judge(subject: Callable, line: string): Promise<Judgement> {
  const { judgement, returned } = await answerOf(subject, parse(line), job.handler);
  held = returned;
  return judgement;
}

async function askedOracle(loaded: Loaded, question: string): Promise<OracleAnswer> {
  const about: OracleQuestion = parse(question);
  const returned = 'returned' in about ? about.returned : held;
  return ofOracle.run(true, () => askOracle(about.ask, loaded[about.ask], about.payload, returned));
}

async function answer(loaded: Loaded, line: string): Promise<void> {
  const to = line.startsWith('?') ? 'oracle' : 'module';
  const before = late[to];
  if (before !== null) {
    late[to] = null;
    say(uncaughtOf(to, before.threw, before.where, 'before this payload came: '));
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
    to === 'oracle' ? await askedOracle(loaded, line.slice(1)) : await judge(loaded.module, line);
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

type Callable = (payload: unknown, returned?: unknown) => unknown;
type Loaded = Record<'module' | 'throws' | 'expect', Callable>;

/** The functions to call, or why one cannot be loaded. */
async function load(): Promise<Loaded | { readonly unusable: string }> {
  const loaded: Loaded = { module: nobody, throws: nobody, expect: nobody };
  for (const part of ['module', 'throws', 'expect'] as const) {
    const file = job[part];
    if (file === null) continue;
    try {
      const found =
        part === 'expect' && isTableFile(file.path)
          ? tableExpect(await readTable(file.path))
          : exportedFunction(await import(pathToFileURL(file.path).href), file.exportName);
      if (typeof found === 'string') return { unusable: `${file.shown} ${found}` };
      loaded[part] = found;
    } catch (thrown) {
      return { unusable: `${file.shown} cannot be loaded: ${reasonOf(thrown)}` };
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

/**
 * The function that a module exports under a name; without a name its default, else the only one that
 * it exports. A sentence saying why where there is none. A CommonJS module's exports count as its own.
 */
function exportedFunction(module: object, name: string): Callable | string {
  const exported = exportsOf(module);
  const functions = [...exported].filter(([, value]) => isCallable(value)).map(([key]) => key);
  const [only = 'default', ...others] = functions;
  const isOnly = others.length === 0 && !isCallable(exported.get('default'));
  const wanted = name || (isOnly ? only : 'default');
  const found = exported.get(wanted);
  if (isCallable(found)) return found;
  const choice =
    functions.length === 0
      ? 'it exports no function'
      : `name one of its functions behind a #: ${functions.slice(0, SHOWN).join(', ')}`;
  if (!exported.has(wanted)) {
    return `has no ${name === '' ? 'default export' : `export named ${name}`}; ${choice}`;
  }
  return `exports ${wanted} as ${typeName(found)}, which is no function; ${choice}`;
}

const SHOWN = 20;

function exportsOf(module: object): Map<string, unknown> {
  const named = new Map<string, unknown>(Object.entries(module));
  const inner = named.get('default');
  const isCommon = named.delete('module.exports') || named.has('__esModule');
  if (!isCommon || !isJsonObject(inner)) return named;
  // What the lexer for CommonJS did not find, and the default of a transpiled module.
  named.delete('default');
  return new Map([...Object.entries(inner), ...named]);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return isClass(value) ? 'a class' : typeof value;
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function' && !isClass(value);
}

/** `class` that is no callable function: without `new` it throws, whatever it is given. */
function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
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
