import type { ExitCode, Io } from '../../shared/cli/io.ts';
import { type FuzzResult, type FuzzVerdict, fuzzVerdict } from '../fuzz-result.ts';
import { fuzzJson } from './json.ts';
import { fuzzText } from './text.ts';

const EXIT_CODE: Readonly<Record<FuzzVerdict, ExitCode>> = { passed: 0, failed: 1, undecided: 2 };

export interface ReportOptions {
  readonly format: 'text' | 'json';
  readonly strict?: boolean | undefined;
}

/** Writes a result, and says with which code the command ends. */
export async function reportResult(
  io: Io,
  result: FuzzResult,
  { format, strict = false }: ReportOptions,
): Promise<ExitCode> {
  await io.out(format === 'json' ? fuzzJson(result) : `${fuzzText(result, io.colors)}\n`);
  return EXIT_CODE[fuzzVerdict(result, strict)];
}
