/** The enumerations of revision 1.697.4, copied by hand from its documentation. */

export const PRODUCTS = listed(`
  assets, auth, balance, balance_plus, beacon, identity, identity_match, investments,
  investments_auth, liabilities, payment_initiation, identity_verification, transactions,
  credit_details, income, income_verification, standing_orders, transfer, employment,
  recurring_transactions, transactions_refresh, signal, statements, processor_payments,
  processor_identity, profile, cra_base_report, cra_income_insights, cra_partner_insights,
  cra_network_insights, cra_cashflow_insights, cra_monitoring, cra_lend_score,
  cra_plaid_credit_score, layer, pay_by_bank, protect_linked_bank, protect_transactions`);

export const COUNTRY_CODES = listed(`
  US, GB, ES, NL, FR, IE, CA, DE, IT, PL, DK, NO, SE, EE, LT, LV, PT, BE, AT, FI`);

export const TRANSFER_STATUSES = listed('COMPLETE, INCOMPLETE');

export const BANK_INCOME_STATUSES = listed(`
  APPROVED, NO_DEPOSITS_FOUND, USER_REPORTED_NO_INCOME, STARTED, INTERNAL_ERROR`);

export const ERROR_TYPES = listed(`
  INVALID_REQUEST, INVALID_RESULT, INVALID_INPUT, INSTITUTION_ERROR, RATE_LIMIT_EXCEEDED,
  API_ERROR, ITEM_ERROR, ASSET_REPORT_ERROR, BASE_REPORT_ERROR, RECAPTCHA_ERROR, OAUTH_ERROR,
  PAYMENT_ERROR, BANK_TRANSFER_ERROR, INCOME_VERIFICATION_ERROR, MICRODEPOSITS_ERROR,
  SANDBOX_ERROR, PARTNER_ERROR, SIGNAL_ERROR, TRANSACTIONS_ERROR, TRANSACTION_ERROR,
  TRANSFER_ERROR, CHECK_REPORT_ERROR, CONSUMER_REPORT_ERROR, USER_ERROR`);

export const DEPOSITORY_SUBTYPES = listed(`
  checking, savings, hsa, cd, money market, paypal, prepaid, cash management, ebt,
  limited purpose checking, all`);

export const LIMITED_PURPOSE_TYPES = listed('RENT_MORTGAGE');

export const CREDIT_SUBTYPES = listed('credit card, paypal, all');

export const LOAN_SUBTYPES = listed(`
  auto, business, commercial, construction, consumer, home equity, loan, mortgage, overdraft,
  line of credit, student, other, all`);

export const INVESTMENT_SUBTYPES = listed(`
  529, 401a, 401k, 403B, 457b, brokerage, cash isa, crypto exchange, education savings account,
  fhsa, fixed annuity, gic, health reimbursement arrangement, hsa, ira, isa, keogh, lif,
  life insurance, line of credit, lira, lrif, lrsp, mutual fund, non-custodial wallet,
  non-taxable brokerage account, other, other annuity, other insurance, pension, prif,
  profit sharing plan, qshr, rdsp, resp, retirement, rlif, roth, roth 401k, roth 403B, roth 457b,
  roth pension, roth profit sharing plan, roth thrift savings plan, rrif, rrsp, sarsep, sep ira,
  simple ira, sipp, stock plan, thrift savings plan, tfsa, trust, ugma, utma, variable annuity,
  all`);

function listed(values: string): readonly string[] {
  return values.split(',').map((value) => value.trim());
}
