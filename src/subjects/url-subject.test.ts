import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { serving, untilTestEnds } from '../../test/until-test-ends.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { urlSubject } from './url-subject.ts';

const started = (url: string, timeoutMs = 300) => untilTestEnds(urlSubject(url, { timeoutMs }));
const judged = async (handler: RequestListener) => started(await serving(handler)).judge({});
const answering = (status: number, body = '', headers = {}) =>
  judged((_, response) => response.writeHead(status, headers).end(body));
const crash = (cause: string, message: unknown) => ({ kind: 'crashed', cause, message });

describe('a verdict is the status', () => {
  test.each([
    ...[200, 201, 204, 299].map((status) => [status, { kind: 'accepted' }] as const),
    ...[400, 422, 499].map(
      (status) => [status, { kind: 'rejected', how: `with ${status}` }] as const,
    ),
    // Of everything, they are rather about the request than about the payload.
    ...[401, 403, 404, 405, 415].map((status) => {
      const how = `with ${status} (check the path and the credentials)`;
      return [status, { kind: 'rejected', how }] as const;
    }),
  ])('%i', async (status, judgement) => {
    expect(await answering(status)).toMatchObject(judgement);
  });

  test.each([
    [500, 'no\n\u001b[31m', 'answered 500: "no \\u001b[31m"'],
    [503, '', 'answered 503'],
    [502, 'x'.repeat(1e6), `answered 502: "${'x'.repeat(200)}…"`],
    [408, '', 'answered 408 (it gave up on the request)'],
  ])('%i is none', async (status, body, message) => {
    expect(await answering(status, body)).toMatchObject(crash('rubbish', message));
  });

  test('a redirect is none, and not followed', async () => {
    expect(await answering(302, '', { location: '/elsewhere' })).toMatchObject(
      crash('rubbish', 'answered 302 (redirects are not followed; give the final address)'),
    );
  });

  test('the payload is the body, as it is', async () => {
    const seen: unknown[] = [];
    const url = await serving(async (request, response) => {
      seen.push([
        request.method,
        request.url,
        request.headers['content-type'],
        await text(request),
      ]);
      response.end();
    });
    const subject = started(`${url}/path?a=b#c`);
    const payloads: JsonValue[] = [
      'ä\n\u2028😀',
      'lone \ud800',
      JSON.parse('{"__proto__": 1}'),
      null,
    ];
    for (const payload of payloads)
      expect(await subject.judge(payload)).toMatchObject({ kind: 'accepted' });
    expect(seen).toMatchObject(
      payloads.map((payload) => ['POST', '/path?a=b', 'application/json', JSON.stringify(payload)]),
    );
  });

  test('a body that never ends is not read to its end', async () => {
    let sent = 0;
    const subject = started(
      await serving((_, response) => {
        const more = () => {
          sent += 10_000;
          if (!response.destroyed) response.write('x'.repeat(10_000), more);
        };
        more();
      }),
      5000,
    );
    expect(await subject.judge({})).toMatchObject({ kind: 'accepted' });
    expect(sent).toBeLessThan(20_000_000);
  });

  test('a server that closes its connections is asked again and again', async () => {
    const url = await serving((request, response) => {
      response.end();
      request.socket.end();
    });
    const subject = started(url);
    for (let round = 0; round < 50; round += 1) {
      expect(await subject.judge({})).toMatchObject({ kind: 'accepted' });
    }
  });
});

describe('no answer is a crash', () => {
  test.each<[string, RequestListener, string, RegExp]>([
    ['none', () => {}, 'hung', /^no answer within 300 ms$/],
    ['half of one', (_, response) => response.write('x'), 'hung', /^no answer within 300 ms$/],
    [
      'a reset',
      (request) => request.socket.resetAndDestroy(),
      'died',
      /^the connection broke off: /,
    ],
    ['an end', (request) => request.socket.end(), 'died', /^the connection broke off: other side/],
    ['no HTTP', (request) => request.socket.end('hello\r\n\r\n'), 'rubbish', /^answered no HTTP: /],
    [
      'a body that breaks off',
      (request, response) => {
        response
          .writeHead(200, { 'content-length': 10 })
          .write('x', () => request.socket.destroy());
      },
      'died',
      /^the connection broke off: /,
    ],
  ])('%s', async (_, handler, cause, message) => {
    expect(await judged(handler)).toMatchObject(crash(cause, expect.stringMatching(message)));
  });

  test('a server that ended after it answered', async () => {
    const server = createServer((_, response) => response.end());
    const subject = started(await listen(server, 0, '127.0.0.1'));
    expect(await subject.judge({})).toMatchObject({ kind: 'accepted' });
    await close(server);
    expect(await subject.judge({})).toMatchObject(
      crash('died', 'connection refused: nothing listens there any more'),
    );
  });
});

describe('a server that asks to be spared', () => {
  test.each([
    ['seconds', () => '0'],
    ['a date', () => new Date(0).toUTCString()],
  ])('is asked again: %s', async (_, after) => {
    let requests = 0;
    const judgement = await judged((_request, response) => {
      requests += 1;
      response.writeHead(requests < 3 ? 429 : 400, { 'retry-after': after() }).end();
    });
    expect([judgement, requests]).toMatchObject([{ kind: 'rejected', how: 'with 400' }, 3]);
  });

  test('three times, and no more', async () => {
    let requests = 0;
    const judgement = await judged((_, response) => {
      requests += 1;
      response.writeHead(429, { 'retry-after': '0' }).end('slow down');
    });
    const message = 'answered 429 3 times (rate limited; lift the limit for this run): "slow down"';
    expect([judgement, requests]).toMatchObject([crash('hung', message), 3]);
  });

  test('keeps nobody from closing', async () => {
    const subject = started(
      await serving((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end()),
    );
    const judging = subject.judge({});
    await new Promise((resolve) => setTimeout(resolve, 100));
    await subject.close();
    expect(await judging).toMatchObject({ kind: 'crashed' });
    await expect(subject.judge({})).rejects.toThrow('closed');
  });
});

describe('nobody there', () => {
  test('is said with the address and without what is secret', async () => {
    const server = createTcpServer();
    const free = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const subject = started(`http://user:secret@127.0.0.1:${free}/path?key=secret`);
    await expect(subject.judge({})).rejects.toThrow(
      new InputError(`nothing answers at http://127.0.0.1:${free}/path; start it first`),
    );
  });

  test('where fetch would not go', async () => {
    await expect(started('http://127.0.0.1:1/').judge({})).rejects.toThrow(
      new InputError('nothing answers at http://127.0.0.1:1/: bad port; check the URL'),
    );
  });
});

test('user and password are sent, and told by nobody', async () => {
  const url = await serving((request, response) => {
    response.writeHead(500).end(`you are ${request.headers.authorization}, secret`);
  });
  const judgement = await started(url.replace('//', '//user:secret@')).judge({});
  expect(judgement).toMatchObject(crash('rubbish', 'answered 500: "you are Basic …, …"'));
});
