import type { AdversarialInput } from './adversarial-input.ts';
import { brokenMember } from './extra-member.ts';

/** Members that other languages accept and RFC 8259 does not. */
const MEMBERS: readonly (readonly [name: string, text: string])[] = [
  // Section 6: numbers.
  ['NaN', '"hostile":NaN'],
  ['Infinity', '"hostile":Infinity'],
  ['minus Infinity', '"hostile":-Infinity'],
  ['a leading zero', '"hostile":007'],
  ['a leading zero behind a minus', '"hostile":-01.5'],
  ['a leading plus', '"hostile":+1'],
  ['a leading point', '"hostile":.5'],
  ['a trailing point', '"hostile":1.'],
  ['a minus alone', '"hostile":-'],
  ['an exponent without digits', '"hostile":1e+'],
  ['a hexadecimal number', '"hostile":0x1F'],
  ['digits in groups', '"hostile":1_000'],
  ['a digit beyond ASCII', '"hostile":\uff11'],
  // Section 7: strings.
  ['a bare NUL in a string', '"hostile":"\u0000"'],
  ['a bare line feed in a string', '"hostile":"a\nb"'],
  ['a bare tab in a string', '"hostile":"a\tb"'],
  ['a bare control in a key', '"hos\u001ftile":1'],
  ['single quotes', "'hostile':'value'"],
  ['quotes of a typesetter', '\u201chostile\u201d:1'],
  ['an escaped single quote', `"hostile":"it\\'s"`],
  ['an escape of two digits', '"hostile":"\\x41"'],
  ['an escape that is cut off', '"hostile":"\\u12"'],
  ['an escape in braces', '"hostile":"\\u{1F600}"'],
  ['a string that goes on in the next line', '"hostile":"a\\\nb"'],
  // Section 3: values.
  ['undefined', '"hostile":undefined'],
  ['True', '"hostile":True'],
  ['None', '"hostile":None'],
  ['no value', '"hostile":'],
  ['no colon', '"hostile" 1'],
  ['a key without quotes', 'hostile:1'],
  ['a key that is a number', '1:1'],
  // Sections 4 and 5: objects and lists.
  ['a trailing comma in an object', '"hostile":1,'],
  ['a trailing comma in a list', '"hostile":[1,]'],
  ['a comma too many', '"hostile":[1,,2]'],
  ['no comma', '"hostile":1 "other":2'],
  ['a semicolon', '"hostile":1;"other":2'],
  ['brackets that cross', '"hostile":[{]}'],
  ['a bracket too many', '"hostile":[]]'],
  // Section 2: white space, and characters that are not.
  ['a comment', '"hostile":1/* none */'],
  ['a comment to the end of the line', '"hostile":1// none\n'],
  ['a bare NUL between tokens', '"hostile":\u00001'],
  ['a space that does not break', '"hostile":\u00a01'],
  ['a line separator between tokens', '"hostile":\u20281'],
  ['a BOM between tokens', '"hostile":\ufeff1'],
];

export const BROKEN_MEMBERS: readonly AdversarialInput[] = MEMBERS.map(([name, text]) =>
  brokenMember(name, text),
);
