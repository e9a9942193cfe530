/** The entry point of `import … from 'link-token-contract'`. */
export { LosslessNumber } from 'lossless-json';
export type { Finding, FindingCode, Keyword } from './finding.ts';
export type { JsonPointer } from './json-pointer.ts';
export type { JsonArray, JsonObject, JsonValue } from './json-value.ts';
export { plaidErrorFindings } from './plaid-error.ts';
export type { ExactNumber } from './reading/exact-number.ts';
export type { Immutable } from './reading/immutable.ts';
export { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
export { LinkTokenGetResponse, type ReadingOptions } from './response.ts';
export type * from './revisions/index.ts';
export {
  DEFAULT_REVISION,
  REVISIONS,
  type Responses,
  type Revision,
} from './revisions/index.ts';
export {
  isLinkTokenGetResponse,
  type ValidationOptions,
  type ValidationResult,
  validateLinkTokenGetResponse,
} from './validator.ts';
