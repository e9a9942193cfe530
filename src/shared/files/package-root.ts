import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { InputError } from '../errors/input-error.ts';

/** The folder of this package: the nearest one above this code with a package.json. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}

/** The version of this package. */
export function packageVersion(): string {
  const manifest: JsonValue = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return isJsonObject(manifest) ? String(manifest['version']) : '';
}

/** The checkout of this project whose contract is checked. */
export interface Checkout {
  /** Absolute path of the folder with package.json. */
  readonly root: string;
  /** Whether the build in `dist` runs, and not the sources. */
  readonly runsFromBuild: boolean;
  /** The seed of the laws; null for their own default. */
  readonly seed: number | null;
  /** Whether the text of payloads is checked as well: duplicate keys, nesting, encoding. */
  readonly strictJson?: boolean;
}

/** Whether this is a checkout, and not an installed package. */
export function isCheckout(): boolean {
  const root = packageRoot();
  return existsSync(join(root, 'contracts', 'revisions')) && existsSync(join(root, 'properties'));
}

/** The checkout of this file. Throws InputError for an installed package. */
export function findCheckout(seed: number | null, strictJson = false): Checkout {
  if (!isCheckout()) {
    throw new InputError(
      'this command works on a checkout of link-token-contract, and this is an installed package; clone the repository and run it there',
    );
  }
  const root = packageRoot();
  const runsFromBuild = fileURLToPath(import.meta.url).startsWith(join(root, 'dist', sep));
  return { root, runsFromBuild, seed, strictJson };
}
