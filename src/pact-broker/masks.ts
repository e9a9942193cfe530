/** Takes texts out of another. */
export type Mask = (text: string) => string;

export const MASK = '…';

/** Of any text, be they escaped there as in JSON (RFC 8259, section 7) or not. */
export function textMask(forms: readonly string[]): Mask {
  return (text) => {
    const escaped = text.includes('\\') ? unescaped(text) : null;
    const places = [...placesOf(forms, plain(text)), ...placesOf(forms, escaped)];
    return withoutPlaces(text, places);
  };
}

/** Of JSON, which stays JSON: what stands within its strings, but for members whose names are letters alone, as ours are. */
export function jsonMask(forms: readonly string[]): Mask {
  return (json) => withoutPlaces(json, placesOf(forms, stringsOf(json)));
}

/** What is written, character by character, and where each of them begins in the text; after the last where that ends. */
interface Reading {
  readonly text: string;
  readonly starts: ArrayLike<number> | null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where forms are, and beginnings of them before the mark of who cut them: half of a credential is one, too. */
function placesOf(forms: readonly string[], reading: Reading | null): readonly Place[] {
  if (reading === null) return [];
  const { text, starts } = reading;
  const places: Place[] = [];
  for (const form of forms) {
    const head = form.slice(0, SHORTEST_BEGINNING);
    for (let at = text.indexOf(head); at !== -1; ) {
      let end = at + head.length;
      while (end < at + form.length && text[end] === form[end - at]) end++;
      const isWhole = end === at + form.length;
      if (isWhole || text[end] === MASK) {
        const after = isWhole ? end : end + 1;
        places.push({ start: starts?.[at] ?? at, end: starts?.[after] ?? after });
        at = text.indexOf(head, after);
      } else {
        at = text.indexOf(head, at + 1);
      }
    }
  }
  return places;
}

const SHORTEST_BEGINNING = 8;

function withoutPlaces(text: string, places: readonly Place[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    // What overlaps is one.
    if (start >= done) parts.push(text.slice(done, start), MASK);
    done = Math.max(done, end);
  }
  return parts.length === 0 ? text : `${parts.join('')}${text.slice(done)}`;
}

function plain(text: string): Reading {
  return { text, starts: null };
}

function unescaped(text: string): Reading {
  return reading(text, /\\(?:u[0-9a-fA-F]{4}|["\\/])|[^\\]+|\\/g, (part) => part);
}

/** What is in no string, as what is in no form. */
function stringsOf(json: string): Reading {
  let inString = false;
  const parts = /"[A-Za-z]+"(?=\s*:)|"|\\(?:u[0-9a-fA-F]{4}|.)|[^"\\]+/gs;
  return reading(json, parts, (part) => {
    if (part === '"') inString = !inString;
    return inString && part !== '"' ? part : '\0'.repeat(part.length);
  });
}

/** An escape is taken whole: the end of one is no beginning of a form. */
function reading(text: string, parts: RegExp, read: (part: string) => string): Reading {
  const units: string[] = [];
  const starts = new Uint32Array(text.length + 1);
  let size = 0;
  for (const { 0: whole, index } of text.matchAll(parts)) {
    const part = read(whole);
    const isEscape = part.length > 1 && part.startsWith('\\');
    const written = isEscape ? meant(part) : part;
    for (let unit = 0; unit < written.length; unit++) starts[size + unit] = index + unit;
    size += written.length;
    units.push(written);
  }
  starts[size] = text.length;
  return { text: units.join(''), starts };
}

function meant(written: string): string {
  return written[1] === 'u'
    ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
    : (SHORT[written.slice(1)] ?? written.slice(1));
}

const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
