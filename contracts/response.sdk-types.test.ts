import type { LinkTokenGetResponse as SdkResponse } from 'plaid';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ExactNumber } from './reading/exact-number.ts';
import type { LinkTokenGetResponse } from './response.ts';

/**
 * Compares our type of the response with that of Plaid's SDK, made from a newer document (plaid 47.0.0: from 1.740.1).
 * `tsc` fails where the differences are not exactly those listed here.
 */

const EXACT = 'an exact number may be a bigint or digits; the SDK reads with JSON.parse';
const NEWER_KEY = 'revision 1.697.4 does not document this key; with us it is an extra';
const NEWER_VALUE = 'revision 1.697.4 does not list this value; open enumerations take it';
const NULL_TEXT = 'the generator of the SDK made a text "null" of the null in the enumeration';

/** Every difference in the documented keys, and its reason. */
const DIFFERENCES: Readonly<Record<Difference<LinkTokenGetResponse, SdkResponse>, string>> = {
  'PlaidError/error_type: ASSETS_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: CRA_MONITORING_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: CREDIT_PROFILE_REPORT_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: ENCOMPASS_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: ENRICH_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: FRAUD_INSIGHTS_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: FREDDIE_MAC_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: IDEMPOTENCY_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: LINK_DELIVERY_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: PROFILE_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: RECURRING_TRANSACTIONS_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: STATEMENTS_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: TRANSFER_RECURRING_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/error_type: TRANSFER_REFUND_ERROR only in the SDK': NEWER_VALUE,
  'PlaidError/status: another type': EXACT,
  '/link_sessions/*/on_success/metadata/session_group_id: only in the SDK': NEWER_KEY,
  '/link_sessions/*/on_success/metadata/transfer_status: null only in the SDK': NULL_TEXT,
  '/link_sessions/*/results/cra_document_upload_results/num_bank_statements_uploaded: another type':
    EXACT,
  '/link_sessions/*/results/document_income_results/num_1099s_uploaded: another type': EXACT,
  '/link_sessions/*/results/document_income_results/num_bank_statements_uploaded: another type':
    EXACT,
  '/link_sessions/*/results/document_income_results/num_paystubs_uploaded: another type': EXACT,
  '/link_sessions/*/results/document_income_results/num_w2s_uploaded: another type': EXACT,
  '/link_sessions/*/results/payroll_income_results/*/num_paystubs_retrieved: another type': EXACT,
  '/link_sessions/*/results/payroll_income_results/*/num_w2s_retrieved: another type': EXACT,
  '/link_sessions/*/results/document_income_results/num_i20s_uploaded: only in the SDK': NEWER_KEY,
  '/metadata/account_filters/credit/account_subtypes/*: charge card only in the SDK': NEWER_VALUE,
  '/metadata/account_filters/investment/account_subtypes/*: prediction market only in the SDK':
    NEWER_VALUE,
  '/metadata/account_filters/loan/account_subtypes/*: commercial line of credit only in the SDK':
    NEWER_VALUE,
  '/metadata/account_filters/loan/account_subtypes/*: home equity loan only in the SDK':
    NEWER_VALUE,
  '/metadata/account_filters/loan/account_subtypes/*: installment only in the SDK': NEWER_VALUE,
  '/metadata/initial_products/*: cra_home_lending only in the SDK': NEWER_VALUE,
  '/metadata/initial_products/*: cra_qualify only in the SDK': NEWER_VALUE,
};

type SdkCountry = SdkResponse['metadata']['country_codes'][number];
type Country = LinkTokenGetResponse['metadata']['country_codes'][number];

