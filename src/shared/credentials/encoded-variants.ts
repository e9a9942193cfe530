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
      ? [...inHtml(text), ...base64.flatMap(inBase64), ...inLines(text)]
      : []),
  ]);
}

/** For a longer secret, such as a certificate's key, the rarer forms together would take too long to search for. */
const LONGEST = 1000;

/** Without duplicates. Redacting a part of a longer form first would leave the rest. */
export function longestFirst(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

/** A text as an encoder writes it that has an escape for some of its characters. */
function written(text: string, escapeOf: (character: string) => string | undefined): string {
  return [...text].map((character) => escapeOf(character) ?? character).join('');
}

/** Programs differ in the characters that they escape, in the case of the digits, and in how they write a space. */
function inUrl(text: string): readonly string[] {
  const component = encodeURIComponent(text);
  return [
    encodeURI(text),
    ...['', "!'()*", "!'()~", "!'()*~"].map((more) =>
      written(component, (character) =>
        more.includes(character) ? inBytes(character) : undefined,
      ),
    ),
    ...(text.length <= LONGEST ? [inBytes(text)] : []),
  ]
    .flatMap((form) => [form, form.replaceAll('%20', '+')])
    .flatMap((form) => [form, form.replace(/%../g, (digits) => digits.toLowerCase())]);
}

function inBytes(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&');
}

function inJson(text: string): readonly string[] {
  const plain = (part: string) => JSON.stringify(part).slice(1, -1);
  return NUMBERED.flatMap((these) =>
    [String, (digits: string) => digits.toUpperCase()].map((inCase) =>
      written(text, (character) =>
        these.test(character) ? unitEscapes(character, inCase) : plain(character),
      ),
    ),
  )
    .flatMap((form) => [form, form.replaceAll('/', '\\/')])
    .flatMap((form) => [form, plain(form)]);
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

function unitEscapes(character: string, inCase: (digits: string) => string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16));
  return units.map((digits) => `\\u${inCase(digits.padStart(4, '0'))}`).join('');
}

/** As programs escape it in HTML and XML; they differ in which characters, and how. */
function inHtml(text: string): readonly string[] {
  const byNumber = [
    (point: number) => `&#${point};`,
    (point: number) => `&#x${point.toString(16)};`,
    (point: number) => `&#x${point.toString(16).toUpperCase()};`,
  ];
  const sets = [/[&<>"']/, /./s];
  return [
    ...QUOTES.map((quotes) =>
      written(text, (character) => ({ ...BRACKETS, ...quotes })[character]),
    ),
    ...byNumber.flatMap((entity) =>
      sets.map((set) =>
        written(text, (character) =>
          set.test(character) ? entity(character.codePointAt(0) ?? 0) : undefined,
        ),
      ),
    ),
  ];
}

type Entities = Readonly<Record<string, string>>;

const BRACKETS: Entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const QUOTES: readonly Entities[] = [
  {},
  { '"': '&quot;' },
  // Node and Ruby; PHP; Python; XML; Go; the templates of Handlebars.
  { '"': '&quot;', "'": '&#39;' },
  { '"': '&quot;', "'": '&#039;' },
  { '"': '&quot;', "'": '&#x27;' },
  { '"': '&quot;', "'": '&apos;' },
  { '"': '&#34;', "'": '&#39;' },
  { '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' },
];

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
