#!/usr/bin/env node
// CommonJS, as a process that starts with an ES module takes half a millisecond more.
import type { ExitCode } from '../src/shared/cli/io.ts' with { 'resolution-mode': 'import' };

const OLDEST_NODE = [22, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(
    `link-token-contract: this is Node ${process.versions.node}; use Node ${OLDEST_NODE.join('.')} or newer\n`,
  );
  process.exitCode = 2;
} else {
  run(process.argv.slice(2), __filename.endsWith('.cjs')).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      // A file of the program itself is missing or spoiled.
      const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
      process.stderr.write(`link-token-contract: cannot start: ${reason}; install it again\n`);
      process.exitCode = 2;
    },
  );
}

/** Loaded only now: what follows may use syntax and modules that an older Node does not have. */
async function run(args: readonly string[], isBuilt: boolean): Promise<ExitCode> {
  if (isBuilt) keepCompiled();
  if (isBuilt && args[0] === 'validate') {
    // The same, in one file: see rolldown.config.mjs.
    const {
      runValidateProgram,
    }: typeof import('./validate-program.ts', { with: {
      'resolution-mode': 'import',
    }}) = require('./validate.cjs');
    return runValidateProgram(args);
  }
  const [{ runProgram }, { commandsFor }] = await Promise.all([
    import('./program.ts'),
    import('./command-registry.ts'),
  ]);
  return runProgram(args, commandsFor);
}

/** Of the build alone, which does not change: Node keeps what it has compiled for the next time. */
function keepCompiled(): void {
  const module: { enableCompileCache?: () => unknown } = process.getBuiltinModule('node:module');
  // Other runtimes have none.
  module.enableCompileCache?.();
}
