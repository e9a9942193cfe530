import { textRedactor } from '../pact-broker/redaction.ts';
import { encodedVariants, longestFirst } from '../shared/credentials/encoded-variants.ts';
import type { Redact } from './provider.ts';

/** A shorter secret would be found in any text. */
const SHORTEST = 6;

/** Takes secrets out of texts that may repeat them, whole or cut, in every form in which others write them. */
export function redaction(secrets: readonly string[]): Redact {
  const parts = secrets.flatMap(partsOf).filter((part) => part.length >= SHORTEST);
  return textRedactor(longestFirst([...new Set(parts)].flatMap(encodedVariants)));
}

/** A secret and its words, as others repeat `Bearer …` without its first word, and `Basic …` decoded. */
function partsOf(secret: string): readonly string[] {
  const [, base64] = /^basic\s+(\S+)$/i.exec(secret.trim()) ?? [];
  const pair = base64 === undefined ? '' : Buffer.from(base64, 'base64').toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  return [secret, ...secret.split(/\s+/), pair, password];
}
