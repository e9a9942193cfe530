import { InputError } from '../shared/errors/input-error.ts';
import type { OracleAnswer } from './oracles.ts';
import { crashed } from './reply-crash.ts';
import type { Judgement } from './subject.ts';

/** An oracle is broken: that is not the handler's fault. */
export class OracleError extends InputError {
  override readonly name = 'OracleError';
}

/** How the oracles are asked about the payload that a handler was just given; null for one that there is none of. */
export interface AskedOracles {
  readonly throws: (() => Promise<OracleAnswer>) | null;
  readonly expect: (() => Promise<OracleAnswer>) | null;
  /** What they are called in messages. */
  readonly names: { readonly throws: string; readonly expect: string };
  /** Whether `expect` is a table: a smaller payload is not in it. */
  readonly isTable: boolean;
}

/** A judgement, held against the oracles. Throws OracleError. */
export async function judgedByOracles(
  said: Judgement,
  { throws, expect, names, isTable }: AskedOracles,
): Promise<Judgement> {
  const threw = isThrow(said);
  if (said.kind === 'crashed' && !threw) return said;

  const mayThrow = throws === null ? false : answerOf(await throws(), names.throws) === true;
  if (threw) {
    const { status } = said;
    if (mayThrow) return { kind: 'accepted', ...(status === undefined ? {} : { status }) };
    return said.kind === 'rejected' ? crashed('threw', `answered ${said.how ?? 'no'}`) : said;
  }
  if (mayThrow) return crashed('should-have-thrown', `${names.throws} says that a throw is right`);
  if (expect === null) return said;
  const answer = answerOf(await expect(), names.expect);
  if (answer === true) return said;
  const words = answer === false ? `${names.expect} says no` : answer.wrong;
  return { ...crashed('wrong-result', words), ...(isTable ? { onlyHere: true } : {}) };
}

/** A server throws by 4xx and 5xx, except 408 and 429, which are no answer. */
function isThrow(said: Judgement): boolean {
  const { status } = said;
  if (status !== undefined)
    return status >= 400 && status < 600 && status !== 408 && status !== 429;
  return (
    said.kind === 'rejected' ||
    (said.kind === 'crashed' && said.cause === 'threw' && !said.uncaught)
  );
}

function answerOf(answer: OracleAnswer, name: string): Exclude<OracleAnswer, { broken: string }> {
  if (typeof answer === 'object' && 'broken' in answer) {
    throw new OracleError(`${name} ${answer.broken}`);
  }
  return answer;
}
