import type { Revision } from '../contracts/revisions/index.ts';
import { oneLine } from '../reports/printable.ts';
import { type GeneratedLine, generate, type PayloadKind } from '../src/generate.ts';
import { DEFAULT_SEED } from './common-options.ts';
import type { ExitCode, Io } from './io.ts';

export interface GenerateOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly count: number;
  readonly kind: PayloadKind;
  readonly seed?: number | undefined;
}

/** Writes generated payloads, one a line. */
export async function runGenerateCommand(
  io: Io,
  { format, revision, count, kind, seed = DEFAULT_SEED }: GenerateOptions,
): Promise<ExitCode> {
  for (const line of generate({ revision, count, kind, seed })) {
    await io.out(`${format === 'json' ? JSON.stringify(line) : asText(line)}\n`);
  }
  return 0;
}

/**
 * For people: the payload, and before it the fault, if there is one; a hostile text as a JSON string. What
 * would steer a terminal is escaped as JSON escapes it, and still the same JSON.
 */
function asText(line: GeneratedLine): string {
  const content = oneLine(JSON.stringify('text' in line ? line.text : line.payload));
  return line.fault === null
    ? content
    : `${line.fault.code} ${line.fault.path || '(root)'}\t${content}`;
}
