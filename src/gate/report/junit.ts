import { junitXml, type XmlElement } from '../../shared/report/escape/junit-xml.ts';
import { type CheckFinding, type CheckResult, whatToDo } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';

/** The result as JUnit XML: a test case a check, an error where a check could not be run. */
export function gateJunit({ checks }: GateResult): string {
  const counts = {
    '@tests': checks.length,
    '@failures': checks.filter(({ status }) => status === 'failed').length,
    '@errors': checks.filter(({ status }) => status === 'undecided').length,
    '@time': checks.reduce((total, { durationMs }) => total + durationMs, 0) / 1000,
  };
  return junitXml({
    '@name': 'link-token-contract gate',
    ...counts,
    testcase: checks.map(testCase),
  });
}

function testCase(check: CheckResult): XmlElement {
  const { name, claim, status, durationMs, findings, advice, problem } = check;
  const about = {
    '@classname': 'link-token-contract.gate',
    '@name': `${name}: ${claim}`,
    '@time': durationMs / 1000,
  };
  const output = advice.length === 0 ? {} : { 'system-out': texts(advice) };
  switch (status) {
    case 'passed':
      return { ...about, ...output };
    case 'failed':
      return {
        ...about,
        failure: {
          '@message': `${findings.length} finding${findings.length === 1 ? '' : 's'}`,
          '#': texts(findings, problem === null ? [] : [`could not be run: ${problem}`]),
        },
        ...output,
      };
    case 'undecided':
      return {
        ...about,
        error: { '@message': 'could not be run', '#': problem ?? '' },
        ...output,
      };
  }
}

function texts(findings: readonly CheckFinding[], more: readonly string[] = []): string {
  return [...findings.map(describe), ...more].join('\n\n');
}

function describe(finding: CheckFinding): string {
  const { code, file, line, path, message } = finding;
  const where = [file, line === null ? '' : `:${line}`, path === null ? '' : ` ${path}`].join('');
  return `${where} [${code}]\n${message}\n-> ${whatToDo(finding)}`;
}
