import type { Revision } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { Expectations } from '../subjects/expectations.ts';

/** How many payloads, unless told: all that are planned, as each of them is there for a mistake of its own. */
export function defaultRuns(revision: Revision, of: Expectations['of']): number {
  const { planned } = createCampaign({ revision, kinds: of === 'handler' ? 'sendable' : 'all' });
  return Math.max(FEWEST, planned);
}

const FEWEST = 1000;
