import type { OracleFiles } from './oracles.ts';

/** What is expected of a subject. */
export interface Expectations {
  /** `handler`: only its oracles judge what it returns, and a throw is not fine. */
  readonly of: 'validator' | 'handler';
  /** What to do with values that an enumeration does not list; null: only advised about. */
  readonly enums: 'closed' | 'open' | null;
  /** The names of the oracles of a handler; without them any return is fine. */
  readonly oracles?: OracleFiles;
}
