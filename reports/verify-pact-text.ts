import { terminalLine } from '../contracts/escape/terminal.ts';
import type { InteractionVerdict, SourcedMismatch } from '../src/verify/verify-result.ts';
import type { Colors } from './colors.ts';

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
 * Each interaction that was verified in a line, below it what does not hold; then what was not verified, by name, and by
 * why it is so. With a line on top that says which pact it is, where there are several.
 */
export function pactText(
  pact: readonly InteractionVerdict[],
  { isOnly }: { readonly isOnly: boolean },
  colors: Colors,
): readonly string[] {
  const verified = pact.filter(({ status }) => status !== 'not-applicable');
  const isPending = !isOnly && pact.every(({ pending }) => pending);
  const heads = isOnly ? [] : pact.slice(0, 1);
  return [
    ...heads.map((one) => `${colors.bold(pactName(one))}${isPending ? colors.dim(PENDING) : ''}`),
    ...verified.flatMap((one) => verifiedText(one, one.pending && !isPending, colors)),
    ...(verified.length === 0 ? [] : ['']),
    ...notApplicableText(pact, colors),
  ];
}

/** `web-shop 1.2.0`, as the broker has it. */
export function pactName(pact: Pick<InteractionVerdict, 'consumer' | 'consumerVersion'>): string {
  const { consumer, consumerVersion } = pact;
  return terminalLine(consumerVersion === null ? consumer : `${consumer} ${consumerVersion}`);
}

const PENDING = ' (pending: a failure of it fails nothing)';

function verifiedText(
  one: InteractionVerdict,
  saysPending: boolean,
  colors: Colors,
): readonly string[] {
  const { status, mismatches } = one;
  const mark = status === 'passed' ? colors.green('ok   ') : colors.red('FAIL ');
  const rest = mismatches.length - MOST_LISTED;
  return [
    `${mark}${titleOf(one)}${saysPending ? colors.dim(PENDING) : ''}`,
    ...mismatches.slice(0, MOST_LISTED).map((mismatch) => mismatchText(mismatch, colors)),
    ...(rest > 0 ? [`       and ${rest} more (--format json has all)`] : []),
  ];
}

function titleOf({ description, state }: InteractionVerdict): string {
  return terminalLine(`${description}${state === null ? '' : `, given ${state}`}`);
}

function mismatchText({ path, message, source }: SourcedMismatch, colors: Colors): string {
  const cut = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  const place = path === null || path === '' ? '' : `${path}: `;
  const beyond = source === 'contract' ? colors.dim(' (by the contract)') : '';
  return `       ${terminalLine(`${place}${cut.replaceAll('\n', ' ')}`)}${beyond}`;
}

function notApplicableText(pact: readonly InteractionVerdict[], colors: Colors): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const one of pact) {
    if (one.reason !== null)
      titles.set(one.reason, [...(titles.get(one.reason) ?? []), titleOf(one)]);
  }
  return [...titles].flatMap(([reason, names]) => [
    `${colors.yellow('not applicable')}: ${terminalLine(reason)}`,
    ...names.map((name) => colors.dim(`       ${name}`)),
    '',
  ]);
}
