import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
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
