import { oneLine } from '../../src/shared/text/one-line.ts';
import type { Colors } from '../report/table.ts';
import { writtenNumber } from '../report/written-number.ts';
import { type DocumentResult, isClean } from './document-result.ts';

/** What the survey says of a document, for people. */
export function resultText(result: DocumentResult, colors: Colors): string {
  const { document, contracts, readable, refused, sampled, agree, oneFinding, mutants } = result;
  const verdict = isClean(result) ? colors.green('as it should be') : colors.red('not so');
  const rows: readonly (readonly [string, string])[] = [
    ['contracts', `${contracts}`],
    ['readable', `${readable} (${percent(readable, contracts)})`],
    ['sampled', `${sampled}, ${result.payloads} payloads`],
    ['one verdict', `${agree} (${percent(agree, sampled)})`],
    ['one finding', `${oneFinding} (${percent(oneFinding, sampled)})`],
    ['mutants', mutantsText(mutants)],
    ['seconds', `${writtenNumber(result.seconds)} (of all threads: ${stagesText(result.stages)})`],
  ];
  return [
    `${colors.bold(oneLine(document))}  ${verdict}`,
    ...rows.map(([name, text]) => `  ${name.padEnd(11)}  ${text}`),
    ...refused.map(
      ({ reason, count, first }) => `  ${colors.yellow(`refused ${count}`)}: ${reason}: ${first}`,
    ),
    ...result.disagreements.flatMap(({ contract, what, payload, fault }) => [
      `  ${colors.red(contract)}: ${oneLine(what, LONGEST)}`,
      ...(fault === null ? [] : [`    ${fault.mistake}: ${fault.code} at ${fault.path}`]),
      ...(payload === '' ? [] : [`    ${oneLine(payload, LONGEST)}`]),
    ]),
    ...result.survivors.map((name) => `  ${colors.red('survived')}: ${oneLine(name, LONGEST)}`),
    '',
  ].join('\n');
}

const LONGEST = 300;

function mutantsText({ total, killed, equivalent, survived }: DocumentResult['mutants']): string {
  return `${total}: ${killed} killed, ${equivalent} equivalent, ${survived} survived`;
}

function stagesText(stages: DocumentResult['stages']): string {
  return Object.entries(stages)
    .map(([stage, seconds]) => `${stage} ${writtenNumber(seconds)}`)
    .join(', ');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
