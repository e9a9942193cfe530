import { describe, expect, test } from 'vitest';
import { valueAt } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { payloadSeed } from '../../test-utils/campaign/payload-seed.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { functionSubject } from '../subjects/function-subject.ts';
import type { Judgement, Subject } from '../subjects/subject.ts';
import type { FuzzControl, FuzzOptions, FuzzProgress } from './campaign.ts';
import { LISTS } from './discrepancy.ts';
import { type FuzzResult, failuresOf, fuzzVerdict } from './fuzz-result.ts';
import { runFuzz } from './run-fuzz.ts';

const ordinary = Object(ordinaryValue(componentsOf(DEFAULT_REVISION)));
const ACCEPTED: Judgement = { kind: 'accepted' };

const OPTIONS: FuzzOptions = {
  ...{ revision: DEFAULT_REVISION, seed: 1, start: 0, runs: 200, shard: null, corpus: [] },
  expectations: { of: 'validator', enums: null },
  ignored: [],
  replayOf: (id) => (typeof id === 'string' ? `corpus ${id}` : `index ${id}`),
};
const RESULT_LAWS = ['undocumented-keys-change-result', 'key-order-changes-result'] as const;
const CONTROL: FuzzControl = { progress: () => {}, stop: () => null };

type Judge = (payload: unknown) => unknown;

function fuzzed(
  judge: Judge | Subject,
  options: Partial<FuzzOptions> = {},
  control: Partial<FuzzControl> = {},
): Promise<FuzzResult> {
  const subject = typeof judge === 'function' ? functionSubject(judge) : judge;
  return runFuzz(subject, { ...OPTIONS, ...options }, { ...CONTROL, ...control });
}

/** Says of each payload what it is told to say, by the number of the question. */
function scripted(judge: (asked: number, payload: JsonValue) => Judgement): Subject {
  let asked = 0;
  return { judge: async (payload) => judge(asked++, payload), close: async () => {} };
}

const correct: Judge = (payload) => isLinkTokenGetResponse(payload);
const takesAll: Judge = () => true;
const refusesNull: Judge = (payload) =>
  isLinkTokenGetResponse(payload) && valueAt(payload, '/expiration') !== null;

function recording(seen: string[], judge: Judge = correct): Judge {
  return (payload) => {
    seen.push(JSON.stringify(payload));
    return judge(payload);
  };
}

function campaignTexts(indexes: readonly number[], kinds: 'all' | 'sendable' = 'all') {
  const { payloadAt } = createCampaign({ seed: 1, kinds });
  return indexes.map((index) => JSON.stringify(payloadAt(index).payload));
}

function range(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => start + n);
}

const found = failuresOf;

describe('a campaign', () => {
  test('of a correct validator finds nothing, and asks each payload once', async () => {
    const seen: string[] = [];
    const result = await fuzzed(recording(seen));
    expect(result).toEqual({
      ...{ runs: 200, seed: 1, revision: DEFAULT_REVISION, start: 0, requested: 200, shard: null },
      ...{ ending: 'completed' },
      ...{
        problem: null,
        falseAccepts: [],
        falseRejects: [],
        crashes: [],
        advice: [],
        wrongResults: [],
        more: 0,
        notes: [],
        reach: { reached: true, unreached: [] },
        hangs: { spared: 0, unasked: 0 },
      },
    });
    expect(seen).toEqual(campaignTexts(range(0, 200)));
  });

  test('starts where it is told', async () => {
    const seen: string[] = [];
    await fuzzed(recording(seen), { start: 1500, runs: 3 });
    expect(seen).toEqual(campaignTexts([1500, 1501, 1502]));
  });

  test.for(REVISIONS)('of revision %s is judged by that revision', async (revision) => {
    const judge: Judge = (payload) => isLinkTokenGetResponse(payload, { revision });
    expect(found(await fuzzed(judge, { revision }))).toEqual([]);
  });

  test('gives the same result for the same seed, to the byte', async () => {
    const judge: Judge = (payload) => refusesNull(payload) || valueAt(payload, '/user_id') === '';
    const text = async () => JSON.stringify(await fuzzed(judge, { runs: 400 }));
    expect(await text()).toBe(await text());
  });
});

