// Made from 1.697.4.openapi.json by `npm run revision:derive`: edit nothing here.

/**
 * @deprecated
 */
export type LinkSessionSuccess = {
  public_token: string;
  metadata: LinkSessionSuccessMetadata;
  [k: string]: unknown;
} | null;
export type LinkSessionSuccessMetadata = {
  institution?: LinkSessionSuccessMetadataInstitution;
  accounts?: LinkSessionSuccessMetadataAccount[];
  link_session_id?: string;
  transfer_status?: LinkSessionSuccessMetadataTransferStatus;
  [k: string]: unknown;
} | null;
export type LinkSessionSuccessMetadataInstitution = {
  name?: string;
  institution_id?: string;
  [k: string]: unknown;
} | null;
export type LinkSessionSuccessMetadataTransferStatus = 'COMPLETE' | 'INCOMPLETE' | null;
/**
 * @deprecated
 */
export type LinkSessionExitDeprecated = {
  error: PlaidError;
  metadata: LinkSessionExitMetadata;
  [k: string]: unknown;
} | null;
export type PlaidError = {
  error_type: PlaidErrorType;
  error_code: string;
  error_code_reason?: string | null;
  error_message: string;
  display_message: string | null;
  request_id?: string;
  causes?: unknown[];
  status?: number | null;
  documentation_url?: string;
  suggested_action?: string | null;
  required_account_subtypes?: string[];
  provided_account_subtypes?: string[];
  [k: string]: unknown;
} | null;
export type PlaidErrorType =
  | 'INVALID_REQUEST'
  | 'INVALID_RESULT'
  | 'INVALID_INPUT'
  | 'INSTITUTION_ERROR'
  | 'RATE_LIMIT_EXCEEDED'
  | 'API_ERROR'
  | 'ITEM_ERROR'
  | 'ASSET_REPORT_ERROR'
  | 'BASE_REPORT_ERROR'
  | 'RECAPTCHA_ERROR'
  | 'OAUTH_ERROR'
  | 'PAYMENT_ERROR'
  | 'BANK_TRANSFER_ERROR'
  | 'INCOME_VERIFICATION_ERROR'
  | 'MICRODEPOSITS_ERROR'
  | 'SANDBOX_ERROR'
  | 'PARTNER_ERROR'
  | 'SIGNAL_ERROR'
  | 'TRANSACTIONS_ERROR'
  | 'TRANSACTION_ERROR'
  | 'TRANSFER_ERROR'
  | 'CHECK_REPORT_ERROR'
  | 'CONSUMER_REPORT_ERROR'
  | 'USER_ERROR';
export type LinkSessionExitMetadata = {
  institution?: LinkSessionExitMetadataInstitution;
  status?: string;
  link_session_id?: string;
  request_id?: string;
  [k: string]: unknown;
} | null;
export type LinkSessionExitMetadataInstitution = {
  name?: string;
  institution_id?: string;
  [k: string]: unknown;
} | null;
export type LinkSessionExit = {
  error: PlaidError;
  metadata: LinkSessionExitMetadata;
  [k: string]: unknown;
} | null;
export type LinkSessionResults = {
  item_add_results: LinkSessionItemAddResult[];
  cra_item_add_results: LinkSessionCraItemAddResult[];
  cra_update_results: LinkSessionCraUpdateResult[];
  bank_income_results: LinkSessionBankIncomeResult[];
  payroll_income_results: LinkSessionPayrollIncomeResult[];
  document_income_results: CreditSessionDocumentIncomeResult;
  cra_document_upload_results?: LinkSessionCraDocumentUploadResult;
  [k: string]: unknown;
} | null;
export type CreditSessionBankIncomeStatus =
  'APPROVED' | 'NO_DEPOSITS_FOUND' | 'USER_REPORTED_NO_INCOME' | 'STARTED' | 'INTERNAL_ERROR';
export type CreditSessionDocumentIncomeResult = {
  num_paystubs_uploaded: number;
  num_w2s_uploaded: number;
  num_bank_statements_uploaded: number;
  num_1099s_uploaded: number;
  [k: string]: unknown;
} | null;
export type LinkSessionCraDocumentUploadResult = {
  num_bank_statements_uploaded: number;
  [k: string]: unknown;
} | null;
export type Products =
  | 'assets'
  | 'auth'
  | 'balance'
  | 'balance_plus'
  | 'beacon'
  | 'identity'
  | 'identity_match'
  | 'investments'
  | 'investments_auth'
  | 'liabilities'
  | 'payment_initiation'
  | 'identity_verification'
  | 'transactions'
  | 'credit_details'
  | 'income'
  | 'income_verification'
  | 'standing_orders'
  | 'transfer'
  | 'employment'
  | 'recurring_transactions'
  | 'transactions_refresh'
  | 'signal'
  | 'statements'
  | 'processor_payments'
  | 'processor_identity'
  | 'profile'
  | 'cra_base_report'
  | 'cra_income_insights'
  | 'cra_partner_insights'
  | 'cra_network_insights'
  | 'cra_cashflow_insights'
  | 'cra_monitoring'
  | 'cra_lend_score'
  | 'cra_plaid_credit_score'
  | 'layer'
  | 'pay_by_bank'
  | 'protect_linked_bank'
  | 'protect_transactions';
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
  | 'PT'
  | 'BE'
  | 'AT'
  | 'FI';
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
  | 'limited purpose checking'
  | 'all';
