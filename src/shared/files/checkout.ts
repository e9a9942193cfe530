import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors/input-error.ts';
import { packageRoot } from './package-root.ts';

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
