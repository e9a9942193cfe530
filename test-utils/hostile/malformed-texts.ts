import {
  type AdversarialInput,
  brokenMember,
  type HostileFault,
  NOT_JSON,
  RARE,
  whole,
} from './adversarial-input.ts';

const WRONG_ROOT: HostileFault = { code: 'wrong-type', path: '' };
const BOM = '\ufeff';
const WHITE_SPACE = ' \t\r\n';
const MILLION = 1_000_000;

/** Text around the whole response that leaves it JSON. */
export const WHOLE_TEXTS: readonly AdversarialInput[] = [
  // RFC 8259 section 8.1 lets a reader ignore it.
  whole('a BOM before it', null, (text) => BOM + text),
  whole('white space around it', null, (text) => WHITE_SPACE + text + WHITE_SPACE),
  whole(
    'a million characters of white space before it',
    null,
    (text) => WHITE_SPACE.repeat(MILLION / WHITE_SPACE.length) + text,
    RARE,
  ),
  whole('white space in all of it', null, (text) =>
    JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n'),
  ),
  whole('the response as text', WRONG_ROOT, (text) => JSON.stringify(text)),
  whole('the response in a list', WRONG_ROOT, (text) => `[${text}]`),
  whole('a text instead', WRONG_ROOT, () => '"[object Object]"'),
  whole('a number instead', WRONG_ROOT, () => '-0'),
  whole('null instead', { code: 'unexpected-null', path: '' }, () => 'null'),
];

/** Texts that are malformed as a whole. */
export const BROKEN_TEXTS: readonly AdversarialInput[] = [
  broken('no text', () => ''),
  broken('white space alone', () => WHITE_SPACE),
  broken('a BOM alone', () => BOM),
  broken('cut off', cutOff),
  // Repeated to be generated more often, since the position varies.
  broken('cut off in the last characters', (text, at) => cutOff(text, text.length - 1 - (at % 5))),
  broken('two BOMs', (text) => BOM + BOM + text),
  broken('a BOM behind it', (text) => text + BOM),
  broken('a BOM that was decoded wrongly', (text) => `\u00ef\u00bb\u00bf${text}`),
  broken('a NUL behind it', (text) => `${text}\u0000`),
  broken('a NUL behind every character', (text) => [...text, ''].join('\u0000')),
  broken('a letter behind it', (text) => `${text}x`),
  broken('a semicolon behind it', (text) => `${text};`),
  broken('a comma behind it', (text) => `${text},`),
  broken('twice', (text) => text + text),
  broken('twice, in two lines', (text) => `${text}\n${text}\n`),
  broken('a separator of JSON sequences before it', (text) => `\u001e${text}\n`),
  broken('in single quotes', (text) => text.replaceAll('"', "'")),
  broken('escaped and not in quotes', (text) => JSON.stringify(text).slice(1, -1)),
  broken('in a call', (text) => `callback(${text});`),
  broken('a prefix against inclusion', (text) => `)]}',\n${text}`),
  broken('an event of a stream', (text) => `data: ${text}\n\n`),
  broken('chunks of HTTP', (text) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`),
  broken('headers of HTTP', (text) => `HTTP/1.1 200 OK\r\n\r\n${text}`),
  broken('XML', () => '<?xml version="1.0"?><link_token>link-sandbox-1</link_token>'),
  broken('an error page', () => ERROR_PAGE),
  broken('an error page behind half of it', (text, at) => cutOff(text, at) + ERROR_PAGE),
  broken('what a careless writer makes of an object', () => '[object Object]'),
];

const ERROR_PAGE =
  '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body></body></html>\n';

/** Not within a surrogate pair: a bare half has no UTF-8. */
function cutOff(text: string, at: number): string {
  const cut = text.slice(0, 1 + (at % (text.length - 1)));
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function broken(name: string, write: (text: string, at: number) => string): AdversarialInput {
  return whole(name, NOT_JSON, write);
}

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
