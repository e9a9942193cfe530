import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputTo } from './output.ts';

/** A stream that records each write. */
function recorder(isTTY: boolean) {
  const writes: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      if (chunk !== '') writes.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), writes };
}

test('law: all that goes in comes out, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string(), fc.constant('x'.repeat(70_000)), fc.constant(null))),
      async (texts) => {
        const stream = new PassThrough();
        const said = text(stream);
        const output = outputTo(stream);
        for (const one of texts) await (one === null ? nextTurn() : output.write(one));
        await output.flush();
        stream.end();
        expect(await said).toBe(texts.join(''));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

test('many lines become one write, and none waits longer than a turn', async () => {
  const { stream, writes } = recorder(false);
  const output = outputTo(stream);
  for (let line = 0; line < 100; line++) await output.write(`${line}\n`);
  expect(writes).toEqual([]);
  await nextTurn();
  await nextTurn();
  expect(writes).toHaveLength(1);
});

test('at a terminal each line is written at once', async () => {
  const { stream, writes } = recorder(true);
  const output = outputTo(stream);
  await output.write('a');
  await output.write('b');
  expect(writes).toEqual(['a', 'b']);
});

test('a slow reader slows the writer', async () => {
  const stream = new Writable({ write: () => {} });
  let taken = false;
  outputTo(stream)
    .write('x'.repeat(70_000))
    .then(() => {
      taken = true;
    });
  await nextTurn();
  await once(new PassThrough().end().resume(), 'end');
  expect(taken).toBe(false);
});
