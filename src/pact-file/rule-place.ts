/**
 * The name of the member that a matching rule or a generator is for: of `$.body.a[0].secret[*]` it is `secret`, of
 * `$['api.key']` it is `api.key`, and of the name of a header that name.
 */
export function rulePlaceName(place: string): string {
  let last = '';
  for (const [, single, double, plain] of place.matchAll(STEP)) {
    last = single ?? double ?? plain ?? last;
  }
  return last;
}

/** A name in quotes, or a plain one; an index and a star are none. */
const STEP = /\['([^']*)'\]|\["([^"]*)"\]|\[[\d*]*\]|([^.[\]$*]+)/g;
