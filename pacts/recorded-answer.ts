import type { ServerResponse } from 'node:http';
import type { ProviderAnswer } from './verification.ts';
import { LONGEST_ANSWER } from './verifier-messages.ts';

/**
 * What is sent through a response, when it has been sent. Rejects where the body is longer than
 * `LONGEST_ANSWER`.
 */
export function recordedAnswer(response: ServerResponse): Promise<ProviderAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const keep = (chunk: unknown) => {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size <= LONGEST_ANSWER) chunks.push(bytes);
      else reject(new Error(`an answer is longer than ${LONGEST_ANSWER} bytes`));
    };
    const recorded = <Send extends (...parts: never[]) => unknown>(send: Send): Send =>
      new Proxy(send, {
        apply: (target, self, parts: unknown[]) => {
          keep(parts[0]);
          return Reflect.apply(target, self, parts);
        },
      });
    response.write = recorded(response.write);
    response.end = recorded(response.end);
    response.on('finish', () => {
      const encoded = response.hasHeader('content-encoding');
      const server = response.getHeader('server');
      resolve({
        status: response.statusCode,
        server: server === undefined ? null : String(server),
        body: encoded ? null : Buffer.concat(chunks).toString('utf8'),
      });
    });
  });
}
