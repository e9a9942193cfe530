/** A text as programs escape it in HTML and XML; they differ in which characters, and how. */
export function htmlVariants(text: string): readonly string[] {
  const named = QUOTES.map((quotes) => {
    const entities: Entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes };
    return written(text, (character) => entities[character]);
  });
  const numbered = [DECIMAL, HEX, HEX_UPPER].flatMap((byNumber) => [
    written(text, (character) => (/[&<>"']/.test(character) ? byNumber(character) : undefined)),
    written(text, byNumber),
  ]);
  return [...named, ...numbered];
}

function written(text: string, entityOf: (character: string) => string | undefined): string {
  return [...text].map((character) => entityOf(character) ?? character).join('');
}

type Entities = Readonly<Record<string, string>>;

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

const numberOf = (character: string) => character.codePointAt(0) ?? 0;
const DECIMAL = (character: string) => `&#${numberOf(character)};`;
const HEX = (character: string) => `&#x${numberOf(character).toString(16)};`;
const HEX_UPPER = (character: string) => `&#x${numberOf(character).toString(16).toUpperCase()};`;
