import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import type { Peer } from './peer.ts';

/** This package's validator, compiled ahead of time. */
export const ours: Peer = (revision) => {
  const options = { revision };
  return (value) => isLinkTokenGetResponse(value, options);
};
