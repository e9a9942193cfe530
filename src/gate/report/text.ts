import { terminalLine, terminalLines } from '../../../contracts/escape/terminal.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import { type CheckFinding, type CheckResult, whatToDo } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';

/** A check in one line, with its findings below. */
export function checkText(result: CheckResult, colors: Colors): string {
  const { name, claim, status, durationMs, findings, advice, problem } = result;
  const mark = {
    passed: colors.green('ok   '),
    failed: colors.red('FAIL '),
    undecided: colors.yellow('??   '),
  }[status];
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  return [
    `${mark}${name.padEnd(22)}${seconds.padStart(7)}  ${colors.dim(claim)}`,
    ...[findings, advice].flatMap((found) => {
      const texts = found.map((finding) => findingText(finding, colors));
      return cutList(texts, MOST_FINDINGS).map((text) => `     ${text}`);
    }),
    ...(problem === null ? [] : [indented(`could not be run: ${shorten(problem)}`)]),
  ].join('\n');
}

/** The verdict, and what to do next. */
export function summaryText({ verdict, durationMs, checks }: GateResult, colors: Colors): string {
  const names = (are: (check: CheckResult) => boolean) => {
    const these = checks.filter(are);
    return these.map(({ name }) => name).join(', ');
  };
  // A check that failed may also have a part that could not be run.
  const undecided = names(({ problem }) => problem !== null);
  switch (verdict) {
    case 'passed':
      return colors.green(
        `The contract holds: ${checks.length} checks in ${(durationMs / 1000).toFixed(1)} s.`,
      );
    case 'failed': {
      const others = undecided === '' ? '' : ` Could not be run: ${undecided}.`;
      const failed = names(({ status }) => status === 'failed');
      return colors.red(
        `The contract is broken: ${failed}.${others} What to do is beside each "->".`,
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
  const advice = finding.level === 'advice' ? `${colors.yellow('advice')} ` : '';
  const place = `${colors.bold(`${terminalLine(finding.file)}${line}`)}${terminalLine(path)}`;
  return [
    `${advice}${place} ${colors.dim(finding.code)}`,
    indented(shorten(finding.message)),
    `       -> ${terminalLine(whatToDo(finding))}`,
  ].join('\n');
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}… (cut)` : text;
}

function indented(text: string): string {
  return terminalLines(text).replaceAll(/^/gm, '       ');
}
