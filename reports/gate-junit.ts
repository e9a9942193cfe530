import { create } from 'xmlbuilder2';
import type { CheckFinding, CheckResult } from '../src/checks/check.ts';
import type { GateResult } from '../src/gate.ts';

/** The result as JUnit XML: a test case a check, an error where a check could not be run. */
export function gateJunit({ checks }: GateResult): string {
  const counts = {
    '@tests': checks.length,
    '@failures': checks.filter(({ status }) => status === 'failed').length,
    '@errors': checks.filter(({ status }) => status === 'undecided').length,
    '@time': checks.reduce((total, { durationMs }) => total + durationMs, 0) / 1000,
  };
  const suite = { '@name': 'link-token-contract gate', ...counts, testcase: checks.map(testCase) };
  const options = { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' } as const;
  return `${create(options, { testsuites: { testsuite: suite } }).end({ prettyPrint: true })}\n`;
}

function testCase({ name, claim, status, durationMs, findings, problem }: CheckResult): object {
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
          '#': literal(findings.map(describe).join('\n\n')),
        },
      };
    case 'undecided':
      return { ...about, error: { '@message': 'could not be run', '#': literal(problem ?? '') } };
  }
}

function describe({ code, file, line, path, message, replay }: CheckFinding): string {
  const where = [file, line === null ? '' : `:${line}`, path === null ? '' : ` ${path}`].join('');
  return `${where} [${code}]\n${message}\n-> ${replay}`;
}

/** xmlbuilder2 takes what looks like an entity for one, both in what it is given and in what it writes. */
function literal(text: string): string {
  return text.replaceAll('&', '&amp;amp;');
}
