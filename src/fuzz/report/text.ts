import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Colors } from '../../shared/report/colors.ts';
import type { Counterexample, DiscrepancyList, Ending, FuzzResult } from '../fuzz-result.ts';
import { FAILURES } from '../fuzz-result.ts';
import { maskedPayload } from './masked-payload.ts';
import { hangsText, moreText } from './more-text.ts';

const TITLE: Readonly<Record<DiscrepancyList, string>> = {
  falseAccepts: 'FALSE ACCEPT',
  falseRejects: 'FALSE REJECT',
  crashes: 'CRASH',
  wrongResults: 'WRONG RESULT',
  advice: 'advice',
};

const SINGULAR: Readonly<Record<DiscrepancyList, string>> = {
  falseAccepts: 'false accept',
  falseRejects: 'false reject',
  crashes: 'crash',
  wrongResults: 'wrong result',
  advice: 'piece of advice',
};

const PLURAL: Readonly<Record<DiscrepancyList, string>> = {
  falseAccepts: 'false accepts',
  falseRejects: 'false rejects',
  crashes: 'crashes',
  wrongResults: 'wrong results',
  advice: 'pieces of advice',
};

/**
 * What was found, one smallest counterexample each, and a last line that sums it up. `whereIsAll` tells
 * where a payload is whole that is too long to be shown.
 */
export function fuzzText(
  result: FuzzResult,
  colors: Colors,
  whereIsAll = '--format json has all',
): string {
  const lists = [...FAILURES, 'advice'] as const;
  const payloadText = (payload: JsonValue) => shorten(JSON.stringify(payload), whereIsAll);
  return [
    ...lists.flatMap((list) =>
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
  const paint = list === 'advice' ? colors.yellow : colors.red;
  const payload = payloadText(one.own ? maskedPayload(one.payload) : one.payload);
  return [
    `${paint(TITLE[list])} ${colors.bold(one.code)} ${colors.dim(`${one.seen} payload${one.seen === 1 ? '' : 's'}`)}`,
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
  const found = [...FAILURES, 'advice' as const]
    .filter((list) => result[list].length > 0)
    .map(
      (list) =>
        `${result[list].length} ${result[list].length === 1 ? SINGULAR[list] : PLURAL[list]}`,
    );
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

/** Behind what ended as it should, a sentence of its own. */
function problemText(ending: Ending, problem: string): string {
  const hasEnded = ending === 'completed' || ending === 'time';
  return `${hasEnded ? ' But ' : ': '}${terminalLine(problem)}.`;
}
