/**
 * The text of a request's body, decoded as UTF-8; null where it has more than `maxBytes` bytes.
 *
 * A longer body is read to its end and discarded: a server that hangs up while the client still writes may lose its own
 * answer. (Hono's `bodyLimit` needs the global `Request` replaced, which a stub in a user's tests must not do.)
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
    // The client hung up before the end, so that no answer is needed.
    return '';
  }
  return bytes <= maxBytes ? text + decoder.decode() : null;
}
