import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { objectOf, parsedJson } from '../../../contracts/json-value.ts';
import type { validateLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { readPayloads } from '../../shared/files/read-payloads.ts';
import { check, type Found } from './check.ts';

type Validate = typeof validateLinkTokenGetResponse;

const EXAMPLE = 'test-utils/payloads/official-example.json';
const FAKES = 'test-utils/payloads/fakes.ndjson';

/** The SHA-256 of the committed payloads: a payload that lost a part is still valid, but proves less. */
const COMMITTED = [
  {
    ...{ file: EXAMPLE, findingsIn: exampleFindings },
    digest: 'b2eebdabe92750780791355bcc1ef1c41c35e7a4ec191a48fc1f7c14016e0658',
  },
  {
    ...{ file: FAKES, findingsIn: fakeFindings },
    digest: '833333c9cdce27aedeb4a915ca4f0c5c9ee508f7af6fc69a07549b97f94e47ca',
  },
] as const;

/** Upstream's own example is valid, and hand-written fakes get the verdicts that are known. */
export const realPayloads = check({
  name: 'real-payloads',
  claim: 'the official example and the known fakes get their known verdicts',
  file: EXAMPLE,
  replay: `npx link-token-contract validate ${EXAMPLE}`,
  async find({ root, strictJson }) {
    // Loaded only now, so that a broken validator keeps no other check from running.
    const { validateLinkTokenGetResponse: validate } = await import(
      '../../../contracts/validator.ts'
    );
    const found: Found[] = [];
    for (const { file, digest, findingsIn } of COMMITTED) {
      const bytes = await readFile(join(root, file)).catch(() => null);
      if (bytes === null) {
        found.push(unreadable(file, 'the file is missing'));
        continue;
      }
      if (strictJson === true) found.push(...(await strictFindings(file, bytes)));
      const findings = findingsIn(bytes.toString('utf8'), validate);
      const isEdited = createHash('sha256').update(bytes).digest('hex') !== digest;
      const edited = {
        ...unreadable(file, 'the file was edited'),
        code: 'payload-edited',
      } as const;
      found.push(...(findings.length === 0 && isEdited ? [edited] : findings));
    }
    return found;
  },
});

/** What `validate --strict-json` finds in the text itself. */
async function strictFindings(file: string, bytes: Uint8Array): Promise<readonly Found[]> {
  const replay = `npx link-token-contract validate --strict-json ${file}`;
  const options = { ndjson: file === FAKES, strict: true };
  const found: Found[] = [];
  for await (const read of readPayloads('-', () => Readable.from([bytes]), options)) {
    if (read.kind === 'unreadable') continue;
    for (const { code, path, message } of read.findings) {
      found.push({ code, file, line: read.line, path, message, replay });
    }
  }
  return found;
}

function exampleFindings(text: string, validate: Validate): readonly Found[] {
  const payload = parsedJson(text);
  if (payload === undefined) return [unreadable(EXAMPLE)];
  return validate(payload).findings.map(({ code, path, message }) => ({ code, path, message }));
}

function fakeFindings(ndjson: string, validate: Validate): readonly Found[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .flatMap((text, index): readonly Found[] => {
      const line = index + 1;
      const fake = parsedJson(text);
      if (fake === undefined) return [{ ...unreadable(FAKES), line }];
      const known = objectOf(fake);
      const { valid, findings } = validate(known['payload']);
      const missing = findings.filter(({ code }) => code === 'missing-key').map(({ path }) => path);
      const expected = JSON.stringify([known['valid'], known['missing']]);
      const actual = JSON.stringify([valid, missing]);
      if (expected === actual) return [];
      const message = `expected [valid, missing keys] ${expected}, found ${actual}`;
      const replay = `git diff -- ${FAKES} contracts`;
      return [{ code: 'verdict-differs', file: FAKES, line, path: '', message, replay }];
    });
}

function unreadable(file: string, message = 'expected JSON, found something else'): Found {
  const replay = `git checkout -- ${file}`;
  return { code: 'verdict-differs', file, path: '', message, replay };
}
