import { type BrokerConnection, secretsOf } from './broker-connection.ts';

/** Redacts texts within another. */
export type Mask = (text: string) => string;

export const MASK = '…';

/** Redacts in any text, also where they are escaped as in JSON (RFC 8259, section 7). */
export function textRedactor(forms: readonly string[]): Mask {
  return (text) => {
    const plain: Reading = { text, starts: null };
    const readings = text.includes('\\') ? [plain, unescaped(text)] : [plain];
    return withoutPlaces(
      text,
      readings.flatMap((one) => placesOf(forms, one)),
    );
  };
}

/**
 * Redacts within the strings of JSON, which stays JSON. Members whose names are letters alone, as ours are, keep their
 * names.
 */
export function jsonRedactor(forms: readonly string[]): Mask {
  return (json) => withoutPlaces(json, placesOf(forms, stringsOf(json)));
}

/** A decoded text, and the index in the source of each of its characters; the last entry is the end. */
interface Reading {
  readonly text: string;
  readonly starts: ArrayLike<number> | null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The places of the forms, and of truncated forms before an ellipsis: half of a credential is one, too. */
function placesOf(forms: readonly string[], { text, starts }: Reading): readonly Place[] {
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
    // Merges overlapping places.
    if (start >= done) parts.push(text.slice(done, start), MASK);
    done = Math.max(done, end);
  }
  return parts.length === 0 ? text : `${parts.join('')}${text.slice(done)}`;
}

function unescaped(text: string): Reading {
  return reading(text, /\\(?:u[0-9a-fA-F]{4}|["\\/])|[^\\]+|\\/g, (part) => part);
}

/** Text outside of strings never matches a form. */
function stringsOf(json: string): Reading {
  let inString = false;
  const parts = /"[A-Za-z]+"(?=\s*:)|"|\\(?:u[0-9a-fA-F]{4}|.)|[^"\\]+/gs;
  return reading(json, parts, (part) => {
    if (part === '"') inString = !inString;
    return inString && part !== '"' ? part : '\0'.repeat(part.length);
  });
}

/** An escape is consumed whole: the end of one does not begin a form. */
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

/** Redacts the credentials that others may have repeated in a text, for people. */
export function redactSecrets(connection: BrokerConnection, text: string): string {
  return textRedactor(secretsOf(connection))(text);
}

/** The same for a text that is partly ours: common words stay. */
export function redactUnmistakable(connection: BrokerConnection, text: string): string {
  return textRedactor(unmistakableOf(connection))(text);
}

/**
 * The credentials that differ from other words. Short passwords, those equal to the user's name, and parts of the
 * broker's own URL do not.
 */
export function unmistakableOf(connection: BrokerConnection): readonly string[] {
  const { credentials, baseUrl } = connection;
  const user = credentials.kind === 'basic' ? credentials.username : '';
  return secretsOf(connection).filter(
    (text) => text.length >= SHORTEST && text !== user && !baseUrl.includes(text),
  );
}

/** A shorter one may be a common word. */
const SHORTEST = 8;
