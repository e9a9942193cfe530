import type { ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { ProviderAnswer } from './verification.ts';
import { LONGEST_ANSWER } from './verifier-messages.ts';

/**
 * Records what is sent through a response, and resolves when it has been sent. Rejects where the body is longer than
 * `LONGEST_ANSWER`.
 */
export function recordedAnswer(
  request: ProviderAnswer['request'],
  response: ServerResponse,
): Promise<ProviderAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const keep = (chunk: unknown) => {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size <= LONGEST_ANSWER) chunks.push(bytes);
      else
        reject(
          new Error(
            `an answer is longer than ${LONGEST_ANSWER} bytes; look at what answers there, no pact is about that`,
          ),
        );
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
      const server = response.getHeader('server');
      resolve({
        request,
        status: response.statusCode,
        server: server === undefined ? null : String(server),
        body: decoded(Buffer.concat(chunks), textIn(response.getHeader('content-encoding'))),
      });
    });
  });
}

function textIn(header: ReturnType<ServerResponse['getHeader']>): string {
  return header === undefined ? '' : String(header);
}

/** A provider may compress its answer without being asked to (RFC 9110, section 8.4.1). */
function decoded(bytes: Buffer, encoding: string): string | null {
  const decode = DECODERS.get(encoding.trim().toLowerCase());
  if (decode === undefined) return null;
  try {
    return decode(bytes, { maxOutputLength: LONGEST_ANSWER }).toString('utf8');
  } catch {
    return null;
  }
}

type Decode = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;
const asItIs: Decode = (bytes) => bytes;

const DECODERS: ReadonlyMap<string, Decode> = new Map([
  ['', asItIs],
  ['identity', asItIs],
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);
