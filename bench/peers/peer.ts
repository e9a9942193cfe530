import type { Revision } from '../../contracts/revisions/index.ts';
import type { Parsed } from '../payloads/parsed.ts';

/** Whether a value is a response. */
export type Check = (value: Parsed) => boolean;

/** Makes a check of a revision in the way that the package documents. Throws where it cannot. */
export type Peer = (revision: Revision) => Check | Promise<Check>;
