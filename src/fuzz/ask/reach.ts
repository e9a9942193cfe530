import { InputError } from '../../shared/errors/input-error.ts';
import type { Judgement, Subject } from '../../subjects/subject.ts';
import { NOT_REACHED } from '../../subjects/url-subject.ts';

/** What the valid payloads of a campaign say of whether a server was reached at all. */
export interface Reach {
  /** Whether one of them got another answer than those of `unreached`. */
  readonly reached: boolean;
  /** The statuses by which a server that was not reached answers, where one did. */
  readonly unreached: readonly number[];
}

export const NO_REACH: Reach = { reached: false, unreached: [] };

/** With the judgement of one more valid payload. */
export function withJudgement({ reached, unreached }: Reach, { status }: Judgement): Reach {
  if (status === undefined || !NOT_REACHED.includes(status)) return { reached: true, unreached };
  return { reached, unreached: [...new Set([...unreached, status])].sort() };
}

export function joinedReach(all: readonly Reach[]): Reach {
  return {
    reached: all.some(({ reached }) => reached),
    unreached: [...new Set(all.flatMap(({ unreached }) => unreached))].sort(),
  };
}

/** Throws InputError where every valid payload was answered as by a server that was not reached. */
export function refuseUnreached({ reached, unreached }: Reach): void {
  if (reached || unreached.length === 0) return;
  const what = unreached.map((status) => `${status} (${MEANING[status]})`).join(' or ');
  throw new InputError(
    `the server answered every valid payload with ${what}: it was not reached; check the path, the method (POST), the credentials and the content type (application/json)`,
  );
}

const MEANING: Readonly<Record<number, string>> = {
  401: 'it wants credentials',
  403: 'it forbids access',
  404: 'there is nothing at this path',
  405: 'it takes no POST there',
  415: 'it takes no application/json',
};

/** The same subject, and its first answer since `forget` was called. */
interface Listened {
  readonly subject: Subject;
  readonly first: () => Judgement | null;
  readonly forget: () => void;
}

export function listened({ judge, close }: Subject): Listened {
  let first: Judgement | null = null;
  return {
    first: () => first,
    forget: () => {
      first = null;
    },
    subject: {
      close,
      judge: async (payload) => {
        const said = await judge(payload);
        first ??= said;
        return said;
      },
    },
  };
}
