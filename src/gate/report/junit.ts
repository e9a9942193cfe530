import { junitSuite, type XmlElement } from '../../shared/report/escape/junit-xml.ts';
import { type CheckFinding, type CheckResult, placeOf, whatToDo } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';

/** The result as JUnit XML. A check is a test case; a check that could not be run is an error. */
export function gateJunit({ checks }: GateResult): string {
  const time = checks.reduce((total, { durationMs }) => total + durationMs, 0) / 1000;
  return junitSuite('gate', checks.map(testCase), { '@time': time });
}

function testCase({ name, claim, durationMs, advice, ...outcome }: CheckResult): XmlElement {
  return {
    '@classname': 'link-token-contract.gate',
    '@name': `${name}: ${claim}`,
    '@time': durationMs / 1000,
    ...outcomeOf(outcome),
    ...(advice.length === 0 ? {} : { 'system-out': advice.map(textOf).join('\n\n') }),
  };
}

type Outcome = Pick<CheckResult, 'status' | 'findings' | 'problem'>;

function outcomeOf({ status, findings, problem }: Outcome): XmlElement {
  switch (status) {
    case 'passed':
      return {};
    case 'failed': {
      const count = `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
      const rest = problem === null ? [] : [`could not be run: ${problem}`];
      return {
        failure: { '@message': count, '#': [...findings.map(textOf), ...rest].join('\n\n') },
      };
    }
    case 'undecided':
      return { error: { '@message': 'could not be run', '#': problem ?? '' } };
  }
}

function textOf(finding: CheckFinding): string {
  const { code, message } = finding;
  return `${placeOf(finding)} [${code}]\n${message}\n-> ${whatToDo(finding)}`;
}
