import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Fate, MutantOutcome } from '../../schema-mutants/judge-mutants.ts';
import type { MutantsOptions, MutantsRun } from '../../schema-mutants/run-mutants.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { mutantPath } from './json.ts';

const MOST_SURVIVORS = 20;

/** How many changes of the contract the payloads notice, and which ones they miss. */
export function mutantsText(run: MutantsRun, colors: Colors): string {
  const { outcomes, options, total, killed, score } = run;
  const survived = outcomes.filter(({ fate }) => fate.kind === 'survived');
  const reasons = reasonsOf(outcomes.map(({ fate }) => fate));
  const equivalent = reasons.reduce((sum, [, count]) => sum + count, 0);
  const paint = survived.length === 0 ? colors.green : colors.red;
  const what = options.pairs === 0 ? 'mutants' : 'pairs of mutants';
  return [
    `${total} ${what} of ${options.revision}, ${options.payloads} payloads of seed ${options.seed}`,
    counted('killed', killed, ''),
    counted('equivalent', equivalent, equivalent === 0 ? '' : ', which no payload can tell apart:'),
    ...reasons.map(([reason, count]) => colors.dim(`${String(count).padStart(24)}  ${reason}`)),
    counted(
      'survived',
      survived.length,
      survived.length === 0 ? '' : ', which no payload noticed:',
    ),
    ...survived.slice(0, MOST_SURVIVORS).map((outcome) => survivorText(outcome, colors)),
    ...(survived.length === 0 ? [] : whatToRun(survived.length, options)),
    paint(`score ${scoreText(score)} %: killed, of those that can be`),
  ].join('\n');
}

/** Never rounded up: only a run without survivors shows 100. */
export function scoreText(score: number): string {
  return String(Math.floor(score * 100) / 100);
}

function counted(what: string, count: number, rest: string): string {
  return `  ${what.padEnd(12)}${String(count).padStart(6)}${rest}`;
}

/** Each reason and how many mutants have it, the most frequent first. */
function reasonsOf(fates: readonly Fate[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const fate of fates) {
    if (fate.kind !== 'equivalent') continue;
    counts.set(fate.reason, (counts.get(fate.reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

function survivorText(outcome: MutantOutcome, colors: Colors): string {
  return `    ${colors.bold(terminalLine(outcome.id))}\n      ${terminalLine(mutantPath(outcome))}`;
}

function whatToRun(survivors: number, options: MutantsOptions): readonly string[] {
  const { revision, seed, payloads, pairs } = options;
  const command = [
    'npx link-token-contract mutants',
    `--revision ${revision} --seed ${seed} --payloads ${payloads * 2}`,
    ...(pairs === 0 ? [] : [`--pairs ${pairs}`]),
  ].join(' ');
  const rest = survivors - MOST_SURVIVORS;
  return [
    ...(rest > 0 ? [`    and ${rest} more (--format json has all)`] : []),
    '    What more payloads do not notice either, none is aimed at:',
    `    -> ${command}`,
  ];
}
