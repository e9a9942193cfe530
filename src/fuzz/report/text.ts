import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Colors } from '../../shared/report/colors.ts';
import type { Counterexample, DiscrepancyList } from '../discrepancy.ts';
import { type Ending, FAILURES, type FuzzResult } from '../fuzz-result.ts';
import { maskedPayload } from './masked.ts';

/** One of a list, and several. */
const NAMES: Readonly<Record<DiscrepancyList, readonly [one: string, several: string]>> = {
  falseAccepts: ['false accept', 'false accepts'],
  falseRejects: ['false reject', 'false rejects'],
  crashes: ['crash', 'crashes'],
  wrongResults: ['wrong result', 'wrong results'],
  advice: ['piece of advice', 'pieces of advice'],
};

const LISTS = [...FAILURES, 'advice'] as const;

/**
 * What was found, one smallest counterexample each, and a last line that sums it up. `whereIsAll` says
 * where a payload is whole that is too long to be shown.
 */
export function fuzzText(
  result: FuzzResult,
  colors: Colors,
  whereIsAll = '--format json has all',
): string {
  const payloadText = (payload: JsonValue) => shorten(JSON.stringify(payload), whereIsAll);
  return [
    ...LISTS.flatMap((list) =>
      result[list].map((one) => counterexampleText(list, one, payloadText, colors)),
    ),
    summaryText(result, colors),
  ].join('\n\n');
}

function counterexampleText(
  list: DiscrepancyList,
  one: Counterexample,
  payloadText: (payload: JsonValue) => string,
  colors: Colors,
): string {
  const title =
    list === 'advice' ? colors.yellow('advice') : colors.red(NAMES[list][0].toUpperCase());
  const payload = payloadText(one.own ? maskedPayload(one.payload) : one.payload);
  return [
    `${title} ${colors.bold(one.code)} ${colors.dim(`${one.seen} payload${one.seen === 1 ? '' : 's'}`)}`,
    `  ${terminalLine(one.message)}`,
    ...(one.also.length === 0 ? [] : [`  also: ${alsoText(one.also)}`]),
    `  ${colors.dim(terminalLine(payload))}`,
    `  -> ${terminalLine(one.replay)}`,
  ].join('\n');
}

const MOST_OTHERS = 6;
function alsoText(also: readonly string[]): string {
  const more = also.length - MOST_OTHERS;
  return `${also
    .slice(0, MOST_OTHERS)
    .map((name) => terminalLine(name))
    .join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

const LONGEST_PAYLOAD = 700;

function shorten(text: string, whereIsAll: string): string {
  return text.length > LONGEST_PAYLOAD
    ? `${text.slice(0, LONGEST_PAYLOAD)}… (${text.length} characters; ${whereIsAll})`
    : text;
}

const ENDED: Readonly<Record<Ending, string>> = {
  completed: '',
  time: ' The time was up.',
  interrupted: ' Interrupted.',
  'gave-up': ' Given up',
  incomplete: ' Incomplete',
  'broken-oracle': ' Given up',
};

function summaryText(result: FuzzResult, colors: Colors): string {
  const { runs, seed, ending, problem, more, notes, hangs } = result;
  const found = LISTS.filter((list) => result[list].length > 0).map((list) => {
    const count = result[list].length;
    return `${count} ${NAMES[list][count === 1 ? 0 : 1]}`;
  });
  const failed = FAILURES.some((list) => result[list].length > 0);
  const verdict = found.length === 0 ? 'nothing found' : `${found.join(', ')} found`;
  const rest = `${more === 0 ? '' : ` ${moreText(more)}`}${hangsText(hangs)}`;
  const noted = notes.map((note) => ` ${terminalLine(note)}`).join('');
  const end = `${ENDED[ending]}${problem === null ? '' : problemText(ending, problem)}`;
  const paint = failed
    ? colors.red
    : ending === 'completed' || ending === 'time'
      ? colors.green
      : colors.yellow;
  return paint(
    `${runs} payload${runs === 1 ? '' : 's'} with seed ${seed}: ${verdict}.${rest}${noted}${end}`,
  );
}

/** The problem, as a sentence of its own where the campaign came to its end. */
function problemText(ending: Ending, problem: string): string {
  const hasEnded = ending === 'completed' || ending === 'time';
  return `${hasEnded ? ' But ' : ': '}${terminalLine(problem)}.`;
}

/** What it means that some discrepancies were only counted, and what to do. */
function moreText(more: number): string {
  const [payloads, were] = more === 1 ? ['payload', 'was'] : ['payloads', 'were'];
  return `${more} more ${payloads} ${were} answered wrongly and not looked into, as so many others came first: they may show the same mistakes or further ones. Mend what is listed first, or ignore its code (--ignore CODE), and run it again: then they are.`;
}

/** What was left out, as the subject hangs at it; each sentence behind a space. */
function hangsText({ spared, unasked }: FuzzResult['hangs']): string {
  return [
    spared === 0
      ? ''
      : ` ${counted(spared)} asked without what it hangs at, which is listed above.`,
    unasked === 0
      ? ''
      : ` ${counted(unasked)} not asked, as it had hung at each one with such a fault: mend that and run it again, then they are.`,
  ].join('');
}

function counted(payloads: number): string {
  return payloads === 1 ? '1 payload was' : `${payloads} payloads were`;
}
