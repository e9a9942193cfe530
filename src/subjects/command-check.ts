import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type Reply, startLineProcess } from './line-process.ts';
import type { Program } from './running-program.ts';
import type { Crash } from './subject.ts';

interface CommandCrash {
  readonly reply: Reply;
  readonly judgement: Crash;
  /** How many answers that process gave before. */
  readonly answers: number;
  /** From its start to the crash. */
  readonly aliveMs: number;
}

/** Whether a program that crashes is a subject at all. */
interface CommandCheck {
  /** That process has given so many answers. */
  readonly answered: (answers: number) => void;
  /** Throws InputError where it is none: no payload is to blame then. */
  readonly crashed: (crash: CommandCrash) => Promise<void>;
}

/** After so many attempts without any answer ever, the subject is given up. */
const ATTEMPTS = 3;
/** Processes in a row that answered one line and ended well. */
const SINGLE_ANSWERS = 2;

export function commandCheck(program: Program, startupMs: number): CommandCheck {
  let everAnswered = false;
  let startsWell = false;
  let attempts = 0;
  let singleAnswers = 0;
  return {
    answered: (answers) => {
      everAnswered = true;
      if (answers > 1) singleAnswers = 0;
    },
    crashed: async ({ reply, judgement, answers, aliveMs }) => {
      if (reply.kind === 'ended' && reply.exitCode === 0 && answers === 1) singleAnswers += 1;
      if (singleAnswers === SINGLE_ANSWERS) {
        throw new InputError(
          'the command answers one line and ends; let it read on and answer every line until its input ends',
        );
      }
      if (everAnswered) return;
      if (reply.kind !== 'silent' && !startsWell) {
        await refuseWhatHappensUnasked(program, Math.min(startupMs, 2 * aliveMs + 1000));
        startsWell = true;
      }
      // Where it ends at a payload and not without one, it is the payload's doing each time.
      if (reply.kind !== 'ended') attempts += 1;
      if (attempts < ATTEMPTS) return;
      throw new InputError(
        `the command never answered, asked ${ATTEMPTS} times: ${judgement.message}; it must read one JSON payload a line and answer true or false a line`,
      );
    },
  };
}

/** Starts the program and asks nothing: what it does then is not the fault of a payload. */
async function refuseWhatHappensUnasked(program: Program, withinMs: number): Promise<void> {
  const probe = await startLineProcess(program);
  const reply = await probe.listen(withinMs);
  await probe.kill();
  switch (reply.kind) {
    case 'silent':
      return;
    case 'ended':
      throw new InputError(
        `the command ended before it answered anything: ${reply.how}; it must read one JSON payload a line and answer each until its input ends`,
      );
    case 'line':
    case 'extra':
      throw new InputError(
        `the command prints ${quote(reply.line)} before it is asked anything; standard output is for answers, print the rest to standard error`,
      );
    case 'flooded':
      throw new InputError(
        'the command prints more than 64 KiB before it is asked anything; standard output is for answers, print the rest to standard error',
      );
  }
}