describe('what is found', () => {
  test('is small, is what it is said to be, and can be replayed', async () => {
    const result = await fuzzed(refusesNull, { runs: 400 });
    const [only, ...others] = found(result);
    expect(others).toEqual([]);
    expect(result.falseRejects).toEqual([only]);
    expect(only).toMatchObject({
      code: 'valid-payload',
      payload: { ...ordinary, expiration: null },
      fault: null,
      place: '/expiration',
      message: 'rejected, but Plaid may send this: null at /expiration',
      own: false,
    });
    expect(only?.seen).toBeGreaterThan(1);

    const index = Number(/^index (\d+)$/.exec(only?.replay ?? '')?.[1]);
    const replayed = await fuzzed(refusesNull, { start: index, runs: 1 });
    expect(found(replayed)).toEqual([{ ...only, seen: 1, seenIn: only?.seenIn.slice(0, 1) }]);
  });

  test('of one who takes all is a group for each code, each with its one fault', async () => {
    const { falseAccepts, advice, falseRejects, crashes } = await fuzzed(takesAll, { runs: 400 });
    expect([falseRejects, crashes]).toEqual([[], []]);
    expect(new Set(falseAccepts.map(({ code }) => code))).toEqual(
      new Set(['missing-key', 'wrong-type', 'unexpected-null', 'bad-date-time', 'bad-uri']),
    );
    expect(advice.map(({ code }) => code)).toEqual(['unknown-enum-value']);
    for (const { payload, fault, place, also, seen } of [...falseAccepts, ...advice]) {
      expect(validateLinkTokenGetResponse(payload).findings).toMatchObject([{ ...fault }]);
      expect(place).toBe(fault?.path);
      expect(JSON.stringify(payload).length).toBeLessThan(1000);
      expect(seen).toBeGreaterThan(1);
      expect(also.length).toBeGreaterThan(0);
    }
  });

  test('is not listed where its code is ignored', async () => {
    const ignored = ['bad-date-time', 'unknown-enum-value'] as const;
    const { falseAccepts, advice, more } = await fuzzed(takesAll, { ignored });
    expect(falseAccepts.map(({ code }) => code)).not.toContain('bad-date-time');
    expect(falseAccepts.map(({ code }) => code)).toContain('wrong-type');
    expect([advice, more]).toEqual([[], 0]);
  });

  test('is said to be otherwise when asked again, where it is', async () => {
    const asked = new Set<string>();
    const once: Judge = (payload) => {
      const isNew = asked.size < asked.add(JSON.stringify(payload)).size;
      return isNew && valueAt(payload, '/expiration') === null ? false : correct(payload);
    };
    const [first] = found(await fuzzed(once));
    expect(first?.message).toMatch(/; asked again, it gave another answer$/);
  });

  test('of one who answers at random is bounded', async () => {
    const subject = scripted((asked) =>
      payloadSeed(1, asked) % 3 === 0
        ? { kind: 'crashed', cause: 'threw', message: `Error: ${'x'.repeat(asked % 50)}` }
        : { kind: payloadSeed(2, asked) % 2 === 0 ? 'accepted' : 'rejected' },
    );
    const result = await fuzzed(subject, { runs: 600 });
    for (const list of LISTS) {
      expect(result[list].length).toBeLessThanOrEqual(20);
    }
    expect(result).toMatchObject({ runs: 600, ending: 'completed' });
    expect(found(result).some(({ message }) => message.includes('gave another answer'))).toBe(true);
  });
});

describe('a handler', () => {
  const expectations = { of: 'handler', enums: null } as const;

  test('is asked what Plaid may send, and may return what it likes', async () => {
    const seen: string[] = [];
    const handler = functionSubject(
      recording(seen, () => undefined),
      { handler: true },
    );
    const ignored = RESULT_LAWS;
    expect(found(await fuzzed(handler, { expectations, ignored }))).toEqual([]);
    expect(seen).toEqual(campaignTexts(range(0, 200), 'sendable'));
  });

  test('that throws at null is found', async () => {
    const handler = functionSubject((payload) => Object(payload).created_at.slice(0, 10), {
      handler: true,
    });
    const { crashes } = await fuzzed(handler, { expectations });
    expect(crashes).toMatchObject([{ payload: { ...ordinary, created_at: null } }]);
    expect(crashes[0]?.message).toMatch(/^threw: TypeError: .*; null at \/created_at$/);
  });

  test('is not asked newer values where enumerations are closed', async () => {
    const seen: string[] = [];
    const handler = functionSubject(
      recording(seen, () => undefined),
      { handler: true },
    );
    const closed = { of: 'handler', enums: 'closed' } as const;
    const ignored = RESULT_LAWS;
    const { runs } = await fuzzed(handler, { expectations: closed, ignored });
    expect(runs).toBe(seen.length);
    expect(runs).toBeLessThan(200);
    expect(seen.filter((text) => !isLinkTokenGetResponse(JSON.parse(text)))).toEqual([]);
  });
});

