import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { quote } from '../../../contracts/received.ts';
import { InputError } from '../../input-error.ts';
import { oneLine } from '../../one-line.ts';
import { type LineProcess, startLineProcess } from './line-process.ts';
import { type Asked, lineSubject } from './line-subject.ts';
import { createPatience } from './patience.ts';
import { crashed, replyCrash } from './reply-crash.ts';
import type { Subject } from './subject.ts';

export interface ModuleOptions {
  /** Whether any return is fine, and only a throw is not. */
  readonly handler?: boolean;
  readonly timeoutMs?: number;
  /** For loading the module. */
  readonly startupMs?: number;
}

interface ModuleFile {
  /** As it was given, for messages. */
  readonly shown: string;
  readonly path: string;
  readonly exportName: string;
}

/**
 * A function that a module exports, `FILE#export` or `FILE`, called in a process of its own. `judge`
 * throws InputError where the module cannot be loaded or has no such function.
 */
export function moduleSubject(specifier: string, options: ModuleOptions = {}): Subject {
  const { handler = false, timeoutMs = 5000, startupMs = 30_000 } = options;
  const module = moduleFile(specifier);
  const patience = createPatience(timeoutMs);
  return lineSubject({
    // The host is ours: it reads UTF-8, and takes nothing but a line feed for the end of a line.
    // The host is ours: it reads UTF-8, and takes nothing but a line feed for the end of a line.
    lineOf: (payload) => JSON.stringify(payload),
    start: () => startHost(module, handler ? 'handler' : 'validator', startupMs),
    ask: async (process, question) => {
      const [askedAt, withinMs] = [performance.now(), patience.ms()];
      const reply = await process.ask(question, withinMs);
      if (reply.kind === 'line') {
        patience.answered(performance.now() - askedAt);
        return readAnswer(reply.line);
      }
      if (reply.kind === 'silent') patience.hung();
      return { judgement: replyCrash(reply, withinMs), spent: true };
    },
  });
}

function moduleFile(specifier: string): ModuleFile {
  // A # in the name of a folder names no export.
  const [, shown = '', exportName = ''] = /^(.*?)(?:#([^#/\\]*))?$/s.exec(specifier) ?? [];
  if (shown === '') throw new InputError('the module is FILE or FILE#export; the file is missing');
  return { shown: oneLine(shown, 200), path: resolve(shown), exportName };
}

/** Beside this file, from the sources as from the build. */
const HOST = fileURLToPath(new URL(`./module-host${extname(import.meta.url)}`, import.meta.url));

async function startHost(
  { shown, path, exportName }: ModuleFile,
  mode: 'handler' | 'validator',
  startupMs: number,
): Promise<LineProcess> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new InputError(`there is no file ${shown}`);
  const host = await startLineProcess({
    file: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', HOST, path, exportName, mode],
    answersOn: 3,
  });
  const reply = await host.listen(startupMs);
  if (reply.kind === 'line' && reply.line === 'true') return host;
  await host.kill();
  if (reply.kind === 'line') throw new InputError(`${shown} ${unusable(reply.line)}`);
  const crash = replyCrash(reply, startupMs);
  throw new InputError(`${shown} cannot be loaded: ${crash.message}`);
}

function unusable(line: string): string {
  const said = parsed(line);
  const reason = isJsonObject(said) ? said['unusable'] : undefined;
  return typeof reason === 'string' ? oneLine(reason, 800) : `cannot be loaded: ${quote(line)}`;
}

function readAnswer(line: string): Asked {
  const answer = parsed(line);
  if (typeof answer === 'boolean') {
    return { judgement: { kind: answer ? 'accepted' : 'rejected' }, spent: false };
  }
  const { threw, where, rubbish } = isJsonObject(answer) ? answer : {};
  if (typeof threw === 'string') {
    const frame = typeof where === 'string' ? oneLine(where) : null;
    return { judgement: crashed('threw', oneLine(threw, 400), frame), spent: false };
  }
  if (typeof rubbish === 'string') {
    return { judgement: crashed('rubbish', oneLine(rubbish)), spent: false };
  }
  // The module writes to that descriptor itself: nothing after this is known to be the host's.
  return { judgement: crashed('rubbish', `answered ${quote(line)}`), spent: true };
}

function parsed(line: string): JsonValue {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
