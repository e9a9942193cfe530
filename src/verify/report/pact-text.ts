import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Mismatch } from '../../../pacts/verification.ts';
import type { Colors } from '../../shared/report/colors.ts';
import type { InteractionVerdict, SourcedMismatch } from '../verify-result.ts';

/** More are counted only. */
export const MOST_LISTED = 20;
const LONGEST_MESSAGE = 500;

/** The verdicts pact by pact, in the order in which they come. */
export function byPact(
  interactions: readonly InteractionVerdict[],
): readonly (readonly InteractionVerdict[])[] {
  const key = ({ consumer, consumerVersion }: InteractionVerdict) =>
    JSON.stringify([consumer, consumerVersion]);
  return [...Map.groupBy(interactions, key).values()];
}

/**
 * Each interaction that was verified in a line, below it what does not hold; what does not hold of several is told once, with
 * their names. Then advice, and what was not verified, by why it is so. With a line on top that says which pact it is,
 * where there are several.
 */
export function pactText(
  pact: readonly InteractionVerdict[],
  { isOnly }: { readonly isOnly: boolean },
  colors: Colors,
): readonly string[] {
  const verified = pact.filter(({ status }) => status !== 'not-applicable');
  const isPending = !isOnly && pact.every(({ pending }) => pending);
  const heads = isOnly ? [] : pact.slice(0, 1);
  const named = (one: InteractionVerdict) => titleOf(one) + pendingText(one, isPending, colors);
  const shared = sharedMismatches(verified, colors);
  return [
    ...heads.map((one) => `${colors.bold(pactName(one))}${isPending ? colors.dim(PENDING) : ''}`),
    ...verified.flatMap((one) => verifiedText(one, named(one), shared, colors)),
    ...sharedText(shared, named, colors),
    ...(verified.length === 0 ? [] : ['']),
    ...groupedText(
      verified.flatMap((one) =>
        one.advice.map((said) => [`${colors.yellow('advice')}: ${mismatchLine(said)}`, one]),
      ),
      colors,
    ),
    ...groupedText(
      pact.flatMap((one) =>
        one.reason === null
          ? []
          : [[`${colors.yellow('not applicable')}: ${terminalLine(one.reason)}`, one]],
      ),
      colors,
    ),
  ];
}

/** `web-shop 1.2.0`, as the broker has it. */
export function pactName(pact: Pick<InteractionVerdict, 'consumer' | 'consumerVersion'>): string {
  const { consumer, consumerVersion } = pact;
  return terminalLine(consumerVersion === null ? consumer : `${consumer} ${consumerVersion}`);
}

const PENDING = ' (pending: a failure of it fails nothing)';

function pendingText(
  { pending, status }: InteractionVerdict,
  isSaid: boolean,
  colors: Colors,
): string {
  return pending && !isSaid && status !== 'not-applicable' ? colors.dim(PENDING) : '';
}

type Shared = ReadonlyMap<string, readonly InteractionVerdict[]>;

/** What does not hold of more than one interaction, and of which. */
function sharedMismatches(pact: readonly InteractionVerdict[], colors: Colors): Shared {
  const all = new Map<string, InteractionVerdict[]>();
  for (const one of pact) {
    for (const line of new Set(one.mismatches.map((mismatch) => mismatchText(mismatch, colors)))) {
      const interactions = all.get(line) ?? [];
      interactions.push(one);
      all.set(line, interactions);
    }
  }
  return new Map([...all].filter(([, interactions]) => interactions.length > 1));
}

/** The names once below all that does not hold of the same ones. */
function sharedText(
  shared: Shared,
  named: (one: InteractionVerdict) => string,
  colors: Colors,
): readonly string[] {
  const bySame = Map.groupBy(shared, ([, interactions]) => interactions.map(named).join('\n'));
  return [...bySame.values()].flatMap((same) => [
    ...same.map(
      ([line, interactions]) =>
        `${colors.red('FAIL ')}in ${interactions.length} interactions: ${line}`,
    ),
    ...listedText(same[0]?.[1].map(named) ?? []),
  ]);
}

/** Nothing of one that has nothing of its own: it is named below. */
function verifiedText(
  { status, mismatches }: InteractionVerdict,
  title: string,
  shared: Shared,
  colors: Colors,
): readonly string[] {
  if (status === 'passed') return [`${colors.green('ok   ')}${title}`];
  const own = mismatches
    .map((mismatch) => mismatchText(mismatch, colors))
    .filter((line) => !shared.has(line));
  return own.length === 0 ? [] : [`${colors.red('FAIL ')}${title}`, ...listedText(own)];
}

function listedText(lines: readonly string[]): readonly string[] {
  const rest = lines.length - MOST_LISTED;
  const more = rest > 0 ? [`and ${rest} more (--format json has all)`] : [];
  return [...lines.slice(0, MOST_LISTED), ...more].map((line) => `       ${line}`);
}

/** An interaction for people. */
export function titleOf({ description, state }: InteractionVerdict): string {
  return terminalLine(`${description}${state === null ? '' : `, given ${state}`}`);
}

function mismatchText(mismatch: SourcedMismatch, colors: Colors): string {
  return `${mismatchLine(mismatch)}${colors.dim(BEYOND[mismatch.source])}`;
}

const BEYOND = { pact: '', contract: ' (by the contract)', 'pact-file': ' (in the pact itself)' };

/** `/created_at: missing` */
export function mismatchLine({ path, message }: Mismatch): string {
  const cut = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  const place = path === null || path === '' ? '' : `${path}: `;
  return terminalLine(`${place}${cut.replaceAll('\n', ' ')}`);
}

/** Each line once, with all interactions of which it is said. */
function groupedText(
  said: readonly (readonly [string, InteractionVerdict])[],
  colors: Colors,
): readonly string[] {
  const groups = Map.groupBy(said, ([line]) => line);
  return [...groups].flatMap(([line, ones]) => [
    line,
    ...listedText(ones.map(([, one]) => colors.dim(titleOf(one)))),
    '',
  ]);
}
