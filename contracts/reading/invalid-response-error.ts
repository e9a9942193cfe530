import { terminalLine } from '../escape/terminal.ts';
import type { Finding } from '../finding.ts';
import type { JsonPointer } from '../json-pointer.ts';

/** The value or text is not a response. The message says why in one line, without quoting credentials. */
export class InvalidLinkTokenGetResponseError extends Error {
  override readonly name = 'InvalidLinkTokenGetResponseError';
  readonly findings: readonly [Finding, ...Finding[]];

  constructor(findings: readonly [Finding, ...Finding[]]) {
    const [{ path, message }, ...others] = findings;
    const where = path === '' ? '' : `${shown(path)}: `;
    const more = others.length === 0 ? '' : `; ${others.length} more in its findings`;
    super(`not a response of POST /link/token/get: ${where}${message}${more}`);
    this.findings = findings;
  }
}

const LONGEST = 120;

/** The path on one line; of a long one its beginning and end. */
function shown(path: JsonPointer): string {
  const half = LONGEST / 2;
  return terminalLine(path.length > LONGEST ? `${path.slice(0, half)}…${path.slice(-half)}` : path);
}
