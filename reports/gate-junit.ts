import type { CheckFinding, CheckResult } from '../src/checks/check.ts';
import type { GateResult } from '../src/gate.ts';
import { junitXml, type XmlElement } from './escape/junit-xml.ts';

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

function testCase({ name, claim, status, durationMs, findings, problem }: CheckResult): XmlElement {
  const about = {
    '@classname': 'link-token-contract.gate',
    '@name': `${name}: ${claim}`,
    '@time': durationMs / 1000,
  };
  switch (status) {
    case 'passed':
      return about;
    case 'failed':
      return {
        ...about,
        failure: {
          '@message': `${findings.length} finding${findings.length === 1 ? '' : 's'}`,
          '#': findings.map(describe).join('\n\n'),
        },
      };
    case 'undecided':
      return { ...about, error: { '@message': 'could not be run', '#': problem ?? '' } };
  }
}

function describe({ code, file, line, path, message, replay }: CheckFinding): string {
  const where = [file, line === null ? '' : `:${line}`, path === null ? '' : ` ${path}`].join('');
  return `${where} [${code}]\n${message}\n-> ${replay}`;
}
