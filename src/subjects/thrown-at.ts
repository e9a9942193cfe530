import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject } from '../../contracts/json-value.ts';
import { oneLine } from '../shared/text/one-line.ts';

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
    if (file === undefined || isCaller(file)) continue;
    const frame = oneLine(`${shownFile(file)}:${row}:${column}`, LONGEST);
    if (!/[\\/]node_modules[\\/]/.test(file)) return frame;
    ofPackage ??= frame;
  }
  return ofPackage;
}

/** The files that call a subject are on every stack. */
const CALLERS = ['module-host', 'function-subject'].flatMap((name) => {
  const url = new URL(`./${name}.`, import.meta.url);
  return [url.href, fileURLToPath(url)];
});

function isCaller(file: string): boolean {
  return CALLERS.some((caller) => file.startsWith(caller));
}

function shownFile(file: string): string {
  const path = file.startsWith('file:') ? fileURLToPath(file.replace(/\?.*$/, '')) : file;
  return relative(process.cwd(), path).replaceAll('\\', '/');
}
