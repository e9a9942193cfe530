import { expect, test } from 'vitest';
import { functionSubject } from './function-subject.ts';

const crash = (cause: string, message: unknown) => ({ kind: 'crashed', cause, message });

test.each<[string, (payload: unknown) => unknown, unknown]>([
  ['true', () => true, { kind: 'accepted' }],
  ['false', () => false, { kind: 'rejected' }],
  ['{valid}', () => ({ valid: true, errors: [] }), { kind: 'accepted' }],
  ['a promise of {valid}', async () => ({ valid: false }), { kind: 'rejected' }],
  ['nothing', () => undefined, crash('rubbish', expect.stringContaining('undefined'))],
  ['a text', () => 'true', crash('rubbish', expect.stringContaining('"true"'))],
  ['an error', throwing(new TypeError('no such key')), crash('threw', 'TypeError: no such key')],
  ['a rejected promise', () => Promise.reject(new Error('no')), crash('threw', 'Error: no')],
  ['what is no error', throwing(7), crash('threw', 'threw 7, which is no error')],
])('a function that gives %s', async (_what, judge, expected) => {
  expect(await functionSubject(judge).judge({ a: 1 })).toMatchObject(Object(expected));
});

test('of a handler any return is fine, a throw is not', async () => {
  const handler = (judge: () => unknown) => functionSubject(judge, { handler: true }).judge({});
  for (const returned of [undefined, 'text', false, { valid: false }]) {
    const text = JSON.stringify(returned ?? null);
    expect(await handler(() => returned)).toEqual({ kind: 'accepted', returned: text });
  }
  expect(await handler(throwing(new Error('no')))).toMatchObject({ cause: 'threw' });
});

test('each call gets a copy of its own, as a parser gives it', async () => {
  const payload = JSON.parse('{"__proto__":{"a":[1]},"list":[]}');
  const before = JSON.stringify(payload);
  const seen: unknown[] = [];
  const subject = functionSubject((copy) => {
    seen.push(copy);
    Object(copy).list.push('spoiled');
    return Object.hasOwn(Object(copy), '__proto__');
  });
  expect(await subject.judge(payload)).toEqual({ kind: 'accepted' });
  expect(await subject.judge(payload)).toEqual({ kind: 'accepted' });
  expect(JSON.stringify(payload)).toBe(before);
  expect(seen[0]).not.toBe(payload);
  expect(seen[0]).not.toBe(seen[1]);
});

test('timers get their turn while thousands are asked', async () => {
  const subject = functionSubject(() => true);
  let rang = false;
  setTimeout(() => {
    rang = true;
  }, 0);
  for (let n = 0; n < 100_000 && !rang; n++) await subject.judge({});
  expect(rang).toBe(true);
  await subject.close();
});

function throwing(what: unknown): () => never {
  return () => {
    throw what;
  };
}
