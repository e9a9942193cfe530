import { once } from 'node:events';
import { parseArgs } from 'node:util';
import picocolors from 'picocolors';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { isReached, type Row, type RowResult } from '../measure/row.ts';
import { rowText } from './table.ts';

/**
 * Measures the row of this process's file, and prints it: in words, or as JSON on one line. Exits with 1 where its
 * target is missed, and with 2 where it cannot be measured.
 */
export async function runRow({ name: row, target, limits, rounds, measure }: Row): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      large: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { large, json } = values;
  const progress = (round: number, name: string) => draw(`${row}: round ${round}, ${name}`);
  try {
    const measured = await measure({ rounds: Number(values.rounds ?? rounds), large, progress });
    const reached = isReached(limits, measured.figures);
    const result: RowResult = { row, target, limits, reached, ...measured };
    draw('');
    const text = json ? JSON.stringify(result) : `${rowText(result, picocolors)}\n`;
    if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
    process.exitCode = reached ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`bench: ${error.message}`);
    process.exitCode = 2;
  }
}

function draw(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}
