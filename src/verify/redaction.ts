import { formsOf, longestFirst } from '../secrets/secret-forms.ts';

/** Takes texts out of what others may have repeated of them. */
export type Redact = (text: string) => string;

/** A shorter one would be found in any text. */
const SHORTEST = 6;

/** In every form in which others write them. */
export function redaction(secrets: readonly string[]): Redact {
  const parts = secrets.flatMap(partsOf).filter((part) => part.length >= SHORTEST);
  const forms = longestFirst([...new Set(parts)].flatMap(formsOf));
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, '…'), text);
}

/** Its words, too: `Bearer …` is repeated without its first one, and `Basic …` as the pair that it stands for. */
function partsOf(secret: string): readonly string[] {
  const [, base64] = /^basic\s+(\S+)$/i.exec(secret.trim()) ?? [];
  const pair = base64 === undefined ? '' : Buffer.from(base64, 'base64').toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  return [secret, ...secret.split(/\s+/), pair, password];
}
