import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject } from '../../contracts/json-value.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';
import { returnedText } from './returned-text.ts';
import { crashed, type Judgement } from './subject.ts';

/** What a function did with a payload, and what it returned. */
interface FunctionAnswer {
  readonly judgement: Judgement;
  readonly returned?: unknown;
}

/** Calls a validator or a handler. Never rejects. */
export async function answerOf(
  judge: (payload: unknown) => unknown,
  payload: unknown,
  handler: boolean,
): Promise<FunctionAnswer> {
  try {
    const returned = await judge(payload);
    if (handler) {
      return { judgement: { kind: 'accepted', returned: returnedText(returned) }, returned };
    }
    return { judgement: verdictOf(returned) };
  } catch (thrown) {
    return { judgement: crashed('threw', describeThrown(thrown), thrownAt(thrown)) };
  }
}

/** What a validator meant by what it returned. Throws what reading that throws. */
function verdictOf(returned: unknown): Judgement {
  const isObject = isJsonObject(returned) && 'valid' in returned;
  const verdict: unknown = isObject ? returned['valid'] : returned;
  if (typeof verdict === 'boolean') return { kind: verdict ? 'accepted' : 'rejected' };
  const what = isObject ? `{valid: ${describe(verdict)}}` : describe(verdict);
  return crashed('rubbish', `returned ${what}; true, false or {valid: true or false} is expected`);
}

/** What was thrown, as one line: of an error its name and message. Never throws. */
export function describeThrown(thrown: unknown): string {
  try {
    if (!isJsonObject(thrown) || typeof thrown['message'] !== 'string') {
      return `threw ${describe(thrown)}, which is no error`;
    }
    const name =
      typeof thrown['name'] === 'string' && thrown['name'] !== '' ? thrown['name'] : 'Error';
    return oneLine(thrown['message'] === '' ? name : `${name}: ${thrown['message']}`);
  } catch {
    return 'threw what cannot be read';
  }
}

/** A short description of an unexpected value. Throws what reading it throws. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quotedLine(value, 60);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'function') return 'a function';
  if (!isJsonObject(value)) return oneLine(String(value), 60);
  const keys = Object.keys(value);
  const shown = keys.slice(0, 4).map((key) => oneLine(key, 30));
  return `{${[...shown, ...(keys.length > shown.length ? ['…'] : [])].join(', ')}}`;
}

/** A longer path is cut. */
const LONGEST = 200;
/** `    at name (file:3:14)`, `    at file:3:14`; the file is a path or a URL. */
const FRAME = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*):(\d+):(\d+)\)?$/;

/**
 * Where an error was thrown, `src/reader.js:3:14`: the innermost frame of its stack outside of Node and of
 * installed packages, or else of a package. Null where the stack tells none. Never throws.
 */
export function thrownAt(thrown: unknown): string | null {
  try {
    const stack = isJsonObject(thrown) ? thrown['stack'] : undefined;
    return typeof stack === 'string' ? frameOf(stack) : null;
  } catch {
    return null;
  }
}

function frameOf(stack: string): string | null {
  let ofPackage: string | null = null;
  for (const line of stack.split('\n')) {
    const [, file, row, column] = FRAME.exec(line) ?? [];
    if (file === undefined || CALLERS.some((caller) => file.startsWith(caller))) continue;
    const path = file.startsWith('file:') ? fileURLToPath(file.replace(/\?.*$/, '')) : file;
    const shown = relative(process.cwd(), path).replaceAll('\\', '/');
    const frame = oneLine(`${shown}:${row}:${column}`, LONGEST);
    if (!/[\\/]node_modules[\\/]/.test(file)) return frame;
    ofPackage ??= frame;
  }
  return ofPackage;
}

/** The files that call a subject are on every stack. */
const CALLERS = ['function-answer', 'module-host', 'function-subject'].flatMap((name) => {
  const url = new URL(`./${name}.`, import.meta.url);
  return [url.href, fileURLToPath(url)];
});
