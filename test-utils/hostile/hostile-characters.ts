import type { AdversarialInput } from './adversarial-input.ts';
import { atPlace, isPlainText } from './at-place.ts';
import { extraMember } from './extra-member.ts';
import { escaped } from './raw-json.ts';

/** Characters that a JSON string may have (RFC 8259 section 7), and that break reading, logging or storing it. */
const CHARACTERS: readonly (readonly [what: string, text: string])[] = [
  ['a NUL', '\u0000'],
  ['controls', '\u0001\u0008\u001f\u007f\u0085'],
  ['line ends', 'a\r\nb\u2028c\u2029d\u000be'],
  // Section 8.2: half a pair is allowed, escaped.
  ['the first half of a surrogate pair', '\ud800'],
  ['the second half of a surrogate pair', '\udfff'],
  ['a surrogate pair the wrong way round', '\udc00\ud800'],
  ['non-characters', '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}'],
  ['a BOM', '\ufeff'],
  ['text from right to left', '\u202eevil\u202c\u2066'],
  ['characters that combine', `e${'\u0301'.repeat(100)}`],
  ['what a terminal obeys', '\u0007\u001b[2J\u009b31m'],
  ['what HTML obeys', '</script><!--<script>&#0;'],
  ['what a header obeys', '\r\nSet-Cookie: a=b\r\n\r\n'],
  ['what a template obeys', "{{7*7}}<%= 7*7 %>%s%n'; --"],
  ['backslashes and quotes', '\\"\\\\"\\u0022/'],
];

/** In documented texts, undocumented values and keys, bare and escaped: all of it is valid. */
export const HOSTILE_CHARACTERS: readonly AdversarialInput[] = [
  ...CHARACTERS.flatMap(([what, text]) => [
    atPlace(`${what} in a documented text`, isPlainText, JSON.stringify(text)),
    extraMember(`${what} in a key`, text, JSON.stringify({ [text]: [text] }), {
      keyJson: escaped(text),
    }),
  ]),
  atPlace('nothing in a documented text', isPlainText, '""'),
  extraMember('a key that is empty', '', '""'),
  extraMember('an escaped solidus', 'hostile', '"<\\/script>\\/"'),
];
