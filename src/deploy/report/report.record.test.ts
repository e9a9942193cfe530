import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { type DeployRecordResult, deployRecordJson, deployRecordText } from './report.ts';

const PLAIN = picocolors.createColors(false);
const RESULT: DeployRecordResult = {
  question: {
    ...{ kind: 'deployment', pacticipant: 'web-shop', version: '1', environment: 'test' },
    applicationInstance: 'blue',
  },
  found: { source: { from: 'gitlab', name: 'CI_COMMIT_SHA' }, remarks: [] },
  outcome: { kind: 'recorded', url: 'https://broker.example/pacticipants/web-shop/versions/1' },
};

test('recorded', () => {
  expect(deployRecordText(RESULT, PLAIN)).toBe(
    [
      'Recorded: web-shop 1 is deployed to test (blue)',
      '  https://broker.example/pacticipants/web-shop/versions/1',
      '  version 1 (CI_COMMIT_SHA)',
    ].join('\n'),
  );
});

test('refused', () => {
  const outcome = { kind: 'refused', said: 'no', remedy: null } as const;
  const question = { ...RESULT.question, kind: 'release', applicationInstance: null } as const;
  expect(deployRecordText({ ...RESULT, question, outcome }, PLAIN)).toBe(
    [
      'The broker did not record: web-shop 1 is released to test',
      '  broker: no',
      '  version 1 (CI_COMMIT_SHA)',
    ].join('\n'),
  );
  expect(JSON.parse(deployRecordJson({ ...RESULT, question, outcome }))).toEqual({
    ...{ verdict: 'refused', kind: 'release', pacticipant: 'web-shop', version: '1' },
    ...{ environment: 'test', applicationInstance: null, url: null, said: 'no', remedy: null },
    ...RESULT.found,
  });
});

test('no part of it acts on the terminal', () => {
  const evil = '\u001b[2J\u202e\n';
  const question = {
    ...RESULT.question,
    ...{ pacticipant: evil, version: evil, environment: evil, applicationInstance: evil },
  };
  const outcome = { kind: 'refused', said: evil, remedy: evil } as const;
  const text = deployRecordText({ ...RESULT, question, outcome }, PLAIN);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  expect(text.split('\n')).toHaveLength(4);
});
