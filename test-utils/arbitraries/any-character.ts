import fc from 'fast-check';

/**
 * Any character of Unicode, half surrogates aside, one in four of ASCII, shrinking to `a`: a unit of
 * `fc.string`. fast-check's own unit `binary` takes a second to map all of them both ways.
 */
export function anyCharacter(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.nat(ASCII - 1).map((n) => character((n + SIMPLEST) % ASCII)), weight: 1 },
    { arbitrary: fc.nat(ALL - 1).map((n) => character((n + SIMPLEST) % ALL)), weight: 3 },
  );
}

const SIMPLEST = 0x61;
const ASCII = 0x80;
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const ALL = 0x110000 - SURROGATES;

/** The nth character, the surrogates not counted. */
function character(n: number): string {
  return String.fromCodePoint(n < FIRST_SURROGATE ? n : n + SURROGATES);
}
