import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { InputError } from '../src/shared/errors/input-error.ts';
import { type BenchmarkOptions, HELP, readArguments } from './arguments.ts';
import type { RowResult } from './measure/row.ts';
import { rowText, summaryText } from './report/table.ts';

// Compares every figure with its target, ours and others' in one run. `npm run bench -- --help`.
try {
  const options = readArguments(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else process.exitCode = await runBenchmark(options);
} catch (error) {
  // Only a missed target exits with 1.
  process.exitCode = 2;
  console.error(error instanceof InputError ? `bench: ${error.message}` : error);
}

async function runBenchmark({ rows, rounds, large, check, json }: BenchmarkOptions) {
  if (json !== null && json !== '-') await seeWritable(json);
  const results: RowResult[] = [];
  for (const row of rows) {
    const result = await resultOf(row, [
      ...(rounds === null ? [] : ['--rounds', String(rounds)]),
      ...(large ? ['--large'] : []),
    ]);
    results.push(result);
    if (json !== '-') console.log(`${rowText(result, picocolors)}\n`);
  }
  const written = `${JSON.stringify(results, null, 2)}\n`;
  if (json === '-') process.stdout.write(written);
  else console.log(summaryText(results, picocolors));
  if (json !== null && json !== '-') await writeFile(json, written);
  const missed = results.filter(({ reached }) => !reached).map(({ row }) => row);
  if (!check || missed.length === 0) return 0;
  console.error(`bench: missed: ${missed.join(', ')}`);
  return 1;
}

/**
 * Measures one row in a process of its own: a validator becomes up to four times slower by the shapes that it has seen,
 * and no row may depend on those before it.
 */
async function resultOf(row: string, options: readonly string[]): Promise<RowResult> {
  const file = fileURLToPath(new URL(`./rows/${row}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, '--json', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code === 0 || code === 1) return JSON.parse(printed);
  throw new InputError(`the row "${row}" was not measured: it ended with ${signal ?? code}`);
}

/** Checked before spending minutes on the run. */
async function seeWritable(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch {
    throw new InputError(`${file} cannot be written; name a file in a folder that is there`);
  }
  const known = await stat(file).catch(() => null);
  if (known?.isDirectory()) throw new InputError(`${file} is a folder; name a file`);
}
