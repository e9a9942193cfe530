import { describe, expect, test } from 'vitest';
import type { CheckFinding, CheckResult } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';
import { gateAnnotations, gateStepSummary } from './github.ts';

const FINDING: CheckFinding = {
  code: 'missing-key',
  file: 'test-utils/payloads/fakes.ndjson',
  line: 3,
  path: '/metadata/webhook',
  message: 'expected the required key "webhook", received nothing',
  replay: 'npx vitest run a',
};

const PASSED: CheckResult = {
  name: 'derived-files',
  claim: 'schemas are what the excerpts make',
  status: 'passed',
  durationMs: 1260,
  findings: [],
  advice: [],
  problem: null,
};
const FAILED: CheckResult = { ...PASSED, name: 'laws', status: 'failed', findings: [FINDING] };
const UNDECIDED: CheckResult = {
  ...PASSED,
  name: 'consumer-pact',
  status: 'undecided',
  problem: 'vitest: 100 %\nof it',
};

function gate(...checks: readonly CheckResult[]): GateResult {
  return { verdict: 'failed', durationMs: 3000, checks };
}

function withFinding(change: Partial<CheckFinding>): GateResult {
  return gate({ ...FAILED, findings: [{ ...FINDING, ...change }] });
}

describe('annotations', () => {
  test('one for each finding, one for each check that could not be run', () => {
    const two = { ...FAILED, findings: [FINDING, { ...FINDING, line: null }] };
    expect(gateAnnotations(gate(PASSED, two, UNDECIDED))).toBe(
      [
        '::error file=test-utils/payloads/fakes.ndjson,line=3,title=gate%3A laws::expected the required key "webhook", received nothing%0A-> npx vitest run a',
        '::error file=test-utils/payloads/fakes.ndjson,title=gate%3A laws::expected the required key "webhook", received nothing%0A-> npx vitest run a',
        '::error title=gate%3A consumer-pact::vitest: 100 %25%0Aof it',
        '',
      ].join('\n'),
    );
    expect(gateAnnotations(gate(PASSED))).toBe('');
  });

  test('advice is a notice, with what to write', () => {
    const advice: CheckFinding = { ...FINDING, level: 'advice', remedy: 'write dateTime()' };
    expect(gateAnnotations(gate({ ...PASSED, advice: [advice] }))).toBe(
      '::notice file=test-utils/payloads/fakes.ndjson,line=3,title=gate%3A derived-files::expected the required key "webhook", received nothing%0A-> write dateTime()\n',
    );
    expect(gateStepSummary(gate({ ...PASSED, advice: [advice] }))).toContain(
      '\n- advice: `test-utils/payloads/fakes.ndjson:3 /metadata/webhook`: `expected the required key "webhook", received nothing`; `write dateTime()`\n',
    );
  });

  test.each([
    ['a percent sign', { message: '100%0A' }, '::100%250A%0A->'],
    ['line ends', { message: 'a\r\nb' }, '::a%0D%0Ab%0A->'],
    [
      'a command of its own',
      { message: '\n::set-output name=x::y' },
      '::%0A\\u003a:set-output name=x',
    ],
    ['a comma in a file name', { file: 'a,line=9.json' }, 'file=a%2Cline=9.json,line=3'],
    ['a colon in a file name', { file: 'a::b.json' }, 'file=a%3A%3Ab.json,line=3'],
    ['a line end in a file name', { file: 'a\nb%.json' }, 'file=a%0Ab%25.json,line=3'],
    ['a line end in a command', { replay: 'a\nb' }, '%0A-> a%0Ab'],
  ])('%s is escaped, and it stays one line', (_what, change, text) => {
    const annotations = gateAnnotations(withFinding(change));
    expect(annotations).toContain(text);
    expect(annotations.match(/[\r\n]/g)).toEqual(['\n']);
    expect(annotations).toMatch(/^::error file=[^,:\s]+,line=3,title=gate%3A laws::/);
  });
});

describe('the step summary', () => {
  test('shows the first lines of a very long message, and counts the others', () => {
    const message = Array.from({ length: 1000 }, (_, index) => `line ${index + 1}`).join('\n');
    const summary = gateStepSummary(withFinding({ message }));
    expect(summary).toContain('`line 50`<br>and 950 more lines; run');
  });

  test('is a table of the checks and a list of the findings', () => {
    expect(gateStepSummary(gate(PASSED, FAILED, UNDECIDED))).toBe(
      [
        '## link-token-contract gate: failed',
        '',
        '| check | status | seconds | findings |',
        '| --- | --- | ---: | ---: |',
        '| derived-files | passed | 1.3 | 0 |',
        '| laws | failed | 1.3 | 1 |',
        '| consumer-pact | undecided | 1.3 | 0 |',
        '',
        '- `test-utils/payloads/fakes.ndjson:3 /metadata/webhook`: `expected the required key "webhook", received nothing`; run `npx vitest run a`',
        '- `consumer-pact`: could not be run: `vitest: 100 %`<br>`of it`',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a backtick', { message: '`code` <b>' }, '`\\u0060code\\u0060 <b>`'],
    ['a pipe', { replay: 'a | b' }, 'run `a \\u007c b`'],
    ['a line end in a path', { path: '/a\n\n# b' }, ' /a\\u000a\\u000a# b`'],
    ['a line end in a file name', { file: 'a\r\nb' }, '`a\\u000d\\u000ab:3'],
    ['a line end in a command', { replay: 'a\nb' }, 'run `a\\u000ab`'],
    [
      'a message of many lines',
      { message: 'first\n\n`b`\n' },
      ': `first`<br>`\\u0060b\\u0060`; run',
    ],
  ])('%s breaks nothing: a finding is one item', (_what, change, text) => {
    const summary = gateStepSummary(withFinding(change));
    expect(summary).toContain(text);
    const items = summary.split('\n').slice(6);
    expect(items).toEqual([
      expect.stringMatching(/^- `[^`]+`: `[^`]+`(?:<br>`[^`]+`)*; run `[^`]+`$/),
      '',
    ]);
  });
});
