import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';

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
