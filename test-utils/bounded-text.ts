/**
 * The text of a request's body, decoded as UTF-8; null where it has more than `maxBytes` bytes.
 *
 * What is too much is read to its end and forgotten: a server that answers and hangs up while the
 * client still writes may take its answer away with it. (Hono's own `bodyLimit` needs the global
 * `Request` replaced, which a stub inside somebody's tests must not do.)
 */
export async function boundedText(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.length;
      if (bytes <= maxBytes) text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    // The client hung up before the end: there is nobody left to answer.
    return '';
  }
  return bytes <= maxBytes ? text + decoder.decode() : null;
}