export type DepositoryAccountSubtypes = DepositoryAccountSubtype[];
export type LimitedPurposeType = 'RENT_MORTGAGE';
export type LimitedPurposeTypes = LimitedPurposeType[];
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
  | 'overdraft'
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
  | 'fhsa'
  | 'fixed annuity'
  | 'gic'
  | 'health reimbursement arrangement'
  | 'hsa'
  | 'ira'
  | 'isa'
  | 'keogh'
  | 'lif'
  | 'life insurance'
  | 'line of credit'
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
  | 'roth 403B'
  | 'roth 457b'
  | 'roth pension'
  | 'roth profit sharing plan'
  | 'roth thrift savings plan'
  | 'rrif'
  | 'rrsp'
  | 'sarsep'
  | 'sep ira'
  | 'simple ira'
  | 'sipp'
  | 'stock plan'
  | 'thrift savings plan'
  | 'tfsa'
  | 'trust'
  | 'ugma'
  | 'utma'
  | 'variable annuity'
  | 'all';
export type InvestmentAccountSubtypes = InvestmentAccountSubtype[];
export type NewUserID = string;
export type RequestID = string;

export interface LinkTokenGetResponse {
  link_token: string;
  created_at: string | null;
  expiration: string | null;
  link_sessions?: LinkTokenGetSessionsResponse[];
  metadata: LinkTokenGetMetadataResponse;
  user_id?: NewUserID;
  request_id: RequestID;
  [k: string]: unknown;
}
export interface LinkTokenGetSessionsResponse {
  link_session_id: string;
  started_at?: string;
  finished_at?: string | null;
  on_success?: LinkSessionSuccess;
  on_exit?: LinkSessionExitDeprecated;
  exit?: LinkSessionExit;
  events?: LinkEvent[];
  results?: LinkSessionResults;
  [k: string]: unknown;
}
export interface LinkSessionSuccessMetadataAccount {
  id?: string;
  name?: string;
  mask?: string | null;
  type?: string;
  subtype?: string;
  verification_status?: string | null;
  /**
   * @deprecated
   */
  class_type?: string | null;
  [k: string]: unknown;
}
export interface LinkEvent {
  event_name: string;
  timestamp: string;
  event_id: string;
  event_metadata: LinkEventMetadata;
  [k: string]: unknown;
}
export interface LinkEventMetadata {
  error_code?: string;
  error_message?: string;
  error_type?: string;
  exit_status?: string;
  institution_id?: string;
  institution_name?: string;
  institution_search_query?: string;
  request_id?: string;
  mfa_type?: string;
  view_name?: string;
  selection?: string;
  brand_name?: string;
  match_reason?: string;
  routing_number?: string;
  account_number_mask?: string;
  [k: string]: unknown;
}
export interface LinkSessionItemAddResult {
  public_token: string;
  accounts: LinkSessionSuccessMetadataAccount[];
  institution: LinkSessionSuccessMetadataInstitution;
  [k: string]: unknown;
}
export interface LinkSessionCraItemAddResult {
  item_id: string;
  accounts: LinkSessionSuccessMetadataAccount[];
  institution: LinkSessionSuccessMetadataInstitution;
  [k: string]: unknown;
}
export interface LinkSessionCraUpdateResult {
  item_id: string;
  accounts: LinkSessionSuccessMetadataAccount[];
  institution: LinkSessionSuccessMetadataInstitution;
  [k: string]: unknown;
}
export interface LinkSessionBankIncomeResult {
  status: CreditSessionBankIncomeStatus;
  item_id: string;
  institution: LinkSessionSuccessMetadataInstitution;
  [k: string]: unknown;
}
export interface LinkSessionPayrollIncomeResult {
  num_paystubs_retrieved: number;
  num_w2s_retrieved: number;
  institution: LinkSessionSuccessMetadataInstitution;
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
  limited_purpose_types?: LimitedPurposeTypes;
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
