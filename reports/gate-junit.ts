import { create } from 'xmlbuilder2';
import { type CheckFinding, type CheckResult, whatToDo } from '../src/checks/check.ts';
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

function testCase(check: CheckResult): object {
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
        error: { '@message': 'could not be run', '#': literal(problem ?? '') },
        ...output,
      };
  }
}

function texts(findings: readonly CheckFinding[], more: readonly string[] = []): string {
  return literal([...findings.map(describe), ...more].join('\n\n'));
}

function describe(finding: CheckFinding): string {
  const { code, file, line, path, message } = finding;
  const where = [file, line === null ? '' : `:${line}`, path === null ? '' : ` ${path}`].join('');
  return `${where} [${code}]\n${message}\n-> ${whatToDo(finding)}`;
}

/** xmlbuilder2 takes what looks like an entity for one, both in what it is given and in what it writes. */
function literal(text: string): string {
  return text.replaceAll('&', '&amp;amp;');
}
