import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { packageRoot } from '../../shared/files/package-root.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import { buildPackage } from './build-package.ts';

vi.setConfig({ testTimeout: 300_000 });

test('what is built can be started', () =>
  withTemporaryFolder(async (folder) => {
    await buildPackage(packageRoot(), folder);
    expect((await stat(join(folder, 'cli', 'main.cjs'))).mode & 0o777).toBe(0o755);
  }));
