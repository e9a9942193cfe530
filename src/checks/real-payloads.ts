import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import type { Check, CheckFinding } from './check.ts';

const EXAMPLE = 'test-utils/payloads/official-example.json';
const FAKES = 'test-utils/payloads/fakes.ndjson';

/** Upstream's own example is valid, and hand-written fakes get the verdicts that are known. */
export const realPayloads: Check = {
  name: 'real-payloads',
  claim: 'the official example and the known fakes get their known verdicts',
  async run({ root }) {
    const example = await readFile(join(root, EXAMPLE), 'utf8');
    const fakes = await readFile(join(root, FAKES), 'utf8');
    return [...exampleFindings(example), ...fakeFindings(fakes)];
  },
};

function exampleFindings(text: string): CheckFinding[] {
  const payload = parse(text);
  if (payload === undefined) return [unreadable(EXAMPLE, null)];
  return validateLinkTokenGetResponse(payload).findings.map(({ code, path, message }) => ({
    code,
    file: EXAMPLE,
    line: null,
    path,
    message,
    replay: `npx link-token-contract validate ${EXAMPLE}`,
  }));
}

function fakeFindings(ndjson: string): CheckFinding[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .flatMap((text, index) => {
      const line = index + 1;
      const fake = parse(text);
      if (fake === undefined) return [unreadable(FAKES, line)];
      const known = isJsonObject(fake) ? fake : {};
      const { valid, findings } = validateLinkTokenGetResponse(known['payload']);
      const missing = findings.filter(({ code }) => code === 'missing-key').map(({ path }) => path);
      const expected = JSON.stringify([known['valid'], known['missing']]);
      const actual = JSON.stringify([valid, missing]);
      return expected === actual
        ? []
        : [fakeFinding(line, `expected [valid, missing keys] ${expected}, found ${actual}`)];
    });
}

function fakeFinding(line: number, message: string): CheckFinding {
  return {
    code: 'verdict-differs',
    file: FAKES,
    line,
    path: '',
    message,
    replay: `git diff -- ${FAKES} contracts`,
  };
}

function unreadable(file: string, line: number | null): CheckFinding {
  return {
    code: 'verdict-differs',
    file,
    line,
    path: '',
    message: 'expected JSON, found something else',
    replay: `git checkout -- ${file}`,
  };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
