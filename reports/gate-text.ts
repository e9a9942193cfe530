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
    ...(problem === null ? [] : [indent(`could not be run: ${problem}`)]),
  ].join('\n');
}

/** The verdict, and what to do next. */
export function summaryText({ verdict, checks }: GateResult, colors: Colors): string {
  const seconds = (sum(checks.map(({ durationMs }) => durationMs)) / 1000).toFixed(1);
  const broken = checks.filter(({ status }) => status !== 'passed').map(({ name }) => name);
  switch (verdict) {
    case 'passed':
      return colors.green(`The contract holds: ${checks.length} checks, ${seconds} s of work.`);
    case 'failed':
      return colors.red(
        `The contract is broken: ${broken.join(', ')}. What to run is beside each "->".`,
      );
    case 'undecided':
      return colors.yellow(`The gate could not tell: ${broken.join(', ')} could not be run.`);
  }
}

const MOST_FINDINGS = 5;
const LONGEST_MESSAGE = 1500;

function findingText(finding: CheckFinding, colors: Colors): string {
  const line = finding.line === null ? '' : `:${finding.line}`;
  const path = finding.path === null ? '' : ` ${finding.path === '' ? '(root)' : finding.path}`;
  return [
    `     ${colors.bold(`${finding.file}${line}`)}${path} ${colors.dim(finding.code)}`,
    indent(shorten(finding.message)),
    indent(`-> ${finding.replay}`),
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
