import fc from 'fast-check';
import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject } from '../../contracts/json-value.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';

/** A JSON text that a careless reader stumbles over, and the verdict that it must get all the same. */
export interface HostileText {
  readonly valid: boolean;
  readonly text: string;
  readonly fault: { readonly code: FindingCode; readonly path: JsonPointer } | null;
}

/** Texts of responses with one hostile part: some valid, some with one fault. */
export function hostileText(revision: Revision = DEFAULT_REVISION): fc.Arbitrary<HostileText> {
  return fc
    .tuple(linkTokenGetResponse(revision), fc.constantFrom(...HOSTILITIES))
    .map(([payload, hostility]) => hostility(payload));
}

type Hostility = (payload: JsonObject) => HostileText;

const DEEP = 1000;
const LONG = 1_000_000;

/** Raw JSON after the other members: what `JSON.stringify` would not write. */
const withMember = (rawKey: string, rawValue: string): Hostility => {
  const name: string = JSON.parse(rawKey);
  return ({ [name]: _replaced, ...others }) => ({
    valid: true,
    text: `${JSON.stringify(others).slice(0, -1)},${rawKey}:${rawValue}}`,
    fault: null,
  });
};

const withValid =
  (change: JsonObject): Hostility =>
  (payload) => ({ valid: true, text: JSON.stringify({ ...payload, ...change }), fault: null });

const withBadDateTime =
  (expiration: string): Hostility =>
  (payload) => ({
    valid: false,
    text: JSON.stringify({ ...payload, expiration }),
    fault: { code: 'bad-date-time', path: '/expiration' },
  });

const HOSTILITIES: readonly Hostility[] = [
  // Names that an object has before anybody gives them to it.
  withMember('"__proto__"', '{"link_token":5,"polluted":true}'),
  withMember('"constructor"', '{"prototype":{"polluted":true}}'),
  withMember('"hasOwnProperty"', 'null'),
  withMember('"toString"', '"not a function"'),
  withMember('"\\u005f_proto__"', '{"polluted":true}'),
  // Numbers beyond a double, nesting at the bound that RFC 8259 section 9 lets a parser set.
  withMember('"huge"', '123456789012345678901234567890'),
  withMember('"beyond"', '1e400'),
  withMember('"tiny"', '-0.0000000000000000000000000000000000000000000000000001e-300'),
  withMember('"deep"', `${'['.repeat(DEEP - 1)}${']'.repeat(DEEP - 1)}`),
  // Half a surrogate pair, which RFC 8259 section 8.2 lets through.
  withMember('"half"', '"\\ud800"'),
  withMember('"\\udfff"', 'true'),
  // Strings that break what reads, logs or stores them.
  withValid({ link_token: '' }),
  withValid({ request_id: '\u0000' }),
  withValid({ link_token: 'link-\u202e-\u0007-\u001b[2J' }),
  withValid({ request_id: 'x'.repeat(LONG) }),
  // Date-times that a backtracking expression chokes on, or a careless one takes.
  withBadDateTime(`2024-01-31T23:59:59.${'0'.repeat(50_000)}`),
  withBadDateTime('\uff12\uff10\uff12\uff14-01-31T23:59:59Z'),
  withBadDateTime('2024-01-31T23:59:59Z\u0000'),
  withBadDateTime('2024-01-31T23:59:59Z\n'),
];
