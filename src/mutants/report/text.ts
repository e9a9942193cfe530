import { jsonLines } from '../../../contracts/escape/json-line.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { childPointer } from '../../../contracts/json-pointer.ts';
import type { MutantOutcome } from '../../schema-mutants/judge-mutants.ts';
import type { MutantsRun } from '../../schema-mutants/run-mutants.ts';
import type {
  RevisionMutantsOptions,
  RevisionMutantsRun,
} from '../../schema-mutants/run-revision-mutants.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';

const MOST_SURVIVORS = 20;

/** How many changes of the contract the payloads notice, and which ones they miss. */
export function mutantsText(run: RevisionMutantsRun, colors: Colors): string {
  const { outcomes, options, total, killed, score, swapsLeftOut } = run;
  const survived = outcomes.filter(({ fate }) => fate.kind === 'survived');
  const reasons = outcomes.flatMap(({ fate }) => (fate.kind === 'equivalent' ? fate.reason : []));
  const byReason = [...Map.groupBy(reasons, String)].sort(([, a], [, b]) => b.length - a.length);
  const paint = survived.length === 0 ? colors.green : colors.red;
  const what = options.pairs === 0 ? 'mutants' : 'pairs of mutants';
  return [
    `${total} ${what} of ${options.revision}, ${options.payloads} payloads of seed ${options.seed}`,
    ...(swapsLeftOut === 0
      ? []
      : [`  without ${swapsLeftOut} swapped references, of which there are too many to try all`]),
    counted('killed', killed),
    counted('equivalent', reasons.length, ', which no payload can tell apart:'),
    ...byReason.map(([reason, { length }]) =>
      colors.dim(`${String(length).padStart(24)}  ${reason}`),
    ),
    counted('survived', survived.length, ', which no payload noticed:'),
    ...cutList(
      survived.map((outcome) => survivorText(outcome, colors)),
      MOST_SURVIVORS,
      (rest) => `    and ${rest} more (--format json has all)`,
    ),
    ...(survived.length === 0 ? [] : whatToRun(options)),
    paint(`score ${scoreText(score)} %: killed mutants among those that are not equivalent`),
  ].join('\n');
}

/** Never rounded up: only a run without survivors shows 100. */
export function scoreText(score: number): string {
  return String(Math.floor(score * 100) / 100);
}

function counted(what: string, count: number, rest = ''): string {
  return `  ${what.padEnd(12)}${String(count).padStart(6)}${count === 0 ? '' : rest}`;
}

function survivorText(outcome: MutantOutcome, colors: Colors): string {
  return `    ${colors.bold(terminalLine(outcome.id))}\n      ${terminalLine(mutantPath(outcome))}`;
}

function whatToRun({ revision, seed, payloads, pairs }: RevisionMutantsOptions): readonly string[] {
  const more = `--revision ${revision} --seed ${seed} --payloads ${payloads * 2}`;
  return [
    '    Run it with more payloads; no payload is planned for a mutant that survives again:',
    `    -> npx link-token-contract mutants ${more}${pairs === 0 ? '' : ` --pairs ${pairs}`}`,
  ];
}

/**
 * The result for machines: `{total, killed, equivalent: [{id, reason}], survived: [{id, path}], score,
 * swapsLeftOut}`.
 */
export function mutantsJson({ total, killed, outcomes, score, swapsLeftOut }: MutantsRun): string {
  const equivalent = outcomes.flatMap(({ id, fate }) =>
    fate.kind === 'equivalent' ? [{ id, reason: fate.reason }] : [],
  );
  const survived = outcomes
    .filter(({ fate }) => fate.kind === 'survived')
    .map((outcome) => ({ id: outcome.id, path: mutantPath(outcome) }));
  return jsonLines({ total, killed, equivalent, survived, score, swapsLeftOut });
}

/** The changed place of the schema: `#/$defs/Products/enum/3`; for a pair, both. */
export function mutantPath({ mutants }: MutantOutcome): string {
  return mutants
    .map(
      ({ component, pointer, keyword }) => childPointer('#/$defs', component) + pointer + keyword,
    )
    .join(' + ');
}
