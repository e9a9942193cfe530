import type { Parsed } from './parsed.ts';

/** Returns in turn several parsed copies of a text, since real readers never see the same object twice. */
export function rotating(text: string): () => Parsed {
  const parsed: readonly Parsed[] = Array.from({ length: COPIES }, () => JSON.parse(text));
  let next = 0;
  return () => parsed[next++ % COPIES] ?? null;
}

const COPIES = 16;
