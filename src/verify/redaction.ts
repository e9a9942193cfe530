import { encodedVariants, longestFirst } from '../shared/credentials/encoded-variants.ts';
import type { Redact } from './provider.ts';

/** A shorter secret would be found in any text. */
const SHORTEST = 6;

/** Takes secrets out of texts that may repeat them, in every form in which others write them. */
export function redaction(secrets: readonly string[]): Redact {
  const parts = secrets.flatMap(partsOf).filter((part) => part.length >= SHORTEST);
  const forms = longestFirst([...new Set(parts)].flatMap(encodedVariants));
  return (text) => {
    const whole = forms.reduce((rest, form) => rest.replaceAll(form, '…'), text);
    return whole.includes(CUT) ? forms.reduce(withoutBeginning, whole) : whole;
  };
}

const CUT = '…';

/** A text that was cut may end with the beginning of a secret. */
function withoutBeginning(text: string, form: string): string {
  const start = form.slice(0, SHORTEST);
  let rest = text;
  for (let at = rest.indexOf(start); at !== -1; at = rest.indexOf(start, at + 1)) {
    let length = start.length;
    while (length < form.length && rest[at + length] === form[length]) length++;
    if (rest.startsWith(CUT, at + length)) rest = rest.slice(0, at) + rest.slice(at + length);
  }
  return rest;
}

/** A secret and its words, as others repeat `Bearer …` without its first word, and `Basic …` decoded. */
function partsOf(secret: string): readonly string[] {
  const [, base64] = /^basic\s+(\S+)$/i.exec(secret.trim()) ?? [];
  const pair = base64 === undefined ? '' : Buffer.from(base64, 'base64').toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  return [secret, ...secret.split(/\s+/), pair, password];
}
