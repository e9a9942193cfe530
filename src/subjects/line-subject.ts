import type { JsonValue } from '../../contracts/json-value.ts';
import type { LineProcess } from './line-process.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Judgement, Subject } from './subject.ts';

interface LineDriver {
  /** Throws InputError where there is nothing to start. */
  readonly start: () => Promise<LineProcess>;
  /** How a payload is written: a line. */
  readonly lineOf: (payload: JsonValue) => string;
  readonly ask: (process: LineProcess, question: string) => Promise<Asked>;
}

export interface Asked {
  readonly judgement: Judgement;
  /** Whether that process is of no use any more. */
  readonly spent: boolean;
}

/** A subject in a process that is started at the first payload, and anew after it was spent. */
export function lineSubject({ start, lineOf, ask }: LineDriver): Subject {
  let current: LineProcess | null = null;
  let closed = false;

  const questions = oneAtATime(async (payload: JsonValue) => {
    if (closed) throw new Error('the subject is closed');
    current ??= await start();
    const process = current;
    let spent = true;
    try {
      const asked = await ask(process, lineOf(payload));
      spent = asked.spent;
      return asked.judgement;
    } finally {
      if (spent) {
        current = null;
        await process.kill();
      }
    }
  });

  return {
    judge: questions.run,
    close: async () => {
      closed = true;
      // Cuts the wait for an answer short; what is just being started is ended when it has been.
      await current?.kill();
      await questions.idle();
      await current?.kill();
    },
  };
}
