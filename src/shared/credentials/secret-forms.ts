import { htmlForms } from './html-forms.ts';

/**
 * The texts in which others repeat a secret, the longest first: as it is, in a URL or a form, in JSON and in JSON within
 * JSON, in HTML, and in Base64 once or twice, also in the middle of what is longer.
 */
export function formsOf(secret: string): readonly string[] {
  const text = secret.toWellFormed();
  const base64 = inBase64(text);
  return longestFirst([
    secret,
    ...inUrl(text),
    ...inJson(secret),
    ...base64,
    ...base64.flatMap((form) => [...inUrl(form), ...inJson(form)]),
    ...(text.length <= LONGEST
      ? [...htmlForms(text), ...base64.flatMap(inBase64), ...inLines(text)]
      : []),
  ]);
}

/** Of a longer one, such as the key of a certificate, the rarer forms together would be too much to look for. */
const LONGEST = 1000;

/** Each once: to take out a part of one first would leave the rest. */
export function longestFirst(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

/** Programs differ in what they escape, in the case of the digits, and in how they write a space. */
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

/** What is written by its number besides what must be: nothing; what is not ASCII; what has a meaning in HTML. */
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
 * Three bytes are four characters, so there are three ways to stand in a longer text. The characters that depend on
 * what is around are left out.
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

/** Of a secret of less than six bytes; a shorter one would be found in any Base64. */
const SHORTEST = 7;

/** As programs break a whole text of Base64. */
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
