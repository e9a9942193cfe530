import type { OracleFiles } from './oracles.ts';

/** What is asked of a subject. */
export interface Expectations {
  /** `handler`: what it returns is nobody's business but its oracles', and a throw is not fine. */
  readonly of: 'validator' | 'handler';
  /** What to do with values that an enumeration does not list; null: only advised about. */
  readonly enums: 'closed' | 'open' | null;
  /** Who says what a handler should do, by name; unless told, any return is fine. */
  readonly oracles?: OracleFiles;
}
