import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLine, jsonLines } from '../contracts/escape/json-line.ts';
import { terminalLine, terminalLines } from '../contracts/escape/terminal.ts';
import { junitXml } from '../src/shared/report/escape/junit-xml.ts';
import { markdownCode } from '../src/shared/report/escape/markdown.ts';
import { workflowCommand } from '../src/shared/report/escape/workflow-command.ts';
import { SAMPLE_CREDENTIALS } from '../test/sample-credentials.ts';
import { outputRedaction } from './output-redaction.ts';

const MEDIA: Readonly<Record<string, (text: string) => string>> = {
  'a line of a terminal': terminalLine,
  'lines of a terminal': terminalLines,
  'a line of JSON': jsonLine,
  'lines of JSON': (text) => jsonLines({ [text]: [text] }),
  'JSON within JSON': (text) => jsonLine(jsonLine({ [text]: text })),
  'a workflow command': (text) => workflowCommand('error', { file: text, line: 1 }, text),
  JUnit: (text) => junitXml({ '@name': text, failure: { '@message': text, '#': text } }),
  Markdown: markdownCode,
};

describe.each(Object.entries(MEDIA))('in %s', (_medium, written) => {
  test.each(Object.entries(SAMPLE_CREDENTIALS))('%s is masked', async (_name, sample) => {
    const mask = await outputRedaction({}, []);
    const around = fc.constantFrom('', ' ', '"', '\n', 'a: ', '`', '|', '&', '<', '%', ',', '(');
    fc.assert(
      fc.property(around, sample, (side, { text, secret }) => {
        expect(mask(written(`${side}${text}${side}`))).not.toContain(secret);
      }),
      { seed: 1, numRuns: 15 },
    );
  });
});

test('credentials of the environment are masked first', async () => {
  const token = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
  const mask = await outputRedaction({ GITHUB_TOKEN: token }, []);
  expect(mask(`a ${token} and npm_16C7e42F292c6912`)).toBe('a … and npm_…');
});
