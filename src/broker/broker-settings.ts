import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';

interface BrokerFolders {
  /** For the gems, which can be installed again. */
  readonly cacheFolder: string;
  /** For the database, the log, and the record of the process. */
  readonly stateFolder: string;
}

/**
 * The broker's folders: by the XDG Base Directory Specification, or as LINK_TOKEN_CONTRACT_CACHE and
 * LINK_TOKEN_CONTRACT_STATE say.
 */
export function brokerFolders(env: Environment): BrokerFolders {
  const cache =
    chosen(env['LINK_TOKEN_CONTRACT_CACHE']) ??
    join(xdg(env, 'XDG_CACHE_HOME') ?? join(home(env), '.cache'), 'link-token-contract');
  const state =
    chosen(env['LINK_TOKEN_CONTRACT_STATE']) ??
    join(xdg(env, 'XDG_STATE_HOME') ?? join(home(env), '.local', 'state'), 'link-token-contract');
  return { cacheFolder: cache, stateFolder: join(state, 'broker') };
}

function chosen(folder: string | undefined): string | null {
  return folder === undefined || folder === '' ? null : resolve(folder);
}

/** The specification ignores a relative one. */
function xdg(env: Environment, name: string): string | null {
  const folder = env[name];
  return folder !== undefined && isAbsolute(folder) ? folder : null;
}

function home(env: Environment): string {
  return chosen(env['HOME']) ?? homedir();
}

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
  const url = URL.parse(databaseUrl);
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
