import { describe, expect, test } from 'vitest';
import { readXml } from '../../../test/read-xml.ts';
import type { CheckFinding, CheckResult } from '../checks/check.ts';
import { gateJunit } from './junit.ts';

const FINDING: CheckFinding = {
  code: 'missing-key',
  file: 'test-utils/payloads/fakes.ndjson',
  line: 3,
  path: '/metadata/webhook',
  message: 'expected the required key "webhook", received nothing',
  replay: 'npx vitest run a -t "b"',
};

const PASSED: CheckResult = {
  name: 'derived-files',
  claim: 'schemas are what the excerpts make',
  status: 'passed',
  durationMs: 1500,
  findings: [],
  advice: [],
  problem: null,
};
const FAILED: CheckResult = { ...PASSED, name: 'laws', status: 'failed', findings: [FINDING] };
const UNDECIDED: CheckResult = {
  ...PASSED,
  name: 'consumer-pact',
  status: 'undecided',
  durationMs: 250,
  problem: 'vitest ran no test',
};

/** The report as an XML parser reads it; `@` before attributes, `#` for text. */
function parsed(checks: readonly CheckResult[]): unknown {
  const xml = gateJunit({ verdict: 'failed', durationMs: 0, checks });
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites>/);
  return readXml(xml);
}

test('what could not be told beside what is broken, and advice', () => {
  const advice: CheckFinding = { ...FINDING, level: 'advice', remedy: 'write dateTime()' };
  const about = 'test-utils/payloads/fakes.ndjson:3 /metadata/webhook [missing-key]';
  const said = `${about}\nexpected the required key "webhook", received nothing`;
  expect(
    parsed([
      { ...PASSED, advice: [advice] },
      { ...FAILED, problem: 'one more had no end' },
    ]),
  ).toMatchObject({
    testsuites: {
      testsuite: {
        '@failures': '1',
        '@errors': '0',
        testcase: [
          { 'system-out': `${said}\n-> write dateTime()` },
          {
            failure: {
              '#': `${said}\n-> npx vitest run a -t "b"\n\ncould not be run: one more had no end`,
            },
          },
        ],
      },
    },
  });
});

test('a test case a check, with its time, and the counts of the suite', () => {
  expect(parsed([PASSED, FAILED, UNDECIDED])).toEqual({
    testsuites: {
      testsuite: {
        '@name': 'link-token-contract gate',
        '@tests': '3',
        '@failures': '1',
        '@errors': '1',
        '@time': '3.25',
        testcase: [
          {
            '@classname': 'link-token-contract.gate',
            '@name': 'derived-files: schemas are what the excerpts make',
            '@time': '1.5',
          },
          {
            '@classname': 'link-token-contract.gate',
            '@name': 'laws: schemas are what the excerpts make',
            '@time': '1.5',
            failure: {
              '@message': '1 finding',
              '#': [
                'test-utils/payloads/fakes.ndjson:3 /metadata/webhook [missing-key]',
                'expected the required key "webhook", received nothing',
                '-> npx vitest run a -t "b"',
              ].join('\n'),
            },
          },
          {
            '@classname': 'link-token-contract.gate',
            '@name': 'consumer-pact: schemas are what the excerpts make',
            '@time': '0.25',
            error: { '@message': 'could not be run', '#': 'vitest ran no test' },
          },
        ],
      },
    },
  });
});

test('many findings are one failure, with an empty line between', () => {
  const other = { ...FINDING, line: null, path: null };
  const text = failureText({ ...FAILED, findings: [FINDING, other] });
  expect(text).toContain('-t "b"\n\ntest-utils/payloads/fakes.ndjson [missing-key]\n');
  expect(JSON.stringify(parsed([{ ...FAILED, findings: [FINDING, other] }]))).toContain(
    '"@message":"2 findings"',
  );
});

describe('what a message may hold is read back as it was', () => {
  test.each([
    [']]>'],
    ['<![CDATA[ x ]]> <!-- y --> <?z?>'],
    ['a < b && c > d, "quoted", \'quoted\''],
    ['café 漢字 😀'],
    ['  leading and trailing  '],
    ['line\nand line'],
  ])('%j', (message) => {
    expect(failureText({ ...FAILED, findings: [{ ...FINDING, message }] })).toContain(
      `[missing-key]\n${message}\n->`,
    );
    expect(errorText({ ...UNDECIDED, problem: message })).toBe(message);
  });

  test.each([
    ['\u0000', '\\u0000'],
    ['\u001b[31m', '\\u001b[31m'],
    ['\ufffe', '\\ufffe'],
    ['a\udc00b', 'a\\udc00b'],
    ['a\u202eb', 'a\\u202eb'],
  ])('but for what XML cannot carry, and what hides: %j', (message, written) => {
    const text = failureText({ ...FAILED, findings: [{ ...FINDING, message }] });
    expect(text).toContain(`[missing-key]\n${written}\n-> npx vitest`);
  });
});

test('what looks like an entity is none', () => {
  const problem = '&amp; &lt; &#0; &#x1b; &nope; &;';
  expect(
    gateJunit({ verdict: 'undecided', durationMs: 0, checks: [{ ...UNDECIDED, problem }] }),
  ).toContain('>&amp;amp; &amp;lt; &amp;#0; &amp;#x1b; &amp;nope; &amp;;</error>');
});

test('an empty reason is no missing one', () => {
  expect(parsed([{ ...UNDECIDED, problem: '' }])).toMatchObject({
    testsuites: { testsuite: { testcase: { error: { '@message': 'could not be run' } } } },
  });
});

function failureText(check: CheckResult): unknown {
  return elementText(check, 'failure');
}

function errorText(check: CheckResult): unknown {
  return elementText(check, 'error');
}

function elementText(check: CheckResult, element: string): unknown {
  let at: unknown = parsed([check]);
  for (const key of ['testsuites', 'testsuite', 'testcase', element, '#']) {
    at = Object.entries(Object(at)).find(([name]) => name === key)?.[1];
  }
  return at;
}
