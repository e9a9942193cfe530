/** The decoded variants of a text: as it is, and with the escapes of URLs, JSON and HTML decoded once or twice. */
export function decodedVariants(text: string): readonly string[] {
  const readings = new Set([text]);
  for (const _round of [1, 2]) {
    for (const reading of [...readings]) {
      readings
        .add(withoutPercents(reading))
        .add(withoutEscapes(reading))
        .add(withoutEntities(reading));
    }
  }
  return [...readings];
}

/** Invalid UTF-8 becomes U+FFFD; a text without escapes does not change. */
export function withoutPercents(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2}){1,500}/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/(?:\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])){1,500}/g, (escapes) =>
    JSON.parse(`"${escapes}"`),
  );
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= LAST_POINT ? String.fromCodePoint(point) : entity;
    },
  );
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_POINT = 0x10ffff;

interface NamedPart {
  readonly name: string;
  readonly value: string;
}

/** The decoded `name=value` pairs of a query, a form, or a text. */
export function* namedParts(text: string): Generator<NamedPart> {
  if (!text.includes('=')) return;
  for (const [part] of text.matchAll(/[^\s&?#;,]+/g)) {
    const sign = part.indexOf('=');
    if (sign < 1) continue;
    yield { name: decoded(part.slice(0, sign)), value: decoded(part.slice(sign + 1)) };
  }
}

function decoded(text: string): string {
  return withoutPercents(text.replaceAll('+', ' '));
}
