import {
  mayNameCredential,
  namesCredential,
} from '../../../contracts/credentials/credential-name.ts';
import { quote } from '../../../contracts/received.ts';
import { hasShape } from './credential-shapes.ts';
import type { HolderOf } from './known-secrets.ts';
import { patternLiterals } from './pattern-literals.ts';
import { isShortLived, saysExample } from './placeholders.ts';
import { hasRandomRun, looksRandom } from './random-text.ts';

/**
 * Why a text, in these decoded variants, may be a credential; null where it does not look like one. The reason does not
 * quote it.
 */
export function credentialReason(
  readings: readonly string[],
  name: string,
  holderOf: HolderOf,
): string | null {
  const held = heldReason(readings, holderOf);
  if (held !== null) return held;
  for (const reading of readings) {
    if (hasShape(reading)) return SHAPE;
    if (isNamed(reading, name)) return namedReason(name);
  }
  return null;
}

/** The same for a regular expression. The prefix of a credential alone is not one. */
export function patternReason(pattern: string, name: string, holderOf: HolderOf): string | null {
  const literals = patternLiterals(pattern);
  const held = heldReason([pattern, literals], holderOf);
  if (held !== null) return held;
  const random = literals.split('\n').filter(looksRandom);
  if (random.some(hasShape)) return SHAPE;
  return random.some((literal) => isNamed(literal, name)) ? namedReason(name) : null;
}

function heldReason(texts: readonly string[], holderOf: HolderOf): string | null {
  for (const text of texts) {
    const holder = holderOf(text);
    if (holder !== null) return `it is what the variable ${holder} holds`;
  }
  return null;
}

const SHAPE = 'it has the shape of a credential';

/** Whether a word of the text has high entropy and stands under a name that fits. */
function isNamed(text: string, name: string): boolean {
  const isSure = namesCredential(name);
  if (!isSure && !mayNameCredential(name)) return false;
  const looksSo = isSure ? looksRandom : hasRandomRun;
  // A placeholder may stand beside a real credential.
  return (text.match(/[^\s"'`,;&\\]+/g) ?? []).some(
    (word) => looksSo(word) && !isShortLived(word) && !saysExample(word),
  );
}

function namedReason(name: string): string {
  return `${quote(name)} is the name of a credential, and it does not look made up`;
}
