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

/**
 * The steps from the body, `$`, to the place that a rule is for: names, indices, and `*` for any of them. Null where it is
 * written in another way.
 */
export function ruleSteps(place: string): readonly string[] | null {
  if (!PLACE.test(place)) return null;
  return [...place.matchAll(EACH_STEP)].map(
    ([, single, double, index, plain]) => single ?? double ?? index ?? plain ?? '',
  );
}

const PLACE = /^\$(?:\['[^']*'\]|\["[^"]*"\]|\[(?:\d+|\*)\]|\.[^.[\]]+)*$/;
const EACH_STEP = /\['([^']*)'\]|\["([^"]*)"\]|\[(\d+|\*)\]|\.([^.[\]]+)/g;

/** A name in quotes, or a plain one; an index and a star are none. */
const STEP = /\['([^']*)'\]|\["([^"]*)"\]|\[[\d*]*\]|([^.[\]$*]+)/g;
