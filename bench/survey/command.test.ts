import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { ExitCode } from '../../src/shared/cli/io.ts';
import { withTemporaryFolder } from '../../src/shared/process/temporary-folder.ts';
import { surveyCommand } from './command.ts';

const SCHEMAS = {
  Thing: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, next: { $ref: '#/components/schemas/Name' } },
  },
  Name: { type: 'string' },
  Contradiction: { type: 'string', enum: [1] },
};

const DOCUMENT = {
  openapi: '3.0.3',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': {
      post: {
        requestBody: jsonOf('Thing'),
        responses: { 201: jsonOf('Thing'), 400: jsonOf('Thing') },
      },
      get: { responses: { 200: jsonOf('Contradiction') } },
    },
  },
  components: { schemas: SCHEMAS },
};

function jsonOf(component: string) {
  const schema = { $ref: `#/components/schemas/${component}` };
  return { description: '', content: { 'application/json': { schema } } };
}

const BLIND = new URL('../../test/survey/blind-stages.ts', import.meta.url).href;

async function survey(document: JsonValue | string, args: readonly string[], stages?: string) {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'things.json');
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    await writeFile(file, text);
    let [status, stdout, stderr]: [ExitCode, string, string] = [0, '', ''];
    const io = {
      ...{ showsProgress: false, colors: picocolors.createColors(false), clock: () => 0 },
      out: (text: string) => {
        stdout += text;
      },
      err: (text: string) => {
        stderr += text;
      },
      exitWith: (code: ExitCode) => {
        status = code;
      },
    };
    await surveyCommand(io, stages).parseAsync([file, ...args], { from: 'user' });
    return { status, stdout, stderr, file };
  });
}

test('a document that all read alike is told so, with what is refused by its reason and place', async () => {
  const { status, stdout, stderr } = await survey(DOCUMENT, []);
  expect(stderr).toBe('');
  expect(stdout).toContain('  contracts    3\n  readable     2 (66.7 %)\n');
  expect(stdout).toContain(
    'refused 1: an enum of which its type takes no value: GET /things 200 at #/components/schemas/Contradiction',
  );
  expect(status).toBe(0);
});

describe('what disagrees', () => {
  test('is told with an example, and exits with 1', async () => {
    const { status, stdout } = await survey(DOCUMENT, [], BLIND);
    expect(stdout).toContain('  one verdict  0 (0.0 %)\n  one finding  0 (0.0 %)\n');
    expect(stdout).toContain('POST /things 201: faulty, but accepted by the validator\n');
    expect(stdout).toContain('    a number: wrong-type at /id\n    {"id":1}\n');
    expect(stdout).toContain('survived: POST /things request: drop-type of Thing/properties/id\n');
    expect(status).toBe(1);
  });

  test('is counted for machines', async () => {
    const { status, stdout, file } = await survey(DOCUMENT, ['--format', 'json'], BLIND);
    const { disagreements, payloads, seconds, stages, survivors, ...result } = JSON.parse(stdout);
    expect(result).toEqual({
      document: file,
      ...{ contracts: 3, readable: 2, sampled: 2, agree: 0, oneFinding: 0 },
      refused: [
        {
          reason: 'an enum of which its type takes no value',
          count: 1,
          first: expect.stringContaining('GET /things 200'),
        },
      ],
      mutants: { total: 6, killed: 2, equivalent: 2, survived: 2 },
    });
    expect(disagreements).toContainEqual({
      ...{ contract: 'POST /things 201', what: 'its findings are: none', payload: '{"id":1}' },
      fault: { code: 'wrong-type', path: '/id', mistake: 'a number' },
    });
    expect([survivors.length, typeof seconds, typeof payloads]).toEqual([2, 'number', 'number']);
    expect(Object.keys(stages)).toContain('the model');
    expect(status).toBe(1);
  });
});

test('a stage that fails leaves its contract unjudged, and the others stand', async () => {
  const stages = `data:text/javascript,${encodeURIComponent(
    'export const stages = { payloadsOf: () => { throw new Error("no payload"); } };',
  )}`;
  const { status, stdout } = await survey(DOCUMENT, ['--sample', '1'], stages);
  expect(stdout).toContain('the stage "payloads" failed: Error: no payload');
  expect(stdout).toContain('  sampled      1, ');
  expect(status).toBe(1);
});

test.each([
  ['is no YAML', '{'],
  ['has no contract', '{"openapi": "3.1.0", "paths": {}}'],
  ['is of another version', '{"openapi": "4.0.0"}'],
])('a document that %s is unusable, on one line', async (_what, text) => {
  await expect(survey(text, [])).rejects.toThrow(
    /^[^\n]*give an OpenAPI document, in JSON or YAML$/,
  );
});
