/** Takes texts out of what others may have repeated of them. */
export type Redact = (text: string) => string;

/** A shorter one would be found in any text. */
const SHORTEST = 6;

/** The words of a credential are taken out, too: `Bearer …` is repeated without its first one. */
export function redaction(secrets: readonly string[]): Redact {
  const parts = [...new Set(secrets.flatMap((secret) => [secret, ...secret.split(/\s+/)]))]
    .filter((part) => part.length >= SHORTEST)
    // The longest first: a part of it would leave the rest.
    .sort((a, b) => b.length - a.length);
  return (text) => parts.reduce((rest, part) => rest.replaceAll(part, '…'), text);
}
