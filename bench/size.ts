/**
 * Counts the lines of the product, `npm run size`: those that are neither blank nor comment, without tests, doubles,
 * bench and generated files.
 */
import { glob, readFile } from 'node:fs/promises';

const ROOMS = ['contracts', 'test-utils', 'properties', 'pacts', 'src', 'vitest', 'cli'];

const GENERATED = 'contracts/revisions/';

const lines = new Map<string, number>();
for await (const file of glob(ROOMS.map((room) => `${room}/**/*.{ts,cts}`))) {
  if (file.endsWith('.test.ts') || file.startsWith(GENERATED)) continue;
  const [top = '', feature = ''] = file.split('/');
  const room = top === 'src' ? `${top}/${feature}` : top;
  lines.set(room, (lines.get(room) ?? 0) + codeLines(await readFile(file, 'utf8')));
}
const rows = [...lines].sort(([a], [b]) => a.localeCompare(b));
const total = rows.reduce((sum, [, count]) => sum + count, 0);
for (const [room, count] of [...rows, ['total', total] as const]) {
  console.log(`${String(count).padStart(6)} ${room}`);
}

/** The formatter leaves comments on lines of their own. */
function codeLines(text: string): number {
  let isInComment = false;
  return text.split('\n').filter((line) => {
    const code = line.trim();
    const isComment = isInComment || code.startsWith('//') || code.startsWith('/*');
    if (isComment && !code.startsWith('//')) isInComment = !code.endsWith('*/');
    return code !== '' && !isComment;
  }).length;
}
