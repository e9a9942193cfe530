/** Reads a stream of text to its end; gives what came so far, the last `longest` UTF-16 units of it. */
export function lastOf(stream: NodeJS.ReadableStream, longest: number): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-longest);
  });
  return () => text;
}
