import type { Readable } from 'node:stream';
import type { Environment } from '../process/environment.ts';
import type { Colors } from '../report/colors.ts';

/** 0: all holds. 1: the contract is broken. 2: the tool could not tell. */
export type ExitCode = 0 | 1 | 2;

/** The edge: all that a command touches of the process it runs in. */
export interface Io {
  readonly stdin: Readable;
  /** Resolves when the text is taken, so that a slow reader slows the writer. */
  readonly out: (text: string) => Promise<void>;
  /**
   * The same of what was made here, payloads among it: there is no credential in it, and what looks like one stays. To look for
   * them takes a twentieth of the time of `validate` on a large file.
   */
  readonly outMade: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** A text without credentials, as `out` and `err` print it: for what is written elsewhere. */
  readonly masked: (text: string) => string;
  readonly env: Environment;
  /** Whether standard error is a terminal, where progress is shown. */
  readonly showsProgress: boolean;
  readonly colors: Colors;
  readonly clock: () => number;
  readonly exitWith: (code: ExitCode) => void;
  /** Calls back at the first Ctrl-C or request to end, in place of ending the process; gives what takes that back. */
  readonly onInterrupt: (callback: () => void) => () => void;
}
