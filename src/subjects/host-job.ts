import { resolve } from 'node:path';
import type { JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { OracleName } from './oracles.ts';

/** A function that a module exports, or a file of JSON. */
interface ModuleFile {
  /** As it was given, for messages. */
  readonly shown: string;
  readonly path: string;
  readonly exportName: string;
}

/** What a host loads. Without a module it holds oracles alone. */
export interface HostJob {
  readonly mode: 'validator' | 'handler';
  readonly module: ModuleFile | null;
  readonly throws: ModuleFile | null;
  readonly expect: ModuleFile | null;
}

/** Why a part of a job cannot be used. */
export interface Unusable {
  readonly unusable: string;
  readonly of: 'module' | 'throws' | 'expect';
}

/** Without `returned` it is about what the module returned last. */
export interface OracleQuestion {
  readonly ask: OracleName;
  readonly payload: JsonValue;
  readonly returned?: JsonValue;
}

/** Reads `FILE#export` or `FILE`; `what` is what stands there. Throws InputError. */
export function moduleFile(specifier: string, what = 'the module'): ModuleFile {
  // A # in the name of a folder names no export.
  const [, shown = '', exportName = ''] = /^(.*?)(?:#([^#/\\]*))?$/s.exec(specifier) ?? [];
  if (shown === '') throw new InputError(`${what} is FILE or FILE#export; the file is missing`);
  return { shown: oneLine(shown, 200), path: resolve(shown), exportName };
}
