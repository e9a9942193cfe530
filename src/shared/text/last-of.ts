/** Reads a stream of text to its end; returns a function that gives the last `longest` UTF-16 units so far. */
export function lastOf(stream: NodeJS.ReadableStream, longest: number): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-longest);
  });
  return () => text;
}
