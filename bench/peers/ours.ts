import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import type { Peer } from './peer.ts';

/** What this package compiles ahead of time. */
export const ours: Peer = (revision) => {
  const options = { revision };
  return (value) => isLinkTokenGetResponse(value, options);
};
