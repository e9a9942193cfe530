import { jsonLine } from '../../../contracts/escape/json-line.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { ExitCode, Io } from '../../shared/cli/io.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import { type DiscrepancyList, LISTS } from '../discrepancy.ts';
import {
  type Counterexample,
  type Ending,
  type FuzzResult,
  failuresOf,
  fuzzVerdict,
  hasEnded,
} from '../fuzz-result.ts';
import type { FuzzMergeOptions } from '../options.ts';
import { maskedPayload } from './masked.ts';

const EXIT_CODE = { passed: 0, failed: 1, undecided: 2 } as const;

/** Writes a result, and says with which code the command ends. */
export async function reportResult(
  io: Io,
  result: FuzzResult,
  { format, strict }: Pick<FuzzMergeOptions, 'format' | 'strict'>,
): Promise<ExitCode> {
  await io.out(format === 'json' ? fuzzJson(result) : `${fuzzText(result, io.colors)}\n`);
  return EXIT_CODE[fuzzVerdict(result, strict === true)];
}

/**
 * The result for machines, a line: `{runs, seed, falseAccepts, falseRejects, crashes, advice, …}`, each a list of
 * `{payload, fault, message, replay, …}`. Payloads of the user's own corpus are masked.
 */
export function fuzzJson(result: FuzzResult): string {
  const { runs, seed, falseAccepts, falseRejects, crashes, advice, wrongResults, ...about } =
    result;
  const lists = { falseAccepts, falseRejects, crashes, advice, wrongResults };
  const shown = Object.entries(lists).map(([list, all]) => [list, all.map(printed)]);
  return jsonLine({ runs, seed, ...Object.fromEntries(shown), ...about });
}

function printed(one: Counterexample) {
  const { payload: _, fault, message, replay, own, ...about } = one;
  return { payload: shownPayload(one), fault, message, replay, own, ...about };
}

function shownPayload({ own, payload }: Counterexample): JsonValue {
  return own ? maskedPayload(payload) : payload;
}

/** One of a list, and several. */
const NAMES: Readonly<Record<DiscrepancyList, readonly [one: string, several: string]>> = {
  falseAccepts: ['false accept', 'false accepts'],
  falseRejects: ['false reject', 'false rejects'],
  crashes: ['crash', 'crashes'],
  wrongResults: ['wrong result', 'wrong results'],
  advice: ['piece of advice', 'pieces of advice'],
};

/**
 * What was found, one smallest counterexample each, and a last line that sums it up. `whereIsAll` says
 * where a payload is whole that is too long to be shown.
 */
export function fuzzText(
  result: FuzzResult,
  colors: Colors,
  whereIsAll = '--format json has all',
): string {
  const paragraphs = LISTS.flatMap((list) =>
    result[list].map((one) => {
      const name = NAMES[list][0].toUpperCase();
      const title = list === 'advice' ? colors.yellow('advice') : colors.red(name);
      return [
        `${title} ${colors.bold(one.code)} ${colors.dim(payloads(one.seen))}`,
        `  ${terminalLine(one.message)}`,
        ...(one.also.length === 0 ? [] : [`  also: ${alsoText(one.also)}`]),
        `  ${colors.dim(terminalLine(payloadText(one, whereIsAll)))}`,
        `  -> ${terminalLine(one.replay)}`,
      ].join('\n');
    }),
  );
  return [...paragraphs, summaryText(result, colors)].join('\n\n');
}

const MOST_OTHERS = 6;
function alsoText(also: readonly string[]): string {
  const names = also.map((name) => terminalLine(name));
  return cutList(names, MOST_OTHERS, (rest) => `and ${rest} more`).join('; ');
}

const LONGEST_PAYLOAD = 700;

function payloadText(one: Counterexample, whereIsAll: string): string {
  const text = JSON.stringify(shownPayload(one));
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
  const { runs, seed, ending, problem, notes } = result;
  const found = LISTS.filter((list) => result[list].length > 0).map((list) => {
    const count = result[list].length;
    return `${count} ${NAMES[list][count === 1 ? 0 : 1]}`;
  });
  const verdict = found.length === 0 ? 'nothing found' : `${found.join(', ')} found`;
  const sentences = [...uncheckedTexts(result), ...notes.map((note) => terminalLine(note))];
  // The problem is a sentence of its own where the campaign came to its end.
  const joint = hasEnded(result) ? ' But ' : ': ';
  const end = problem === null ? '' : `${joint}${terminalLine(problem)}.`;
  const calm = hasEnded(result) ? colors.green : colors.yellow;
  const paint = failuresOf(result).length > 0 ? colors.red : calm;
  return paint(
    `${[`${payloads(runs)} with seed ${seed}: ${verdict}.`, ...sentences].join(' ')}${ENDED[ending]}${end}`,
  );
}

/** What was only counted, and what was left out, as the subject hangs at it: a sentence each, with what to do. */
function uncheckedTexts({ more, hangs: { spared, unasked } }: FuzzResult): readonly string[] {
  const were = (count: number) => (count === 1 ? 'was' : 'were');
  return [
    more > 0 &&
      `${more} more ${more === 1 ? 'payload' : 'payloads'} ${were(more)} answered wrongly and not looked into, as so many others came first: they may show the same mistakes or further ones. Mend what is listed first, or ignore its code (--ignore CODE), and run it again: then they are.`,
    spared > 0 &&
      `${payloads(spared)} ${were(spared)} asked without what it hangs at, which is listed above.`,
    unasked > 0 &&
      `${payloads(unasked)} ${were(unasked)} not asked, as it had hung at each one with such a fault: mend that and run it again, then they are.`,
  ].filter((text) => text !== false);
}

function payloads(count: number): string {
  return `${count} payload${count === 1 ? '' : 's'}`;
}
