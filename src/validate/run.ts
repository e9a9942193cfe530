import { jsonLine } from '../../contracts/escape/json-line.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { mayBeRounded } from '../../contracts/reading/written-integer.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import {
  type ValidationOptions,
  type ValidationResult,
  validateLinkTokenGetResponse,
  verdictOn,
} from '../../contracts/validator.ts';
import { complaint } from '../shared/cli/complaint.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readPayloads } from '../shared/files/read-payloads.ts';
import { type PayloadVerdict, payloadText } from './report/text.ts';

interface ValidateOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly enums: 'closed' | 'open';
  readonly ndjson?: true | undefined;
  readonly strictJson?: true | undefined;
}

/** Judges every payload of every source. An unreadable source does not stop the others. */
export async function runValidateCommand(
  io: Io,
  sources: readonly string[],
  { format, revision, enums, ndjson, strictJson }: ValidateOptions,
): Promise<ExitCode> {
  const reading = { ndjson: ndjson === true, strict: strictJson === true };
  let exitCode: ExitCode = 0;
  for (const source of sources) {
    const isPlainName = io.masked(source) === source;
    try {
      let payloads = 0;
      for await (const read of readPayloads(source, () => io.stdin, reading)) {
        payloads++;
        if (read.kind === 'unreadable') {
          io.err(complaint(read.message));
          exitCode = 2;
          continue;
        }
        const { findings, notes } = await judged(read, { revision, enums });
        const all = [...read.findings, ...findings];
        const valid = all.length === 0;
        const verdict: PayloadVerdict = { source, line: read.line, valid, findings: all, notes };
        // Without findings, the file's name is the only text from outside.
        const write = isPlainName && valid && notes.length === 0 ? io.outMade : io.out;
        await write(format === 'json' ? jsonLine(verdict) : `${payloadText(verdict, io.colors)}\n`);
        if (!valid && exitCode === 0) exitCode = 1;
      }
      // Judging nothing must not count as a pass.
      if (payloads === 0) throw new InputError(`${source} holds no payload`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.err(complaint(error.message));
      exitCode = 2;
    }
  }
  return exitCode;
}

/** Whether the message is complete: one about a number of the wrong type must show the digits that its double lost. */
function isShownInFull({ code, received }: Finding): boolean {
  return code !== 'wrong-type' || !NUMBER.test(received);
}

const NUMBER = /^(?:number|-?Infinity)/;

/** Loads the code for exact numbers only where it matters to the verdict or the message. */
async function judged(
  { text, payload }: { readonly text: string; readonly payload: JsonValue },
  options: ValidationOptions<Revision>,
): Promise<ValidationResult> {
  const result = validateLinkTokenGetResponse(payload, options);
  const isSure = !mayBeRounded(text) && result.findings.every(isShownInFull);
  if (isSure) return result;
  const { judgedAsWritten } = await import('../../contracts/reading/kept-digits.ts');
  return judgedAsWritten(text, (value, writtenAt) => verdictOn(value, options, writtenAt));
}