describe('the corpus', () => {
  const token = 'link-production-0123456789-abcdef';
  const { request_id: _, ...incomplete } = ordinary;
  const corpus = [
    { file: 'a.json', payload: { ...ordinary, link_token: token, expiration: null } },
    { file: 'b.json', payload: { ...incomplete, link_token: token } },
  ];

  test('comes first, and alone where nothing else is asked for', async () => {
    const seen: string[] = [];
    const { runs } = await fuzzed(recording(seen), { corpus, runs: 3 });
    expect(runs).toBe(5);
    const texts = corpus.map(({ payload }) => JSON.stringify(payload));
    expect(seen).toEqual([...texts, ...campaignTexts([0, 1, 2])]);
    expect((await fuzzed(correct, { corpus, runs: 0 })).runs).toBe(2);
  });

  test('is judged by the contract, replayed by its file, and told to be of the user', async () => {
    const refuses = await fuzzed(() => false, { corpus, runs: 0 });
    expect(refuses.falseRejects).toMatchObject([{ replay: 'corpus a.json', own: true, seen: 1 }]);
    const takes = await fuzzed(takesAll, { corpus, runs: 0 });
    expect(takes.falseAccepts).toMatchObject([
      {
        ...{ code: 'missing-key', replay: 'corpus b.json', own: true },
        fault: { code: 'missing-key', path: '/request_id' },
      },
    ]);
  });

  test('leaves no credential in any message', async () => {
    const leaks: Judge = (payload) => {
      throw new Error(`no: ${JSON.stringify(payload)}`);
    };
    const needsToken: Judge = (payload) => !JSON.stringify(payload).includes(token);
    for (const judge of [leaks, needsToken, takesAll]) {
      const result = await fuzzed(judge, { corpus, runs: 0 });
      expect(found(result).length).toBeGreaterThan(0);
      for (const { message, also } of found(result)) {
        expect(`${message} ${also.join()}`).not.toContain('0123456789');
      }
    }
  });

  test('is shared by shards as well', async () => {
    const seen: string[] = [];
    for (const number of [1, 2]) {
      await fuzzed(recording(seen), { corpus, runs: 0, shard: { number, of: 2 } });
    }
    expect(seen).toEqual(corpus.map(({ payload }) => JSON.stringify(payload)));
  });
});

describe('shards together', () => {
  test.each([1, 2, 3, 7])('%d of them ask what the whole asks', async (of) => {
    const seen: string[] = [];
    let runs = 0;
    for (const { number } of range(1, of).map((n) => ({ number: n }))) {
      const result = await fuzzed(recording(seen), { runs: 100, start: 30, shard: { number, of } });
      expect(result.shard).toEqual({ number, of });
      runs += result.runs;
    }
    expect(runs).toBe(100);
    expect(seen.sort()).toEqual(campaignTexts(range(30, 100)).toSorted());
  });

  test('find what the whole finds', async () => {
    // Takes wrong dates and new values, refuses null, crashes at what is not an object.
    const judge: Judge = (payload) => {
      Reflect.ownKeys(payload as object);
      const { findings } = validateLinkTokenGetResponse(payload);
      const isTaken = findings.every(({ keyword }) => ['format', 'enum'].includes(keyword));
      return isTaken && valueAt(payload, '/expiration') !== null;
    };
    const groupsOf = (result: FuzzResult) =>
      LISTS.flatMap((list) =>
        result[list].map(({ code, fault, place }) =>
          [list, code, fault === null ? place : ''].join(' '),
        ),
      );
    const whole = new Set(groupsOf(await fuzzed(judge, { runs: 990 })));
    expect(whole.size).toBeGreaterThan(4);
    const shards = [1, 2, 3].map((number) =>
      fuzzed(judge, { runs: 990, shard: { number, of: 3 } }),
    );
    const parts = (await Promise.all(shards)).flatMap(groupsOf);
    expect(new Set(parts)).toEqual(whole);
  });
});

describe('progress', () => {
  test('counts the payloads and the groups', async () => {
    const told: FuzzProgress[] = [];
    const progress = (at: FuzzProgress) => told.push(at);
    const result = await fuzzed(refusesNull, { runs: 120 }, { progress });
    expect(told.map(({ done }) => done)).toEqual(range(1, 120));
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([120]));
    expect(told.at(-1)).toEqual({ done: 120, total: 120, discrepancies: found(result).length });
    const groups = told.map(({ discrepancies }) => discrepancies);
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
  });

  test('of a shard counts what is the shard’s, its part of the corpus included', async () => {
    const corpus = range(0, 5).map((n) => ({ file: `${n}.json`, payload: ordinary }));
    const told: FuzzProgress[] = [];
    const progress = (at: FuzzProgress) => told.push(at);
    const shard = { number: 2, of: 3 };
    const { runs } = await fuzzed(correct, { runs: 100, start: 7, shard, corpus }, { progress });
    expect(told.at(-1)).toEqual({ done: runs, total: runs, discrepancies: 0 });
  });
});

