#!/usr/bin/env node
import module from 'node:module';

const OLDEST_NODE = [22, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(
    `link-token-contract: this is Node ${process.versions.node}; use Node ${OLDEST_NODE.join('.')} or newer\n`,
  );
  process.exitCode = 2;
} else {
  // Of the build alone, which does not change: Node keeps what it has compiled for the next time.
  if (import.meta.url.endsWith('.js')) module.enableCompileCache();
  // Loaded only now: what follows may use syntax and modules that an older Node does not have.
  try {
    const { runProgram } = await import('./program.ts');
    process.exitCode = await runProgram(process.argv.slice(2));
  } catch (error) {
    // A file of the program itself is missing or spoiled.
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    process.stderr.write(`link-token-contract: cannot start: ${reason}; install it again\n`);
    process.exitCode = 2;
  }
}
