import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import picocolors from 'picocolors';
import { InputError } from '../src/shared/errors/input-error.ts';
import { type BenchmarkOptions, HELP, readArguments } from './arguments.ts';
import { costPicture } from './report/svg.ts';
import { rowText, summaryText } from './report/table.ts';
import { proveBuild } from './rows/built-command.ts';
import type { RowResult } from './rows/row-result.ts';
import { runRow } from './rows/run-row.ts';
import { NEED_BUILD, type RowName } from './rows/targets.ts';

// Compares every figure with its target, ours and others' in one run. `npm run bench -- --help`.

try {
  const options = readArguments(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else process.exitCode = await runBenchmark(options);
} catch (error) {
  // Only a missed target exits with 1.
  process.exitCode = 2;
  const said = error instanceof InputError ? `bench: ${error.message}` : error;
  console.error(said);
}

async function runBenchmark({ rows, rounds, large, check, json, svg }: BenchmarkOptions) {
  for (const file of [json, svg]) await seeWritable(file);
  if (rows.some((row) => NEED_BUILD.has(row))) await proveBuild();
  const results: RowResult[] = [];
  for (const row of rows) {
    const result = await runRow({ row, rounds, large }, progressOf(row));
    clearProgress();
    results.push(result);
    if (json !== '-') console.log(`${rowText(result, picocolors)}\n`);
  }
  const written = `${JSON.stringify(results, null, 2)}\n`;
  if (json === '-') process.stdout.write(written);
  else console.log(summaryText(results, picocolors));
  if (json !== null && json !== '-') await writeFile(json, written);
  const drawn = results.find(({ row }) => row === 'is');
  if (svg !== null && drawn !== undefined) await writeFile(svg, costPicture(drawn.figures));
  const missed = results.filter(({ reached }) => !reached).map(({ row }) => row);
  if (!check || missed.length === 0) return 0;
  console.error(`bench: missed: ${missed.join(', ')}`);
  return 1;
}

/** Checked before spending minutes on the run. */
async function seeWritable(file: string | null): Promise<void> {
  if (file === null || file === '-') return;
  try {
    await access(dirname(file), constants.W_OK);
  } catch {
    throw new InputError(`${file} cannot be written; name a file in a folder that is there`);
  }
  const known = await stat(file).catch(() => null);
  if (known?.isDirectory()) throw new InputError(`${file} is a folder; name a file`);
}

const CLEAR = '\r\u001b[2K';

function progressOf(row: RowName): (round: number, name: string) => void {
  if (!process.stderr.isTTY) return () => {};
  return (round, name) => void process.stderr.write(`${CLEAR}${row}: round ${round}, ${name}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR);
}
