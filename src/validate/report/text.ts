import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Finding } from '../../../contracts/finding.ts';
import type { Colors } from '../../shared/report/colors.ts';

/** The verdict on one payload of a source. */
export interface PayloadVerdict {
  readonly source: string;
  /** The line of the source, from 1; null where the source is one payload. */
  readonly line: number | null;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding[];
}

const MOST_FINDINGS = 20;

/** The verdict on one payload on a line, followed by its faults. */
export function payloadText(verdict: PayloadVerdict, colors: Colors): string {
  const { source, line, valid, findings, notes } = verdict;
  const mark = valid ? colors.green('valid  ') : colors.red('INVALID');
  const where = line === null ? source : `${source}:${line}`;
  return [
    `${mark} ${colors.bold(terminalLine(where))}`,
    ...findingLines(findings, colors.red, ' (--format json has all)'),
    ...notes.slice(0, MOST_FINDINGS).map((note) => findingText(note, colors.yellow, 'note: ')),
  ].join('\n');
}

/** Findings, one a line, up to a readable number; `whereIsAll` says where to see the others. */
export function findingLines(
  findings: readonly Finding[],
  paint: (text: string) => string = String,
  whereIsAll = '',
): string[] {
  const rest = findings.length - MOST_FINDINGS;
  return [
    ...findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, paint)),
    ...(rest > 0 ? [`  and ${rest} more${whereIsAll}`] : []),
  ];
}

function findingText(
  { path, code, message }: Finding,
  paint: (text: string) => string,
  prefix = '',
): string {
  return `  ${paint(path === '' ? '(root)' : terminalLine(path))} ${prefix}${terminalLine(message)} [${code}]`;
}
