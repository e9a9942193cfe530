import type { XmlElement } from '../../shared/report/escape/junit-xml.ts';
import { junitSuite } from '../../shared/report/junit-suite.ts';
import { type CheckFinding, type CheckResult, placeOf, whatToDo } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';

/** The result as JUnit XML. A check is a test case; a check that could not be run is an error. */
export function gateJunit({ checks }: GateResult): string {
  const time = checks.reduce((total, { durationMs }) => total + durationMs, 0) / 1000;
  return junitSuite('gate', checks.map(testCase), { '@time': time });
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
    case 'failed': {
      const count = `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
      const all = texts(findings, problem === null ? [] : [`could not be run: ${problem}`]);
      return { ...about, failure: { '@message': count, '#': all }, ...output };
    }
    case 'undecided':
      return { ...about, error: { '@message': 'could not be run', '#': problem ?? '' }, ...output };
  }
}

function texts(findings: readonly CheckFinding[], more: readonly string[] = []): string {
  const all = findings.map(
    (one) => `${placeOf(one)} [${one.code}]\n${one.message}\n-> ${whatToDo(one)}`,
  );
  return [...all, ...more].join('\n\n');
}
