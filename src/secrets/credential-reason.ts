import { looksLikeCredential, quote } from '../../contracts/received.ts';
import { namesCredential } from './credential-name.ts';
import type { HolderOf } from './known-secrets.ts';
import { withoutMadeUp } from './made-up.ts';
import { patternLiterals } from './pattern-literals.ts';
import { looksRandom } from './random-text.ts';

/** Why a text, read in these ways, may be a credential; null where it does not look like one. It is not quoted. */
export function credentialReason(
  readings: readonly string[],
  name: string,
  holderOf: HolderOf,
): string | null {
  const held = heldReason(readings, holderOf);
  if (held !== null) return held;
  for (const reading of readings) {
    const rest = withoutMadeUp(reading);
    if (hasShape(rest)) return SHAPE;
    if (namesCredential(name) && looksRandom(rest)) return namedReason(name);
  }
  return null;
}

/** The same of a regular expression: it may ask for what every credential begins with, and that alone is none. */
export function patternReason(pattern: string, name: string, holderOf: HolderOf): string | null {
  const literals = patternLiterals(pattern);
  const held = heldReason([pattern, literals], holderOf);
  if (held !== null) return held;
  const random = withoutMadeUp(literals).split('\n').filter(looksRandom);
  if (random.some(hasShape)) return SHAPE;
  return random.length > 0 && namesCredential(name) ? namedReason(name) : null;
}

function heldReason(texts: readonly string[], holderOf: HolderOf): string | null {
  for (const text of texts) {
    const holder = holderOf(text);
    if (holder !== null) return `it is what the variable ${holder} holds`;
  }
  return null;
}

const SHAPE = 'it has the shape of a credential';

function namedReason(name: string): string {
  return `${quote(name)} is the name of a credential, and it does not look made up`;
}

/** Part by part, and these overlap: a shape is looked for in no more than the beginning of a text. */
function hasShape(text: string): boolean {
  for (let start = 0; start === 0 || start + PART - STEP < text.length; start += STEP) {
    if (looksLikeCredential(text.slice(start, start + PART))) return true;
  }
  return false;
}

const PART = 200;
const STEP = 50;
