import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Mismatch } from '../../../pacts/verification.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import type { InteractionVerdict, SourcedMismatch } from '../verify-result.ts';

/** More are only counted. */
export const MOST_LISTED = 20;
const LONGEST_MESSAGE = 500;
const PENDING = ' (pending: a failure of it fails nothing)';

/**
 * The verdict on each interaction that was verified, with its mismatches; then the mismatches of several interactions, the
 * advice, and why others were not verified, each once with the names of the interactions. A headline names the pact where
 * it is not the only one.
 */
export function pactText(
  pact: readonly InteractionVerdict[],
  { isOnly }: { readonly isOnly: boolean },
  colors: Colors,
): readonly string[] {
  const verified = pact.filter(({ status }) => status !== 'not-applicable');
  const isPending = !isOnly && pact.every(({ pending }) => pending);
  const named = (one: InteractionVerdict) =>
    titleOf(one) + (one.pending && !isPending ? colors.dim(PENDING) : '');
  const fail = colors.red('FAIL ');
  const mismatches = byLine(verified, (one) =>
    one.mismatches.map((mismatch) => mismatchText(mismatch, colors)),
  );
  const shared = mismatches.filter(({ of }) => of.length > 1);
  return [
    ...(isOnly ? [] : pact.slice(0, 1)).map(
      (one) => `${colors.bold(pactName(one))}${isPending ? colors.dim(PENDING) : ''}`,
    ),
    ...verified.flatMap((one) => {
      if (one.status === 'passed') return [`${colors.green('ok   ')}${named(one)}`];
      const own = mismatches.filter(({ of }) => of.length === 1 && of[0] === one);
      if (own.length === 0) return [];
      return [`${fail}${named(one)}`, ...listed(own.map(({ line }) => line))];
    }),
    ...[...Map.groupBy(shared, ({ of }) => of.map(named).join('\n')).values()].flatMap((same) => [
      ...same.map(({ line, of }) => `${fail}in ${of.length} interactions: ${line}`),
      ...listed(same[0]?.of.map(named) ?? []),
    ]),
    ...(verified.length === 0 ? [] : ['']),
    ...noted(verified, colors, (one) =>
      one.advice.map((advice) => `${colors.yellow('advice')}: ${mismatchLine(advice)}`),
    ),
    ...noted(pact, colors, ({ reason }) =>
      reason === null ? [] : [`${colors.yellow('not applicable')}: ${terminalLine(reason)}`],
    ),
  ];
}

/** The lines about interactions, each once, with all interactions that it is about. */
function byLine(
  interactions: readonly InteractionVerdict[],
  linesOf: (one: InteractionVerdict) => readonly string[],
) {
  const all = interactions.flatMap((one) =>
    [...new Set(linesOf(one))].map((line) => ({ line, one })),
  );
  const groups = [...Map.groupBy(all, ({ line }) => line)];
  return groups.map(([line, same]) => ({ line, of: same.map(({ one }) => one) }));
}

/** Each line with the names of its interactions below. */
function noted(
  interactions: readonly InteractionVerdict[],
  colors: Colors,
  linesOf: (one: InteractionVerdict) => readonly string[],
): readonly string[] {
  return byLine(interactions, linesOf).flatMap(({ line, of }) => [
    ...[line, ...listed(of.map((one) => colors.dim(titleOf(one)))), ''],
  ]);
}

function listed(lines: readonly string[]): readonly string[] {
  return cutList(lines, MOST_LISTED).map((line) => `       ${line}`);
}

/** `web-shop 1.2.0`, as the broker has it. */
export function pactName(pact: Pick<InteractionVerdict, 'consumer' | 'consumerVersion'>): string {
  const { consumer, consumerVersion } = pact;
  return terminalLine(consumerVersion === null ? consumer : `${consumer} ${consumerVersion}`);
}

/** An interaction for people. */
export function titleOf({ description, state }: InteractionVerdict): string {
  return terminalLine(`${description}${state === null ? '' : `, given ${state}`}`);
}

function mismatchText(mismatch: SourcedMismatch, colors: Colors): string {
  return `${mismatchLine(mismatch)}${colors.dim(SOURCES[mismatch.source])}`;
}

const SOURCES = { pact: '', contract: ' (by the contract)', 'pact-file': ' (in the pact itself)' };

/** `/created_at: missing` */
export function mismatchLine({ path, message }: Mismatch): string {
  const cut = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  const place = path === null || path === '' ? '' : `${path}: `;
  return terminalLine(`${place}${cut.replaceAll('\n', ' ')}`);
}
