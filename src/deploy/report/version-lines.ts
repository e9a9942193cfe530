import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { FoundVersion } from '../../build-identity/find-version.ts';
import type { PacticipantVersion } from '../../pact-broker/pacticipant-version.ts';
import type { Colors } from '../../shared/report/colors.ts';

/** The version, its source, and remarks about it, one a line. */
export function versionLines(
  { version }: PacticipantVersion,
  { source, remarks }: Pick<FoundVersion, 'source' | 'remarks'>,
  colors: Colors,
): readonly string[] {
  const from = source.from === 'git' ? 'git' : source.name;
  return [
    `  version ${terminalLine(version)} ${colors.dim(`(${terminalLine(from)})`)}`,
    ...remarks.map((remark) => colors.yellow(`  note: ${terminalLine(remark)}`)),
  ];
}