describe('it ends', () => {
  test.each(['time', 'interrupted'] as const)('when it is told to: %s', async (why) => {
    let questions = 0;
    const stop = () => (questions >= 150 ? why : null);
    const counting: Judge = (payload) => {
      questions++;
      return refusesNull(payload);
    };
    const result = await fuzzed(counting, { runs: 1_000_000 }, { stop });
    expect(result).toMatchObject({ ending: why, problem: null });
    expect(result.runs).toBeLessThanOrEqual(150);
    expect(questions).toBe(150);
    expect(found(result).length).toBe(1);
  });

  test('before it begins, where nobody waits', async () => {
    const result = await fuzzed(correct, {}, { stop: () => 'interrupted' });
    expect(result).toMatchObject({ runs: 0, ending: 'interrupted' });
  });

  test.each(['died', 'hung'] as const)(
    'when the subject does not answer any more: it %s',
    async (cause) => {
      const subject = scripted((asked, payload) =>
        asked < 50
          ? { kind: correct(payload) === true ? 'accepted' : 'rejected' }
          : { kind: 'crashed', cause, message: 'no answer' },
      );
      const result = await fuzzed(subject, { runs: 1000 });
      expect(result).toMatchObject({
        ...{ runs: 70, ending: 'gave-up', problem: 'it did not answer 20 payloads in a row' },
      });
      expect(result.crashes.length).toBeGreaterThan(0);
    },
  );

  test('not when it dies now and then, or throws all the time', async () => {
    const now = scripted((asked, payload) =>
      asked % 10 === 0
        ? { kind: 'crashed', cause: 'died', message: 'exit code 1' }
        : { kind: correct(payload) === true ? 'accepted' : 'rejected' },
    );
    expect(await fuzzed(now)).toMatchObject({ runs: 200, ending: 'completed' });
    const throwing: Judge = () => {
      throw new Error('no');
    };
    expect(await fuzzed(throwing)).toMatchObject({ runs: 200, ending: 'completed' });
  });

  test('without a verdict, when it never gave one', async () => {
    const silent = scripted(() => ({ kind: 'crashed', cause: 'rubbish', message: 'what?' }));
    const result = await fuzzed(silent, { runs: 1 });
    expect(result.problem).toBe('it gave no payload a verdict');
    expect(fuzzVerdict({ ...result, crashes: [] }, false)).toBe('undecided');
  });

  test('at once, when nobody waits for an answer any more', async () => {
    const never: Subject = { judge: () => new Promise(() => {}), close: async () => {} };
    const start = performance.now();
    const stop = () => (performance.now() - start > 100 ? ('interrupted' as const) : null);
    const result = await fuzzed(never, { runs: 9 }, { stop });
    expect(result).toMatchObject({ runs: 0, ending: 'interrupted' });
  });

  test('with what was found, when it cannot be asked any more', async () => {
    const subject = scripted((asked) => {
      if (asked < 500) return ACCEPTED;
      throw new InputError('the server is gone');
    });
    const result = await fuzzed(subject, { runs: 1000 });
    expect(result).toMatchObject({ ending: 'gave-up', problem: 'the server is gone' });
    expect(result.falseAccepts.length).toBeGreaterThan(0);
    expect(result.runs).toBeGreaterThan(0);
  });

  test('with an error where it could not be asked at all', async () => {
    const nobody = scripted(() => {
      throw new InputError('there is no server');
    });
    await expect(fuzzed(nobody)).rejects.toThrow(InputError);
  });

  test('with an error where it never answered, though each payload seemed to be its crash', async () => {
    const silent = () =>
      scripted((asked) => {
        if (asked < 3) return { kind: 'crashed', cause: 'rubbish', message: 'answered "fine"' };
        throw new InputError('it never answered');
      });
    // Whatever comes first: with some payloads it is asked once more, and with others it is shrunk.
    for (const start of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await expect(fuzzed(silent(), { start })).rejects.toThrow('it never answered');
    }
  });

  test('with an error that is nobody’s but ours, whatever was found', async () => {
    const subject = scripted((asked) => {
      if (asked < 500) return ACCEPTED;
      throw new TypeError('a mistake of ours');
    });
    await expect(fuzzed(subject, { runs: 1000 })).rejects.toThrow('a mistake of ours');
  });
});
