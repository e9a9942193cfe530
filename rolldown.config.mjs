import { chmod, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * `validate` once more, in one file of CommonJS: the command that runs for every commit. An ES module takes a third of a millisecond to be found and
 * linked, and one of Node's own, imported, loads all that it may export: 48 ms of a process, and 30 with this.
 *
 * @type {import('rolldown').RolldownOptions}
 */
export default {
  input: 'cli/validate-program.ts',
  platform: 'node',
  output: {
    file: 'dist/cli/validate.cjs',
    format: 'cjs',
    codeSplitting: false,
    minify: true,
  },
  plugins: [withoutSubprocesses(), withLicenses(), withExecutable()],
};

/** commander loads what starts other programs (2 ms), for subcommands that are such: there are none. */
function withoutSubprocesses() {
  const NONE = '\0no-subprocesses';
  return {
    name: 'without-subprocesses',
    resolveId: (id, importer) =>
      id === 'node:child_process' && packageOf(importer) === 'commander' ? NONE : null,
    load: (id) => (id === NONE ? 'export default {};' : null),
  };
}

/** What is packed with the file comes with its licenses, as they ask. */
function withLicenses() {
  return {
    name: 'with-licenses',
    async generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
      const packages = new Set(ids.map(packageOf).filter((name) => name !== null));
      const licenses = await Promise.all([...packages].sort().map(licenseOf));
      this.emitFile({
        type: 'asset',
        fileName: 'validate.cjs.LICENSE.txt',
        source: licenses.join('\n'),
      });
    },
  };
}

/** TypeScript writes a program as any other file, and in a checkout nobody else makes it one that can be started. */
function withExecutable() {
  return {
    name: 'with-executable',
    writeBundle: ({ file }) => chmod(join(dirname(file), 'main.cjs'), 0o755),
  };
}

/** The name of the package that a module is of; null for our own. */
function packageOf(module = '') {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;
}

async function licenseOf(name) {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const { version } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[sc]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no license to be packed with`);
  return `${name} ${version}\n\n${await readFile(new URL(file, folder), 'utf8')}`;
}
