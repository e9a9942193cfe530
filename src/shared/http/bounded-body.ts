/** In bytes. */
const LONGEST_BODY = 65_536;

/**
 * The text of a body, up to 64 KiB and a chunk; the rest is not read. Reading a short body to its end spares the server
 * a broken connection. Rejects where the body breaks off.
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
