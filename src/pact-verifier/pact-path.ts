import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';

/**
 * The steps of one of Pact's paths, `$.a[0]['b c']`: names, indices, and `*` for any of them. Null where it is written
 * in another way.
 */
export function pathSteps(path: string): readonly string[] | null {
  if (!PATH.test(path)) return null;
  return [...path.matchAll(EACH_STEP)].map(
    ([, single, double, index, plain]) => single ?? double ?? index ?? plain ?? '',
  );
}

export function stepsPointer(steps: readonly string[]): JsonPointer {
  return steps.reduce((pointer, step) => childPointer(pointer, step), '');
}

/**
 * The name of the member that a matching rule or a generator is for: of `$.body.a[0].secret[*]` it is `secret`, of
 * `$['api.key']` it is `api.key`, and of the name of a header that name.
 */
export function lastName(path: string): string {
  let last = '';
  for (const [, single, double, plain] of path.matchAll(NAME)) {
    last = single ?? double ?? plain ?? last;
  }
  return last;
}

const PATH = /^\$(?:\['[^']*'\]|\["[^"]*"\]|\[(?:\d+|\*)\]|\.[^.[\]]+)*$/;
const EACH_STEP = /\['([^']*)'\]|\["([^"]*)"\]|\[(\d+|\*)\]|\.([^.[\]]+)/g;

/** A name in quotes, or a plain one, but no index and no star. */
const NAME = /\['([^']*)'\]|\["([^"]*)"\]|\[[\d*]*\]|([^.[\]$*]+)/g;
