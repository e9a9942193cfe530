// Made from 1.394.0.openapi.json by `npm run revision:derive`: edit nothing here.

export type Products =
  | 'assets'
  | 'auth'
  | 'balance'
  | 'identity'
  | 'investments'
  | 'investments_auth'
  | 'liabilities'
  | 'payment_initiation'
  | 'identity_verification'
  | 'transactions'
  | 'credit_details'
  | 'income'
  | 'income_verification'
  | 'deposit_switch'
  | 'standing_orders'
  | 'transfer'
  | 'employment'
  | 'recurring_transactions'
  | 'signal';
export type CountryCode =
  | 'US'
  | 'GB'
  | 'ES'
  | 'NL'
  | 'FR'
  | 'IE'
  | 'CA'
  | 'DE'
  | 'IT'
  | 'PL'
  | 'DK'
  | 'NO'
  | 'SE'
  | 'EE'
  | 'LT'
  | 'LV'
  | 'PT';
export type DepositoryAccountSubtype =
  | 'checking'
  | 'savings'
  | 'hsa'
  | 'cd'
  | 'money market'
  | 'paypal'
  | 'prepaid'
  | 'cash management'
  | 'ebt'
  | 'all';
export type DepositoryAccountSubtypes = DepositoryAccountSubtype[];
export type CreditAccountSubtype = 'credit card' | 'paypal' | 'all';
export type CreditAccountSubtypes = CreditAccountSubtype[];
export type LoanAccountSubtype =
  | 'auto'
  | 'business'
  | 'commercial'
  | 'construction'
  | 'consumer'
  | 'home equity'
  | 'loan'
  | 'mortgage'
  | 'line of credit'
  | 'student'
  | 'other'
  | 'all';
export type LoanAccountSubtypes = LoanAccountSubtype[];
export type InvestmentAccountSubtype =
  | '529'
  | '401a'
  | '401k'
  | '403B'
  | '457b'
  | 'brokerage'
  | 'cash isa'
  | 'crypto exchange'
  | 'education savings account'
  | 'fixed annuity'
  | 'gic'
  | 'health reimbursement arrangement'
  | 'hsa'
  | 'ira'
  | 'isa'
  | 'keogh'
  | 'lif'
  | 'life insurance'
  | 'lira'
  | 'lrif'
  | 'lrsp'
  | 'mutual fund'
  | 'non-custodial wallet'
  | 'non-taxable brokerage account'
  | 'other'
  | 'other annuity'
  | 'other insurance'
  | 'pension'
  | 'prif'
  | 'profit sharing plan'
  | 'qshr'
  | 'rdsp'
  | 'resp'
  | 'retirement'
  | 'rlif'
  | 'roth'
  | 'roth 401k'
  | 'rrif'
  | 'rrsp'
  | 'sarsep'
  | 'sep ira'
  | 'simple ira'
  | 'sipp'
  | 'stock plan'
  | 'tfsa'
  | 'trust'
  | 'ugma'
  | 'utma'
  | 'variable annuity'
  | 'all';
export type InvestmentAccountSubtypes = InvestmentAccountSubtype[];
export type RequestID = string;

export interface LinkTokenGetResponse {
  link_token: string;
  created_at: string | null;
  expiration: string | null;
  metadata: LinkTokenGetMetadataResponse;
  request_id: RequestID;
  [k: string]: unknown;
}
export interface LinkTokenGetMetadataResponse {
  initial_products: Products[];
  webhook: string | null;
  country_codes: CountryCode[];
  language: string | null;
  institution_data?: LinkTokenCreateInstitutionData;
  account_filters?: AccountFiltersResponse;
  redirect_uri: string | null;
  client_name: string | null;
  [k: string]: unknown;
}
export interface LinkTokenCreateInstitutionData {
  routing_number?: string;
  [k: string]: unknown;
}
export interface AccountFiltersResponse {
  depository?: DepositoryFilter;
  credit?: CreditFilter;
  loan?: LoanFilter;
  investment?: InvestmentFilter;
  [k: string]: unknown;
}
export interface DepositoryFilter {
  account_subtypes: DepositoryAccountSubtypes;
  [k: string]: unknown;
}
export interface CreditFilter {
  account_subtypes: CreditAccountSubtypes;
  [k: string]: unknown;
}
export interface LoanFilter {
  account_subtypes: LoanAccountSubtypes;
  [k: string]: unknown;
}
export interface InvestmentFilter {
  account_subtypes: InvestmentAccountSubtypes;
  [k: string]: unknown;
}
