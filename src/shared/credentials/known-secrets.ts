import {
  holdsCredential,
  namesCredential,
} from '../../../contracts/credentials/credential-name.ts';
import type { Environment } from '../process/environment.ts';
import { looksDrawn } from './drawn-text.ts';
import { isPlaceholder, saysExample } from './made-up.ts';
import { namedParts } from './named-parts.ts';
import { looksRandom } from './random-text.ts';
import { withoutPercents } from './readings.ts';
import { formsOf } from './secret-forms.ts';

/** A credential that the environment holds, which therefore is one without doubt. */
export interface KnownSecret {
  /** Of the variable. */
  readonly name: string;
  readonly value: string;
}

/** What the variables hold that are named after credentials, and the passwords in what any of them holds. */
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

/** `TOKEN_PATH` and `SECRET_NAME` hold none, if it does not look like one. */
function isHeld(name: string, text: string): boolean {
  return holdsCredential(name) || (namesCredential(name) && looksRandom(text));
}

/** What is made up for a test stands in the pact, too, and is nobody's. */
function counts(secret: string): boolean {
  return secret.length >= SHORTEST && !isPlaceholder(secret) && !saysExample(secret);
}

/** A shorter one would be found in any text. */
const SHORTEST = 8;

/** The variable that holds a part of a text, in whatever form that is written; null where none does. */
export type HolderOf = (text: string) => string | null;

export function holderIn(known: readonly KnownSecret[]): HolderOf {
  const held = known.map(({ name, value }) => ({ name, forms: formsOf(value) }));
  return (text) => {
    const joined = withoutLineEnds(text);
    const texts = joined === text ? [text] : [text, joined];
    const holder = held.find(({ forms }) =>
      forms.some((form) => texts.some((one) => one.includes(form))),
    );
    return holder?.name ?? null;
  };
}

/** As Base64 is read: it may have them anywhere. */
function withoutLineEnds(text: string): string {
  return text.replace(/(?<=[\w+/=-])\r?\n[ \t]{0,8}(?=[\w+/=-])/g, '');
}

/** Of URLs and of other ways to write a connection: as it stands there, and decoded. */
function passwordsIn(text: string): readonly string[] {
  const users = [...text.matchAll(/:\/\/([^\s/?#]*)@/g)].map(([, user = '']) => passwordOf(user));
  const parts = [...namedParts(text)].filter(({ name, value }) => isHeld(name, value));
  return [...users, ...parts.map(({ value }) => value)].flatMap((password) => [
    password,
    withoutPercents(password),
  ]);
}

/** Of `user:password`; of a user alone, only where that can be a token. Empty where there is none. */
function passwordOf(text: string): string {
  const [user = '', ...rest] = text.split(':');
  const password = rest.join(':');
  if (password === '') return looksDrawn(user) ? user : '';
  // What databases come with in every build: `postgres:postgres`.
  return password === user ? '' : password;
}
