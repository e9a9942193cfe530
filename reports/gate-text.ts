import { terminalLine, terminalLines } from '../contracts/escape/terminal.ts';
import type { CheckFinding, CheckResult, CheckStatus } from '../src/checks/check.ts';
import type { GateResult } from '../src/gate.ts';
import type { Colors } from './colors.ts';

const MARK: Readonly<Record<CheckStatus, string>> = {
  passed: 'ok',
  failed: 'FAIL',
  undecided: '??',
};

/** One check in a line, and below it what does not hold. */
export function checkText(result: CheckResult, colors: Colors): string {
  const { name, claim, status, durationMs, findings, problem } = result;
  const mark = paint(status, colors)(MARK[status].padEnd(5));
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const head = `${mark}${name.padEnd(22)}${seconds.padStart(7)}  ${colors.dim(claim)}`;
  return [
    head,
    ...findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, colors)),
    ...(findings.length > MOST_FINDINGS
      ? [`     and ${findings.length - MOST_FINDINGS} more (--format json has all)`]
      : []),
    ...(problem === null ? [] : [indent(`could not be run: ${terminalLines(problem)}`)]),
  ].join('\n');
}

/** The verdict, and what to do next. */
export function summaryText({ verdict, durationMs, checks }: GateResult, colors: Colors): string {
  const names = (of: CheckStatus) =>
    checks.filter(({ status }) => status === of).map(({ name }) => name);
  const undecided = names('undecided').join(', ');
  switch (verdict) {
    case 'passed':
      return colors.green(
        `The contract holds: ${checks.length} checks in ${(durationMs / 1000).toFixed(1)} s.`,
      );
    case 'failed': {
      const others = undecided === '' ? '' : ` Could not be run: ${undecided}.`;
      return colors.red(
        `The contract is broken: ${names('failed').join(', ')}.${others} What to run is beside each "->".`,
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
    `     ${colors.bold(`${terminalLine(finding.file)}${line}`)}${terminalLine(path)} ${colors.dim(finding.code)}`,
    indent(terminalLines(shorten(finding.message))),
    indent(`-> ${terminalLine(finding.replay)}`),
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

function paint(status: CheckStatus, colors: Colors): (text: string) => string {
  switch (status) {
    case 'passed':
      return colors.green;
    case 'failed':
      return colors.red;
    case 'undecided':
      return colors.yellow;
  }
}
