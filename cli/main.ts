#!/usr/bin/env node
const OLDEST_NODE = [22, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(
    `link-token-contract: this is Node ${process.versions.node}; use Node ${OLDEST_NODE.join('.')} or newer\n`,
  );
  process.exitCode = 2;
} else {
  // Loaded only now: what follows may use syntax and modules that an older Node does not have.
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(process.argv.slice(2));
}
