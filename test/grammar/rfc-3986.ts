import { ALPHA, alt, DIGIT, HEXDIG, many, oneOf, opt, type Rule, seq } from './abnf.ts';

/** RFC 3986 appendix A. The one addition are square brackets in a query and a fragment. */

const UNRESERVED = alt(ALPHA, DIGIT, oneOf('-._~'));
const SUB_DELIMS = oneOf("!$&'()*+,;=");
const PCT_ENCODED = seq(oneOf('%'), HEXDIG, HEXDIG);

const PCHAR = alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS, oneOf(':@'));
const SEGMENT = many(PCHAR, 0);
const SEGMENT_NZ = many(PCHAR, 1);
const SEGMENT_NZ_NC = many(alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS, oneOf('@')), 1);
export const PATH_ABEMPTY = many(seq(oneOf('/'), SEGMENT), 0);
export const PATH_ROOTLESS = seq(SEGMENT_NZ, PATH_ABEMPTY);
export const PATH_ABSOLUTE = seq(oneOf('/'), opt(PATH_ROOTLESS));
export const PATH_NOSCHEME = seq(SEGMENT_NZ_NC, PATH_ABEMPTY);
export const PATH_EMPTY = seq();

const DEC_OCTET = alt(
  DIGIT,
  seq(oneOf('123456789'), DIGIT),
  seq(oneOf('1'), DIGIT, DIGIT),
  seq(oneOf('2'), oneOf('01234'), DIGIT),
  seq(oneOf('2'), oneOf('5'), oneOf('012345')),
);
const DOT = oneOf('.');
export const COLON = oneOf(':');
export const IP_V4 = seq(DEC_OCTET, DOT, DEC_OCTET, DOT, DEC_OCTET, DOT, DEC_OCTET);
const H16 = many(HEXDIG, 1, 4);
const LS32 = alt(seq(H16, COLON, H16), IP_V4);
const H16_COLON = seq(H16, COLON);
const GAP = seq(COLON, COLON);
const upTo = (count: number) => opt(seq(many(H16_COLON, 0, count), H16));
/** By the number of pieces behind the gap. */
export const IP_V6_RULES: readonly Rule[] = [
  seq(many(H16_COLON, 6, 6), LS32),
  seq(GAP, many(H16_COLON, 5, 5), LS32),
  seq(opt(H16), GAP, many(H16_COLON, 4, 4), LS32),
  seq(upTo(1), GAP, many(H16_COLON, 3, 3), LS32),
  seq(upTo(2), GAP, many(H16_COLON, 2, 2), LS32),
  seq(upTo(3), GAP, H16_COLON, LS32),
  seq(upTo(4), GAP, LS32),
  seq(upTo(5), GAP, H16),
  seq(upTo(6), GAP),
];
export const IP_V6 = alt(...IP_V6_RULES);
export const IP_V_FUTURE = seq(
  oneOf('vV'),
  many(HEXDIG, 1),
  DOT,
  many(alt(UNRESERVED, SUB_DELIMS, COLON), 1),
);
export const IP_LITERAL = seq(oneOf('['), alt(IP_V6, IP_V_FUTURE), oneOf(']'));

export const USER_INFO = many(alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS, COLON), 0);
export const REG_NAME = many(alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS), 0);
export const HOST = alt(IP_LITERAL, IP_V4, REG_NAME);
export const PORT = many(DIGIT, 0);
const AUTHORITY = seq(opt(seq(USER_INFO, oneOf('@'))), HOST, opt(seq(COLON, PORT)));

export const SCHEME = seq(ALPHA, many(alt(ALPHA, DIGIT, oneOf('+-.')), 0));
export const WITH_AUTHORITY = seq(oneOf('/'), oneOf('/'), AUTHORITY, PATH_ABEMPTY);
export const HIER_PART = alt(WITH_AUTHORITY, PATH_ABSOLUTE, PATH_ROOTLESS, PATH_EMPTY);
export const QUERY = many(alt(PCHAR, oneOf('/?'), oneOf('[]')), 0);
export const FRAGMENT = QUERY;
const ENDS = seq(opt(seq(oneOf('?'), QUERY)), opt(seq(oneOf('#'), FRAGMENT)));
export const URI = seq(SCHEME, COLON, HIER_PART, ENDS);
export const RELATIVE_REF = seq(
  alt(WITH_AUTHORITY, PATH_ABSOLUTE, PATH_NOSCHEME, PATH_EMPTY),
  ENDS,
);
export const URI_REFERENCE = alt(URI, RELATIVE_REF);
