import { withoutPercents } from './decoded-variants.ts';

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
