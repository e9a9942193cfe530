import { isLinkTokenGetResponse } from '../../dist/contracts/link-token-contract.js';

/** A validator that costs next to nothing and finds nothing: what is measured is the campaign. */
export default (payload) => isLinkTokenGetResponse(payload);
