import { join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';

/** The database of the broker. */
export type Database =
  | { readonly kind: 'sqlite'; readonly shown: string }
  /** `url` has the password; `shown` does not. */
  | { readonly kind: 'postgres'; readonly shown: string; readonly url: string };

/** Characters that RFC 3986 allows only percent-encoded. Ruby refuses such a URL, and prints it. */
const UNESCAPED = /%(?![\da-f]{2})|[^!-~]|["<>[\\\]^`{|}]/i;
const IPV6 = /\[[\da-f:.]+\]/i;

/**
 * The database of `DATABASE_URL`; without it, an SQLite file in the state folder. Throws InputError, without quoting
 * the URL, where it is not a Postgres URL.
 */
export function chooseDatabase(databaseUrl: string | null, stateFolder: string): Database {
  if (databaseUrl === null) return { kind: 'sqlite', shown: join(stateFolder, 'broker.sqlite3') };
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (url !== null && UNESCAPED.test(url.href.replace(IPV6, ''))) {
    throw new InputError(
      'DATABASE_URL cannot be read: percent-encode its special characters, % itself as %25',
    );
  }
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || !/^\/[^/]+$/.test(url.pathname)) {
    throw new InputError(
      'DATABASE_URL is not the URL of a Postgres database; give postgres://USER:PASSWORD@HOST:PORT/DATABASE, or unset it for SQLite',
    );
  }
  const user = url.username === '' ? '' : `${url.username}@`;
  // A query may hold a password, too.
  const shown = `${url.protocol}//${user}${url.host}${url.pathname}`;
  // The parsed URL, in which special characters are escaped.
  return { kind: 'postgres', shown, url: url.href };
}
