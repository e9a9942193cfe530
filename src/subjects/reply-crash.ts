import { quote } from '../../contracts/received.ts';
import type { Reply } from './line-process.ts';
import type { Crash, CrashCause } from './subject.ts';

export function crashed(cause: CrashCause, message: string, where: string | null = null): Crash {
  return { kind: 'crashed', cause, message, ...(where === null ? {} : { where }) };
}

export function hung(waitedMs: number, more = ''): Crash {
  return { ...crashed('hung', `no answer within ${waitedMs} ms${more}`), waitedMs };
}

/** What it means for a subject that a question was replied to other than by a line. */
export function replyCrash(reply: Exclude<Reply, { kind: 'line' }>, withinMs: number): Crash {
  switch (reply.kind) {
    case 'ended':
      return crashed('died', `ended${when(reply.late)}: ${reply.how}`);
    case 'silent':
      return hung(withinMs, `${unfinished(reply.unfinished)}${reply.lastWords}`);
    case 'flooded':
      return crashed('flooded', `printed more than 64 KiB without a line break${when(reply.late)}`);
    case 'extra':
      return crashed(
        'rubbish',
        `printed ${quote(reply.line)} ${reply.late ? 'after its answer to the payload before this one' : 'right after its answer'}; one line a payload is expected`,
      );
  }
}

function when(late: boolean): string {
  return late ? ' after its answer to the payload before this one' : '';
}

function unfinished(line: string): string {
  return line === '' ? '' : `, but ${quote(line)} without a line break`;
}
