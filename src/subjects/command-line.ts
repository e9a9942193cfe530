import { parse } from 'shell-quote';
import { InputError } from '../shared/errors/input-error.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import type { Program } from './line-process.ts';

/**
 * The program that a command line names, split at spaces and quotes as a shell does it, but run by
 * none: variables stay as they are written. With `shell`, a shell runs it. Throws InputError for what
 * only a shell could do.
 */
export function commandProgram(commandLine: string, shell: boolean): Program {
  const [file = '', ...args] = shell
    ? ['sh', '-c', commandLine]
    : commandWords(commandLine, 'add --shell');
  if (commandLine.trim() === '' || file === '') {
    throw new InputError('the command is empty; give a program that answers a line with a line');
  }
  return { file, args, answersOn: 1 };
}

/** No text has this character: Unicode keeps it for use inside programs. */
const MARK = '\uffff';

/** The words of a command line. `instead` is what else to do about what only a shell understands, which is refused. */
export function commandWords(commandLine: string, instead: string): string[] {
  if (commandLine.replace(PARTS, '') !== '') {
    throw new InputError(
      `the command ${quotedLine(commandLine, 200)} has a quote that does not end, or a backslash at its end; close it, or escape it with a backslash`,
    );
  }
  // The mark keeps the braces of ${NAME}, which the parser would drop.
  const entries = parse(commandLine.replaceAll('${', `$${MARK}{`), (name: string) => `$${name}`);
  return entries.map((entry) => {
    if (typeof entry === 'string') return entry.replaceAll(MARK, '');
    throw new InputError(
      `the command has an unquoted ${quotedLine(operatorIn(entry), 60)} in it, which only a shell understands; put it in quotes, or ${instead}`,
    );
  });
}

/**
 * Quotes of three kinds, each with its end, plain characters and escaped ones, as the parser takes them: one behind the
 * other, and none is taken back.
 */
const PARTS = /\$'(?:[^'\\]|\\[\s\S])*'|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^\\'"$]+|\$|\\[\s\S]/gy;

function operatorIn(entry: object): string {
  if ('pattern' in entry) return String(entry.pattern).replaceAll(MARK, '');
  return 'op' in entry ? String(entry.op) : '#';
}
