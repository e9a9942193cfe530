import type { Readable } from 'node:stream';
import type { Environment } from '../process/environment.ts';
import type { Colors } from '../report/colors.ts';

/** 0: all holds. 1: the contract is broken. 2: the tool could not tell. */
export type ExitCode = 0 | 1 | 2;

/** All that a command uses of the process it runs in. */
export interface Io {
  readonly stdin: Readable;
  /** Resolves when the text is written, so that a slow reader slows the writer. */
  readonly out: (text: string) => Promise<void>;
  /**
   * The same for text generated here, such as payloads. It holds no credentials, and generated texts that look like one
   * stay: searching for them would take a twentieth of the time of `validate` on a large file.
   */
  readonly outMade: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** A text with credentials redacted, as `out` and `err` print it: for output that goes elsewhere. */
  readonly masked: (text: string) => string;
  readonly env: Environment;
  /** Whether standard error is a terminal, where progress is shown. */
  readonly showsProgress: boolean;
  readonly colors: Colors;
  readonly clock: () => number;
  readonly exitWith: (code: ExitCode) => void;
  /**
   * Calls back at the first Ctrl-C or termination signal, in place of ending the process; returns a function that
   * undoes this.
   */
  readonly onInterrupt: (callback: () => void) => () => void;
}
