import { isJsonObject } from '../../contracts/json-value.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';

/** What the host of a module answers for a payload. */
export type ModuleAnswer =
  | boolean
  /** Of a handler: see `returnedText`. */
  | { readonly returned: string | null }
  /** `where`: the stack frame, null where there is none. */
  | { readonly threw: string; readonly where: string | null; readonly uncaught?: true }
  | { readonly rubbish: string };

/** What a validator meant by what it returned. Throws what reading that throws. */
export function verdictOf(returned: unknown): boolean | { readonly rubbish: string } {
  if (typeof returned === 'boolean') return returned;
  if (!isJsonObject(returned)) return rubbish(describe(returned));
  if (!('valid' in returned)) return rubbish(describeObject(returned));
  const valid: unknown = returned['valid'];
  return typeof valid === 'boolean' ? valid : rubbish(`{valid: ${describe(valid)}}`);
}

function rubbish(what: string): { readonly rubbish: string } {
  return { rubbish: `returned ${what}; true, false or {valid: true or false} is expected` };
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
  if (isJsonObject(value)) return describeObject(value);
  if (typeof value === 'function') return 'a function';
  return oneLine(String(value), 60);
}

function describeObject(value: object): string {
  const keys = Object.keys(value);
  const shown = keys.slice(0, 4).map((key) => oneLine(key, 30));
  return `{${[...shown, ...(keys.length > shown.length ? ['…'] : [])].join(', ')}}`;
}
