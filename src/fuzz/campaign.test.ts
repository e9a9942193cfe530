import { expect, test } from 'vitest';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { defaultRuns } from './campaign.ts';

test('a validator is asked all that is planned', () => {
  const { planned } = createCampaign();
  expect(planned).toBeGreaterThan(1000);
  expect(defaultRuns(DEFAULT_REVISION, 'validator')).toBe(planned);
});

test('where little is planned, it is a thousand payloads', () => {
  expect(createCampaign({ revision: '1.394.0' }).planned).toBeLessThan(1000);
  expect(defaultRuns('1.394.0', 'validator')).toBe(1000);
  expect(createCampaign({ kinds: 'sendable' }).planned).toBeLessThan(1000);
  expect(defaultRuns(DEFAULT_REVISION, 'handler')).toBe(1000);
});
