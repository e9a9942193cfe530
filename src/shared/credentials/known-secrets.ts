import {
  holdsCredential,
  namesCredential,
} from '../../../contracts/credentials/credential-name.ts';
import type { Environment } from '../process/environment.ts';
import { namedParts, withoutPercents } from './decoded-variants.ts';
import { encodedVariants } from './encoded-variants.ts';
import { hasHighEntropy, isPlaceholder, looksRandom, saysExample } from './random-text.ts';

/** A credential that an environment variable holds. */
export interface KnownSecret {
  /** The name of the variable. */
  readonly name: string;
  readonly value: string;
}

/** The values of variables with a credential's name, and the passwords in the values of all. */
export function knownSecrets(env: Environment): readonly KnownSecret[] {
  const holders = new Map<string, string>();
  for (const [name, value = ''] of Object.entries(env)) {
    const text = value.trim();
    for (const secret of [...(isHeld(name, text) ? [text] : []), ...passwordsIn(text)]) {
      if (counts(secret) && !holders.has(secret)) holders.set(secret, name);
    }
  }
  return [...holders].map(([value, name]) => ({ name, value }));
}

/** `TOKEN_PATH` and `SECRET_NAME` hold a credential only if the value looks like one. */
function isHeld(name: string, text: string): boolean {
  return holdsCredential(name) || (namesCredential(name) && looksRandom(text));
}

/** Placeholders are not secrets: a test's values stand in the pact as well. */
function counts(secret: string): boolean {
  return secret.length >= SHORTEST && !isPlaceholder(secret) && !saysExample(secret);
}

/** A shorter one would be found in any text. */
const SHORTEST = 8;

/** The variable that holds a part of a text, in any encoded form; null where none does. */
export type HolderOf = (text: string) => string | null;

export function holderIn(known: readonly KnownSecret[]): HolderOf {
  const held = known.map(({ name, value }) => ({ name, forms: encodedVariants(value) }));
  return (text) => {
    const joined = withoutLineEnds(text);
    const texts = joined === text ? [text] : [text, joined];
    const holder = held.find(({ forms }) =>
      forms.some((form) => texts.some((one) => one.includes(form))),
    );
    return holder?.name ?? null;
  };
}

/** Removes line ends, which Base64 may have anywhere. */
function withoutLineEnds(text: string): string {
  return text.replace(/(?<=[\w+/=-])\r?\n[ \t]{0,8}(?=[\w+/=-])/g, '');
}

/** The passwords of URLs and other connection strings, as written and decoded. */
function passwordsIn(text: string): readonly string[] {
  const users = [...text.matchAll(/:\/\/([^\s/?#]*)@/g)].map(([, user = '']) => passwordOf(user));
  const parts = [...namedParts(text)].filter(({ name, value }) => isHeld(name, value));
  return [...users, ...parts.map(({ value }) => value)].flatMap((password) => [
    password,
    withoutPercents(password),
  ]);
}

/** The password of `user:password`, or the user alone where it may be a token. Empty where there is none. */
function passwordOf(text: string): string {
  const [user = '', ...rest] = text.split(':');
  const password = rest.join(':');
  if (password === '') return hasHighEntropy(user) ? user : '';
  // The default password of databases in CI: `postgres:postgres`.
  return password === user ? '' : password;
}
