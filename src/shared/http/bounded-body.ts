/** In bytes. */
const LONGEST_BODY = 65_536;

/**
 * A body to its end, or to 64 KiB and a chunk, as text; the rest is not read. A server that is read
 * to the end sees no broken connection. Rejects where the body breaks off.
 */
export async function boundedBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop cancels the body.
    if (size >= LONGEST_BODY) break;
  }
  return text;
}
