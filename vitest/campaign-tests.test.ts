import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../contracts/json-value.ts';
import { isLinkTokenGetResponse } from '../contracts/validator.ts';
import { InputError } from '../src/shared/errors/input-error.ts';
import { withTemporaryFolder } from '../src/shared/process/temporary-folder.ts';
import { runCampaign } from './campaign-tests.ts';
import { fuzzTestSettings, type HandlerTestOptions } from './fuzz-test-options.ts';

const CALM = { failure: null, advice: null };

function campaign(
  judge: (payload: unknown) => unknown,
  options: HandlerTestOptions = {},
  callee: 'testValidator' | 'testHandler' = 'testValidator',
) {
  const given = { runs: 60, ...options };
  return runCampaign(
    judge,
    { callee, name: 'ours', options: given },
    fuzzTestSettings(given, callee === 'testHandler' ? 'handler' : 'validator', {}),
  );
}

const isObject = (payload: unknown) => isJsonObject(payload);

describe('a validator', () => {
  test('that does what the contract asks for passes', async () => {
    expect(await campaign((payload) => isLinkTokenGetResponse(payload))).toEqual(CALM);
  });

  test('may answer with an object, and later', async () => {
    const judge = async (payload: unknown) => ({ valid: isLinkTokenGetResponse(payload) });
    expect(await campaign(judge)).toEqual(CALM);
  });

  test('that takes anything fails, with the mistake, the payload and the call that shows it', async () => {
    const { failure } = await campaign(isObject);
    expect(failure).toMatch(/^it accepts what the contract rules out\n\nFALSE ACCEPT /);
    expect(failure).toMatch(
      / {2}accepted, but at \/\S+ expected .*\n(?: {2}also: .*\n)? {2}\{"link_token":.*\n {2}-> testValidator\('ours', …, \{ seed: 1, start: \d+, runs: 1 \}\)/,
    );
    expect(failure).toMatch(/\n60 payloads with seed 1: \d+ false accepts.*found\.$/);
    expect(failure).not.toContain('\u001b');
  });

  test('is judged again by what the replay says', async () => {
    const { failure } = await campaign(isObject);
    const start = Number(/start: (\d+), runs: 1/.exec(failure ?? '')?.[1]);
    const again = await campaign(isObject, { seed: 1, start, runs: 1 });
    expect(again.failure).toMatch(/\n1 payload with seed 1: 1 false accept found\.$/);
  });

  test('that refuses all fails', async () => {
    const { failure } = await campaign(() => false);
    expect(failure).toMatch(/^it refuses what Plaid may send\n\nFALSE REJECT valid-payload /);
  });

  test('whose answer is none fails', async () => {
    const { failure } = await campaign(() => 'yes');
    expect(failure).toMatch(
      /^it gives no verdict\n\nCRASH [\s\S]*rubbish: returned "yes"; true, false/,
    );
  });

  test('that never answers is told of, with the payload', async () => {
    const { failure } = await campaign(() => new Promise(() => {}), {
      timeout: 300,
      enums: 'closed',
    });
    expect(failure).toMatch(/^it gives no verdict; the 300 ms were up before the last payload/);
    expect(failure).toMatch(
      /hung: no answer within 150 ms[\s\S]*-> testValidator\(.*start: 0, runs: 1/,
    );
  });

  test('that is too slow does not pass', async () => {
    const slow = async (payload: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return isLinkTokenGetResponse(payload);
    };
    const { failure } = await campaign(slow, { timeout: 100 });
    expect(failure).toMatch(
      /^the 100 ms were up before the last payload.*\n\n.* The time was up\.$/,
    );
  });

  test('gets unknown enum values as the option says', async () => {
    const closed = (payload: unknown) => isLinkTokenGetResponse(payload);
    const { failure } = await campaign(closed, { enums: 'open', runs: 400 });
    expect(failure).toMatch(/^it refuses what Plaid may send\n\nFALSE REJECT unknown-enum-value /);
  });

  test('is asked about nothing it is told to leave alone', async () => {
    const { failure } = await campaign(() => false, { ignore: ['valid-payload'] });
    expect(failure).toBeNull();
  });

  test('is not proven by no payload', async () => {
    expect((await campaign(() => true, { runs: 0 })).failure).toMatch(
      /^it was asked about no payload\n\n0 payloads /,
    );
  });
});

describe('advice', () => {
  const lower = (payload: unknown) =>
    isLinkTokenGetResponse(payload) && !/\d[tz]/.test(`${payload.created_at}${payload.expiration}`);

  test('is told, and fails nothing', async () => {
    const { failure, advice } = await campaign(lower, { runs: 1000 });
    expect(failure).toBeNull();
    expect(advice).toMatch(/^advice lower-case-date-time [\s\S]*1 piece of advice found\.$/);
  });

  test('fails what is strict', async () => {
    const { failure, advice } = await campaign(lower, { runs: 1000, strict: true });
    expect(failure).toMatch(/^there is advice, and strict lets none pass\n\nadvice lower-case/);
    expect(failure).toContain('strict: true, seed: 1');
    expect(advice).toBeNull();
  });
});

describe('a handler', () => {
  test('may return what it likes', async () => {
    expect(await campaign(() => 'anything', {}, 'testHandler')).toEqual(CALM);
  });

  test('may not throw, now or later', async () => {
    for (const judge of [
      () => {
        throw new Error('no link_sessions');
      },
      async () => Promise.reject(new Error('no link_sessions')),
    ]) {
      const { failure } = await campaign(judge, {}, 'testHandler');
      expect(failure).toMatch(/^it throws at what Plaid may send\n\nCRASH valid-payload /);
      expect(failure).toContain('threw: Error: no link_sessions');
      expect(failure).toContain("-> testHandler('ours', …, { seed: 1, start: ");
    }
  });

  test('whose results are wrong fails', async () => {
    const options = { throws: () => false, expect: () => 'no tokens in it' };
    const { failure } = await campaign(() => [], options, 'testHandler');
    expect(failure).toMatch(
      /^it does not do what throws and expect ask for\n\nWRONG RESULT valid-payload /,
    );
    expect(failure).toContain('wrong result: no tokens in it; ');
    expect(failure).toContain("-> testHandler('ours', …, { throws: …, expect: …, seed: 1, ");
  });

  test('is held against a table: its payloads come first, whatever the contract says of them', async () => {
    const table = [{ payload: { link_token: 'abc' }, returned: 4 }];
    const size = (payload: unknown) => Object(payload).link_token.length;
    const { failure } = await campaign(size, { expect: table, runs: 0 }, 'testHandler');
    expect(failure).toContain('wrong result: number 3, where the table has number 4');
    const right = [{ payload: { link_token: 'abc' }, returned: 3 }];
    expect(await campaign(size, { expect: right }, 'testHandler')).toEqual(CALM);
  });

  test('is not blamed for what cannot judge it', async () => {
    const broken = () => {
      throw new Error('no idea');
    };
    const { failure } = await campaign(() => [], { expect: broken }, 'testHandler');
    expect(failure).toMatch(/^it could not be judged: the option expect threw Error: no idea;/);
    expect(failure).not.toContain('CRASH');
  });

  test('is told of keys that change its result, and that nothing is said of chance', async () => {
    const count = (payload: unknown) => Object.keys(Object(payload)).length;
    const { failure, advice } = await campaign(count, {}, 'testHandler');
    expect(failure).toBeNull();
    expect(advice).toContain('advice undocumented-keys-change-result');
    let asked = 0;
    const chance = await campaign(() => asked++, {}, 'testHandler');
    expect(chance.advice).toContain('It returns something else each time');
  });

  test('is given nothing that Plaid never sends', async () => {
    const { failure } = await campaign(
      (payload) => {
        if (!isLinkTokenGetResponse(payload)) throw new Error('not a response');
      },
      { enums: 'closed' },
      'testHandler',
    );
    expect(failure).toBeNull();
  });
});

describe('a corpus', () => {
  test('keeps what fails, and asks about it first', () =>
    withTemporaryFolder(async (folder) => {
      const corpus = join(folder, 'corpus');
      await campaign(isObject, { corpus });
      expect(await readdir(corpus)).not.toEqual([]);

      const { failure } = await campaign(isObject, { corpus, runs: 0 });
      expect(failure).toContain(`{ corpus: '${corpus}', runs: 0 }`);
      expect(await campaign((payload) => isLinkTokenGetResponse(payload), { corpus })).toEqual(
        CALM,
      );
    }));

  test('that cannot be read is an InputError', () =>
    withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'broken.json'), '{');
      await expect(campaign(() => true, { corpus: folder })).rejects.toThrow(InputError);
    }));

  test('that cannot be written does not hide what was found', () =>
    withTemporaryFolder(async (folder) => {
      const corpus = join(folder, 'file', 'corpus');
      const found = await campaign(
        async (payload) => {
          // Since the corpus was read, somebody has put a file where its folder belongs.
          await writeFile(join(folder, 'file'), '');
          return isObject(payload);
        },
        { corpus },
      );
      expect(found.failure).toMatch(/^it accepts .*; the corpus .* cannot be written: /);
      expect(found.failure).toContain('FALSE ACCEPT');
    }));
});
