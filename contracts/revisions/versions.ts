// Made from the excerpts beside it by `npm run revision:derive`: edit nothing here.
/** The carried revisions, oldest first. */
export const REVISIONS = ['1.394.0', '1.697.4'] as const;
export type Revision = (typeof REVISIONS)[number];

/** The newest one. */
export const DEFAULT_REVISION = '1.697.4';
export type DefaultRevision = typeof DEFAULT_REVISION;
