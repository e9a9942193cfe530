import { terminalLine, terminalLines } from '../../../contracts/escape/terminal.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import {
  type CheckFinding,
  type CheckResult,
  type CheckStatus,
  whatToDo,
} from '../checks/check.ts';
import type { GateResult } from '../gate.ts';

const MARK = {
  passed: { text: 'ok   ', color: 'green' },
  failed: { text: 'FAIL ', color: 'red' },
  undecided: { text: '??   ', color: 'yellow' },
} as const satisfies Record<CheckStatus, object>;

/** A check in one line, with its findings below. */
export function checkText(result: CheckResult, colors: Colors): string {
  const { name, claim, status, durationMs, findings, advice, problem } = result;
  const { text, color } = MARK[status];
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const head = `${colors[color](text)}${name.padEnd(22)}${seconds.padStart(7)}  ${colors.dim(claim)}`;
  return [
    head,
    ...findingsText(findings, colors),
    ...findingsText(advice, colors),
    ...(problem === null ? [] : [indent(`could not be run: ${terminalLines(shorten(problem))}`)]),
  ].join('\n');
}

function findingsText(findings: readonly CheckFinding[], colors: Colors): readonly string[] {
  const texts = findings.map((finding) => findingText(finding, colors));
  return cutList(texts, MOST_FINDINGS).map((text) => `     ${text}`);
}

/** The verdict, and what to do next. */
export function summaryText({ verdict, durationMs, checks }: GateResult, colors: Colors): string {
  const names = (are: (check: CheckResult) => boolean) =>
    checks
      .filter(are)
      .map(({ name }) => name)
      .join(', ');
  // A check that failed may also have a part that could not be run.
  const undecided = names(({ problem }) => problem !== null);
  switch (verdict) {
    case 'passed':
      return colors.green(
        `The contract holds: ${checks.length} checks in ${(durationMs / 1000).toFixed(1)} s.`,
      );
    case 'failed': {
      const others = undecided === '' ? '' : ` Could not be run: ${undecided}.`;
      return colors.red(
        `The contract is broken: ${names(({ status }) => status === 'failed')}.${others} What to do is beside each "->".`,
      );
    }
    case 'undecided':
      return colors.yellow(`The gate could not tell: ${undecided} could not be run.`);
  }
}

const MOST_FINDINGS = 5;
const LONGEST_MESSAGE = 1500;

function findingText(finding: CheckFinding, colors: Colors): string {
  const line = finding.line === null ? '' : `:${finding.line}`;
  const path = finding.path === null ? '' : ` ${finding.path === '' ? '(root)' : finding.path}`;
  return [
    `${finding.level === 'advice' ? `${colors.yellow('advice')} ` : ''}${colors.bold(`${terminalLine(finding.file)}${line}`)}${terminalLine(path)} ${colors.dim(finding.code)}`,
    indent(terminalLines(shorten(finding.message))),
    indent(`-> ${terminalLine(whatToDo(finding))}`),
  ].join('\n');
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}… (cut)` : text;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `       ${line}`)
    .join('\n');
}
