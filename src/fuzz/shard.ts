import { InputError } from '../shared/errors/input-error.ts';

/** One of several machines that share a campaign. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Reads `2/5`. Throws InputError. */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) {
    throw new InputError('--shard takes I/N, such as 2/5: the second of five');
  }
  return { number, of };
}

/** Each index belongs to one shard: all of them together are the whole campaign. */
export function belongsTo(shard: Shard | null, index: number): boolean {
  return shard === null || index % shard.of === shard.number - 1;
}

/** How many of `count` indexes from `start` on belong to a shard. */
export function shardSize(shard: Shard | null, start: number, count: number): number {
  if (shard === null) return count;
  const below = (end: number) => Math.ceil((end - (shard.number - 1)) / shard.of);
  return below(start + count) - below(start);
}

/** A part of a part, as a part of the whole. */
export function shardOfShard(outer: Shard | null, inner: Shard): Shard {
  if (outer === null) return inner;
  return { number: outer.number + (inner.number - 1) * outer.of, of: outer.of * inner.of };
}
