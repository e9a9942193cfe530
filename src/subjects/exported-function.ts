import { isJsonObject } from '../../contracts/json-value.ts';

type Callable = (payload: unknown) => unknown;

/**
 * The function that a module exports under a name; without a name its default, else the only one that
 * it exports. A sentence saying why where there is none. A CommonJS module's exports count as its own.
 */
export function exportedFunction(module: object, name: string): Callable | string {
  const exported = exportsOf(module);
  const functions = [...exported].filter(([, value]) => isCallable(value)).map(([key]) => key);
  const wanted = name === '' ? nameWithout(exported, functions) : name;
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

function nameWithout(exported: Map<string, unknown>, functions: readonly string[]): string {
  const [only] = functions;
  const isOnly = only !== undefined && functions.length === 1;
  return isOnly && !isCallable(exported.get('default')) ? only : 'default';
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function' && !isClass(value);
}

/** `class` that is no callable function: without `new` it throws, whatever it is given. */
function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
