import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import type { validateLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { readPayloads } from '../../shared/files/read-payloads.ts';
import type { Check, CheckFinding } from './check.ts';

type Validate = typeof validateLinkTokenGetResponse;

const EXAMPLE = 'test-utils/payloads/official-example.json';
const FAKES = 'test-utils/payloads/fakes.ndjson';

/** Upstream's own example is valid, and hand-written fakes get the verdicts that are known. */
export const realPayloads: Check = {
  name: 'real-payloads',
  claim: 'the official example and the known fakes get their known verdicts',
  async run({ root, strictJson }) {
    // Loaded only now: a spoiled validator must not keep the other checks from saying so.
    const { validateLinkTokenGetResponse: validate } = await import(
      '../../../contracts/validator.ts'
    );
    return [
      ...(strictJson === true ? await textFindings(root) : []),
      ...(await findingsIn(root, EXAMPLE, (text) => exampleFindings(text, validate))),
      ...(await findingsIn(root, FAKES, (text) => fakeFindings(text, validate))),
    ];
  },
};

/** What was taken in, as SHA-256: a payload that is cut down is still valid, and proves less. */
const TAKEN_IN = {
  [EXAMPLE]: 'b2eebdabe92750780791355bcc1ef1c41c35e7a4ec191a48fc1f7c14016e0658',
  [FAKES]: '833333c9cdce27aedeb4a915ca4f0c5c9ee508f7af6fc69a07549b97f94e47ca',
} as const;

async function findingsIn(
  root: string,
  file: keyof typeof TAKEN_IN,
  judge: (text: string) => CheckFinding[],
): Promise<CheckFinding[]> {
  const text = await readFile(join(root, file), 'utf8').catch(() => null);
  if (text === null) return [{ ...unreadable(file, null), message: 'the file is missing' }];
  const findings = judge(text);
  const digest = createHash('sha256').update(text).digest('hex');
  return findings.length > 0 || digest === TAKEN_IN[file]
    ? findings
    : [{ ...unreadable(file, null), code: 'payload-edited', message: 'the file was edited' }];
}

/** What `validate --strict-json` says of the texts themselves. */
async function textFindings(root: string): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  for (const file of [EXAMPLE, FAKES]) {
    const stream = Readable.from([await readFile(join(root, file)).catch(() => '')]);
    const options = { ndjson: file === FAKES, strict: true };
    for await (const read of readPayloads('-', () => stream, options)) {
      if (read.kind === 'unreadable') continue;
      for (const { code, path, message } of read.findings) {
        const replay = `npx link-token-contract validate --strict-json ${file}`;
        findings.push({ code, file, line: read.line, path, message, replay });
      }
    }
  }
  return findings;
}

function exampleFindings(text: string, validate: Validate): CheckFinding[] {
  const payload = parse(text);
  if (payload === undefined) return [unreadable(EXAMPLE, null)];
  return validate(payload).findings.map(({ code, path, message }) => ({
    code,
    file: EXAMPLE,
    line: null,
    path,
    message,
    replay: `npx link-token-contract validate ${EXAMPLE}`,
  }));
}

function fakeFindings(ndjson: string, validate: Validate): CheckFinding[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .flatMap((text, index) => {
      const line = index + 1;
      const fake = parse(text);
      if (fake === undefined) return [unreadable(FAKES, line)];
      const known = isJsonObject(fake) ? fake : {};
      const { valid, findings } = validate(known['payload']);
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