describe('the type of the SDK', () => {
  test('fits our type with open enumerations, but that it is an interface', () => {
    expectTypeOf<Plain<SdkResponse>>().toExtend<LinkTokenGetResponse<'1.697.4', 'open'>>();
    // TypeScript lets an interface have other keys, of unknown types.
    expectTypeOf<SdkResponse>().not.toExtend<LinkTokenGetResponse<'1.697.4', 'open'>>();
  });

  test('does not fit ours with closed enumerations, as it knows newer values', () => {
    expectTypeOf<Plain<SdkResponse>>().not.toExtend<LinkTokenGetResponse>();
    expectTypeOf<Plain<SdkResponse['metadata']>>().not.toExtend<LinkTokenGetResponse['metadata']>();
    expectTypeOf<SdkCountry>().toExtend<Country>();
  });

  test('has the same keys at the top', () => {
    expectTypeOf<Documented<LinkTokenGetResponse>>().toEqualTypeOf<keyof SdkResponse>();
  });
});

test('does not accept what we read: readonly lists, exact numbers, no enums', () => {
  expectTypeOf<LinkTokenGetResponse>().not.toExtend<SdkResponse>();
  expectTypeOf<readonly SdkCountry[]>().not.toExtend<SdkResponse['metadata']['country_codes']>();
  expectTypeOf<ExactNumber>().not.toExtend<number>();
  expectTypeOf<Country>().not.toExtend<SdkCountry>();
  expectTypeOf<Country>().toEqualTypeOf<`${SdkCountry}`>();
});

test('differs only for listed reasons', () => {
  for (const reason of Object.values(DIFFERENCES)) expect(reason).toMatch(/^[a-z].{20}/);
});

/** Where two types differ, as `<place>: <how>`. Readonly lists count as lists. */
type Difference<Ours, Theirs, Place extends string = ''> = [unknown, unknown] extends [Ours, Theirs]
  ? never
  : Nullability<Ours, Theirs, Place> | Inside<NonNullable<Ours>, NonNullable<Theirs>, Place>;

type Nullability<Ours, Theirs, Place extends string> = null extends Ours
  ? null extends Theirs
    ? never
    : `${Place}: null only in ours`
  : null extends Theirs
    ? `${Place}: null only in the SDK`
    : never;

type Inside<Ours, Theirs, Place extends string> = [Theirs] extends [string]
  ? Strings<Ours, `${Theirs}`, Place>
  : Theirs extends readonly (infer Their)[]
    ? Ours extends readonly (infer Our)[]
      ? Difference<Our, Their, `${Place}/*`>
      : `${Place}: a list only in the SDK`
    : [Theirs] extends [object]
      ? Members<Ours, Theirs, Place>
      : [Ours, Theirs] extends [Theirs, Ours]
        ? never
        : `${Place}: another type`;

type Strings<Ours, Theirs extends string, Place extends string> = string extends Theirs
  ? string extends Ours
    ? never
    : `${Place}: any string only in the SDK`
  : string extends Ours
    ? `${Place}: any string only in ours`
    :
        | `${Place}: ${Exclude<Theirs, Ours> & string} only in the SDK`
        | `${Place}: ${Exclude<Ours, Theirs> & string} only in ours`;

type Members<Ours, Theirs, Place extends string> = {
  [Key in Documented<Ours> | Documented<Theirs>]: Key extends Documented<Ours>
    ? Key extends keyof Theirs
      ? Member<Ours, Theirs, Key & keyof Ours, Below<Place, Key>>
      : `${Below<Place, Key>}: only in ours`
    : `${Below<Place, Key>}: only in the SDK`;
}[Documented<Ours> | Documented<Theirs>];

type Member<Ours, Theirs, Key extends keyof Ours & keyof Theirs, Place extends string> =
  | (IsOptional<Ours, Key> extends IsOptional<Theirs, Key> ? never : `${Place}: optional in one`)
  | Difference<Exclude<Ours[Key], undefined>, Exclude<Theirs[Key], undefined>, Place>;

/** An error is the same component everywhere. */
type Below<Place extends string, Key extends string> = Key extends 'error'
  ? 'PlaidError'
  : `${Place}/${Key}`;

type IsOptional<T, Key extends keyof T> = object extends Pick<T, Key> ? true : false;

type Documented<T> = keyof { [Key in keyof T as string extends Key ? never : Key]: T[Key] } &
  string;

/** The same members, but as no interface. */
type Plain<T> = T extends string ? T : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;
