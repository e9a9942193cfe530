import { htmlVariants } from './html-variants.ts';

/**
 * The encoded forms in which others may repeat a secret, the longest first: as it is, in a URL or a form, in JSON and
 * in JSON within JSON, in HTML, and in Base64 once or twice, also within a longer text.
 */
export function encodedVariants(secret: string): readonly string[] {
  const text = secret.toWellFormed();
  const base64 = inBase64(text);
  return longestFirst([
    secret,
    ...inUrl(text),
    ...inJson(secret),
    ...base64,
    ...base64.flatMap((form) => [...inUrl(form), ...inJson(form)]),
    ...(text.length <= LONGEST
      ? [...htmlVariants(text), ...base64.flatMap(inBase64), ...inLines(text)]
      : []),
  ]);
}

/** For a longer secret, such as a certificate's key, the rarer forms together would take too long to search for. */
const LONGEST = 1000;

/** Without duplicates. Redacting a part of a longer form first would leave the rest. */
export function longestFirst(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

/** Programs differ in the characters that they escape, in the case of the digits, and in how they write a space. */
function inUrl(text: string): readonly string[] {
  const component = encodeURIComponent(text);
  const escapes = [
    component,
    encodeURI(text),
    component.replace(/[!'()*]/g, percent),
    component.replace(/[!'()~]/g, percent),
    component.replace(/[!'()*~]/g, percent),
  ];
  return [...escapes, ...(text.length <= LONGEST ? [everyByte(text)] : [])]
    .flatMap((form) => [form, form.replaceAll('%20', '+')])
    .flatMap((form) => [form, form.replace(/%../g, (digits) => digits.toLowerCase())]);
}

function everyByte(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function inJson(text: string): readonly string[] {
  return NUMBERED.flatMap((these) => [
    written(text, these, (digits) => digits),
    written(text, these, (digits) => digits.toUpperCase()),
  ])
    .flatMap((form) => [form, form.replaceAll('/', '\\/')])
    .flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}

/** The characters that encoders escape by number: only necessary ones; all but ASCII; those of HTML. */
const NUMBERED = [
  /(?!)/,
  /[^\x20-\x7e]/,
  // Go and Ruby on Rails, Rails where it writes ASCII, Gson, .NET.
  /[<>&\u2028\u2029]/,
  /[^\x20-\x7e]|[<>&]/,
  /[<>&='\u2028\u2029]/,
  /[^\x20-\x7e]|[<>&'"+`]/,
];

function written(text: string, these: RegExp, digitsOf: (digits: string) => string): string {
  const byNumber = (unit: string) =>
    `\\u${digitsOf(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`;
  return [...text]
    .map((character) =>
      these.test(character)
        ? character.split('').map(byNumber).join('')
        : JSON.stringify(character).slice(1, -1),
    )
    .join('');
}

/**
 * Three bytes are four characters, so that there are three alignments within a longer text. Characters that depend on
 * the surrounding text are left out.
 */
function inBase64(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2]
    .map((before) =>
      Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
    )
    .filter((form) => form.length >= SHORTEST)
    .flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** From a secret of fewer than six bytes. A shorter form would match in any Base64. */
const SHORTEST = 7;

/** Base64 with the line lengths that programs use. */
function inLines(text: string): readonly string[] {
  const base64 = Buffer.from(text).toString('base64');
  return [64, 76]
    .filter((width) => base64.length > width)
    .flatMap((width) =>
      ['\n', '\r\n', '\\n', '\\r\\n'].map((end) =>
        base64.replace(new RegExp(`.{${width}}(?=.)`, 'g'), `$&${end}`),
      ),
    );
}
