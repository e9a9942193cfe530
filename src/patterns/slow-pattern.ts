import { analyse } from 'scslre';
import { readPattern, Unreadable } from '../../test-utils/patterns/pattern-syntax.ts';
import { countEndless } from '../../test-utils/patterns/syntax-text.ts';
import { exponentialLoop } from './exponential-loop.ts';

/** How the time to tell that a text does not match grows, and with which characters. */
interface Slowness {
  readonly kind: 'exponential' | 'polynomial';
  readonly character: string;
}

/** A sentence where the engine may take more than linear time over a text; null where that is not known. */
export function slowPattern(pattern: string): string | null {
  const slowness = slownessOf(pattern);
  if (slowness === undefined) return null;
  const character = JSON.stringify(slowness.character);
  return slowness.kind === 'exponential'
    ? `With each further ${character} in a text that does not match, the time to tell so may double.`
    : `The time to tell that a text does not match grows with the square of its number of ${character}, or faster.`;
}

/** Whether the time doubles: with a text of some dozens of characters the engine does not come to an end. */
export function mayHang(pattern: string): boolean {
  return slownessOf(pattern)?.kind === 'exponential';
}

/** What repeats more than one character in turn is found only where it is exponential (see scslre's limitations). */
function slownessOf(pattern: string): Slowness | undefined {
  const loop = exponentialLoop(pattern);
  if (loop !== undefined) return { kind: 'exponential', character: loop };
  const reports = reportsOf(pattern);
  const worst = reports.find(({ exponential }) => exponential) ?? reports[0];
  return (
    worst && {
      kind: worst.exponential ? 'exponential' : 'polynomial',
      character: worst.character.pick,
    }
  );
}

function reportsOf(pattern: string) {
  try {
    if (countEndless(readPattern(pattern)) > MOST_ENDLESS) return [];
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
  try {
    return analyse({ source: pattern, flags: 'u' }).reports;
  } catch {
    // It throws where it would need too many nodes, and says so by no type of its own.
    return [];
  }
}

/** Each repetition is compared with each other. */
const MOST_ENDLESS = 60;
