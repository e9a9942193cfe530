/** Payloads and doubles: the entry point of `import … from 'link-token-contract/test-utils'`. */
export { dateTime } from './arbitraries/formats/date-time-arbitrary.ts';
export { uri } from './arbitraries/formats/uri-arbitrary.ts';
export { extraKeys, jsonValue } from './arbitraries/json-value.ts';
export { linkTokenGetResponse } from './arbitraries/link-token-get-response.ts';
export { type Campaign, type CampaignOptions, createCampaign } from './campaign/campaign.ts';
export type { PlacedForm, TestPayload } from './campaign/test-payload.ts';
export type { Fault } from './faults/fault.ts';
export type { FaultyResponse } from './faults/faulty-link-token-get-response.ts';
export { faultyLinkTokenGetResponse } from './faults/faulty-link-token-get-response.ts';
export { type HostileText, hostileText } from './hostile/hostile-text.ts';
export {
  EXAMPLE_LINK_TOKEN,
  PROVIDER_STATES,
  type ProviderStateName,
} from './provider-states.ts';
export { type StubProvider, type StubProviderOptions, startStubProvider } from './stub-provider.ts';
