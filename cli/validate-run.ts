import type { Revision } from '../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { type PayloadVerdict, payloadText } from '../reports/payload-text.ts';
import { InputError } from '../src/input-error.ts';
import { readPayloads } from '../src/read-payloads.ts';
import type { ExitCode, Io } from './io.ts';

export interface ValidateOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly enums: 'closed' | 'open';
  readonly ndjson?: true | undefined;
}

/** Gives the verdict on every payload of every source. An unreadable one does not stop the others. */
export async function runValidateCommand(
  io: Io,
  sources: readonly string[],
  { format, revision, enums, ndjson }: ValidateOptions,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for (const source of sources) {
    try {
      for await (const read of readPayloads(source, io.stdin, { ndjson: ndjson === true })) {
        if (read.kind === 'unreadable') {
          io.err(`link-token-contract: ${read.message}\n`);
          exitCode = 2;
          continue;
        }
        const result = validateLinkTokenGetResponse(read.payload, { revision, enums });
        const verdict: PayloadVerdict = { source, line: read.line, ...result };
        await io.out(
          format === 'json'
            ? `${JSON.stringify(verdict)}\n`
            : `${payloadText(verdict, io.colors)}\n`,
        );
        if (!result.valid && exitCode === 0) exitCode = 1;
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.err(`link-token-contract: ${error.message}\n`);
      exitCode = 2;
    }
  }
  return exitCode;
}
