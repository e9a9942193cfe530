// Made from 1.697.4.openapi.json by `npm run revision:derive`: edit nothing here.
// @ts-nocheck: ajv writes JavaScript; what leaves this file is typed at its exports.
import type { CompiledValidator } from '../compiled-validator.ts';
import { formats } from '../formats/formats.ts';
export const LinkTokenGetResponse: CompiledValidator = validate20;
const formats0 = formats["date-time"];
const formats4 = formats.uri;

function validate24(data){
/*# sourceURL="CreditAccountSubtypes" */;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!(((data0 === "credit card") || (data0 === "paypal")) || (data0 === "all"))){
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate23(data){
/*# sourceURL="CreditFilter" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.account_subtypes === undefined)){
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate24(data.account_subtypes))){
return false;
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate28(data){
/*# sourceURL="LoanAccountSubtypes" */;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!(((((((((((((data0 === "auto") || (data0 === "business")) || (data0 === "commercial")) || (data0 === "construction")) || (data0 === "consumer")) || (data0 === "home equity")) || (data0 === "loan")) || (data0 === "mortgage")) || (data0 === "overdraft")) || (data0 === "line of credit")) || (data0 === "student")) || (data0 === "other")) || (data0 === "all"))){
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate27(data){
/*# sourceURL="LoanFilter" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.account_subtypes === undefined)){
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate28(data.account_subtypes))){
return false;
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate32(data){
/*# sourceURL="InvestmentAccountSubtypes" */;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "529") || (data0 === "401a")) || (data0 === "401k")) || (data0 === "403B")) || (data0 === "457b")) || (data0 === "brokerage")) || (data0 === "cash isa")) || (data0 === "crypto exchange")) || (data0 === "education savings account")) || (data0 === "fhsa")) || (data0 === "fixed annuity")) || (data0 === "gic")) || (data0 === "health reimbursement arrangement")) || (data0 === "hsa")) || (data0 === "ira")) || (data0 === "isa")) || (data0 === "keogh")) || (data0 === "lif")) || (data0 === "life insurance")) || (data0 === "line of credit")) || (data0 === "lira")) || (data0 === "lrif")) || (data0 === "lrsp")) || (data0 === "mutual fund")) || (data0 === "non-custodial wallet")) || (data0 === "non-taxable brokerage account")) || (data0 === "other")) || (data0 === "other annuity")) || (data0 === "other insurance")) || (data0 === "pension")) || (data0 === "prif")) || (data0 === "profit sharing plan")) || (data0 === "qshr")) || (data0 === "rdsp")) || (data0 === "resp")) || (data0 === "retirement")) || (data0 === "rlif")) || (data0 === "roth")) || (data0 === "roth 401k")) || (data0 === "roth 403B")) || (data0 === "roth 457b")) || (data0 === "roth pension")) || (data0 === "roth profit sharing plan")) || (data0 === "roth thrift savings plan")) || (data0 === "rrif")) || (data0 === "rrsp")) || (data0 === "sarsep")) || (data0 === "sep ira")) || (data0 === "simple ira")) || (data0 === "sipp")) || (data0 === "stock plan")) || (data0 === "thrift savings plan")) || (data0 === "tfsa")) || (data0 === "trust")) || (data0 === "ugma")) || (data0 === "utma")) || (data0 === "variable annuity")) || (data0 === "all"))){
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate31(data){
/*# sourceURL="InvestmentFilter" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.account_subtypes === undefined)){
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate32(data.account_subtypes))){
return false;
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate36(data){
/*# sourceURL="DepositoryAccountSubtypes" */;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!(((((((((((data0 === "checking") || (data0 === "savings")) || (data0 === "hsa")) || (data0 === "cd")) || (data0 === "money market")) || (data0 === "paypal")) || (data0 === "prepaid")) || (data0 === "cash management")) || (data0 === "ebt")) || (data0 === "limited purpose checking")) || (data0 === "all"))){
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate38(data){
/*# sourceURL="LimitedPurposeTypes" */;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!(data0 === "RENT_MORTGAGE")){
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate35(data){
/*# sourceURL="DepositoryFilter" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.account_subtypes === undefined)){
return false;
}
else {
if(data.account_subtypes !== undefined){
const _errs2 = errors;
if(!(validate36(data.account_subtypes))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limited_purpose_types !== undefined){
const _errs3 = errors;
if(!(validate38(data.limited_purpose_types))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate22(data){
/*# sourceURL="AccountFiltersResponse" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credit !== undefined){
const _errs2 = errors;
if(!(validate23(data.credit))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loan !== undefined){
const _errs3 = errors;
if(!(validate27(data.loan))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.investment !== undefined){
const _errs4 = errors;
if(!(validate31(data.investment))){
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depository !== undefined){
const _errs5 = errors;
if(!(validate35(data.depository))){
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate21(data){
/*# sourceURL="LinkTokenGetMetadataResponse" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((((((data.initial_products === undefined)) || ((data.webhook === undefined))) || ((data.country_codes === undefined))) || ((data.language === undefined))) || ((data.redirect_uri === undefined))) || ((data.client_name === undefined))){
return false;
}
else {
if(data.webhook !== undefined){
let data0 = data.webhook;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
return false;
}
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats4(data0))){
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data1 = data.language;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.redirect_uri !== undefined){
let data2 = data.redirect_uri;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.client_name !== undefined){
let data3 = data.client_name;
const _errs8 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution_data !== undefined){
let data4 = data.institution_data;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.routing_number !== undefined){
if(typeof data4.routing_number !== "string"){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.initial_products !== undefined){
let data6 = data.initial_products;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs17 = errors;
if(typeof data7 !== "string"){
return false;
}
if(!((((((((((((((((((((((((((((((((((((((data7 === "assets") || (data7 === "auth")) || (data7 === "balance")) || (data7 === "balance_plus")) || (data7 === "beacon")) || (data7 === "identity")) || (data7 === "identity_match")) || (data7 === "investments")) || (data7 === "investments_auth")) || (data7 === "liabilities")) || (data7 === "payment_initiation")) || (data7 === "identity_verification")) || (data7 === "transactions")) || (data7 === "credit_details")) || (data7 === "income")) || (data7 === "income_verification")) || (data7 === "standing_orders")) || (data7 === "transfer")) || (data7 === "employment")) || (data7 === "recurring_transactions")) || (data7 === "transactions_refresh")) || (data7 === "signal")) || (data7 === "statements")) || (data7 === "processor_payments")) || (data7 === "processor_identity")) || (data7 === "profile")) || (data7 === "cra_base_report")) || (data7 === "cra_income_insights")) || (data7 === "cra_partner_insights")) || (data7 === "cra_network_insights")) || (data7 === "cra_cashflow_insights")) || (data7 === "cra_monitoring")) || (data7 === "cra_lend_score")) || (data7 === "cra_plaid_credit_score")) || (data7 === "layer")) || (data7 === "pay_by_bank")) || (data7 === "protect_linked_bank")) || (data7 === "protect_transactions"))){
return false;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.country_codes !== undefined){
let data8 = data.country_codes;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data8)){
var valid5 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs22 = errors;
if(typeof data9 !== "string"){
return false;
}
if(!((((((((((((((((((((data9 === "US") || (data9 === "GB")) || (data9 === "ES")) || (data9 === "NL")) || (data9 === "FR")) || (data9 === "IE")) || (data9 === "CA")) || (data9 === "DE")) || (data9 === "IT")) || (data9 === "PL")) || (data9 === "DK")) || (data9 === "NO")) || (data9 === "SE")) || (data9 === "EE")) || (data9 === "LT")) || (data9 === "LV")) || (data9 === "PT")) || (data9 === "BE")) || (data9 === "AT")) || (data9 === "FI"))){
return false;
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account_filters !== undefined){
const _errs25 = errors;
if(!(validate22(data.account_filters))){
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate45(data){
/*# sourceURL="LinkSessionSuccessMetadata" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.link_session_id !== undefined){
const _errs1 = errors;
if(typeof data.link_session_id !== "string"){
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transfer_status !== undefined){
let data1 = data.transfer_status;
const _errs3 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
return false;
}
if(!(((data1 === "COMPLETE") || (data1 === "INCOMPLETE")) || (data1 === null))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data2 = data.institution;
const _errs6 = errors;
const _errs7 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
const _errs9 = errors;
if(typeof data2.name !== "string"){
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.institution_id !== undefined){
const _errs11 = errors;
if(typeof data2.institution_id !== "string"){
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data5 = data.accounts;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id !== undefined){
const _errs18 = errors;
if(typeof data6.id !== "string"){
return false;
}
var valid6 = _errs18 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.name !== undefined){
const _errs20 = errors;
if(typeof data6.name !== "string"){
return false;
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.mask !== undefined){
let data9 = data6.mask;
const _errs22 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
return false;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.type !== undefined){
const _errs24 = errors;
if(typeof data6.type !== "string"){
return false;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.subtype !== undefined){
const _errs26 = errors;
if(typeof data6.subtype !== "string"){
return false;
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.verification_status !== undefined){
let data12 = data6.verification_status;
const _errs28 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
return false;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.class_type !== undefined){
let data13 = data6.class_type;
const _errs30 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
return false;
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
return errors === 0;
}


function validate44(data){
/*# sourceURL="LinkSessionSuccess" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((data.public_token === undefined)) || ((data.metadata === undefined))){
return false;
}
else {
if(data.public_token !== undefined){
const _errs1 = errors;
if(typeof data.public_token !== "string"){
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs3 = errors;
if(!(validate45(data.metadata))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
return errors === 0;
}


function validate49(data){
/*# sourceURL="LinkSessionExitMetadata" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.link_session_id !== undefined){
const _errs1 = errors;
if(typeof data.link_session_id !== "string"){
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
const _errs3 = errors;
if(typeof data.request_id !== "string"){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data2 = data.institution;
const _errs5 = errors;
const _errs6 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
const _errs8 = errors;
if(typeof data2.name !== "string"){
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.institution_id !== undefined){
const _errs10 = errors;
if(typeof data2.institution_id !== "string"){
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
const _errs12 = errors;
if(typeof data.status !== "string"){
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
return errors === 0;
}


function validate51(data){
/*# sourceURL="PlaidError" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((((data.error_type === undefined)) || ((data.error_code === undefined))) || ((data.error_message === undefined))) || ((data.display_message === undefined))){
return false;
}
else {
if(data.error_type !== undefined){
let data0 = data.error_type;
const _errs2 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!((((((((((((((((((((((((data0 === "INVALID_REQUEST") || (data0 === "INVALID_RESULT")) || (data0 === "INVALID_INPUT")) || (data0 === "INSTITUTION_ERROR")) || (data0 === "RATE_LIMIT_EXCEEDED")) || (data0 === "API_ERROR")) || (data0 === "ITEM_ERROR")) || (data0 === "ASSET_REPORT_ERROR")) || (data0 === "BASE_REPORT_ERROR")) || (data0 === "RECAPTCHA_ERROR")) || (data0 === "OAUTH_ERROR")) || (data0 === "PAYMENT_ERROR")) || (data0 === "BANK_TRANSFER_ERROR")) || (data0 === "INCOME_VERIFICATION_ERROR")) || (data0 === "MICRODEPOSITS_ERROR")) || (data0 === "SANDBOX_ERROR")) || (data0 === "PARTNER_ERROR")) || (data0 === "SIGNAL_ERROR")) || (data0 === "TRANSACTIONS_ERROR")) || (data0 === "TRANSACTION_ERROR")) || (data0 === "TRANSFER_ERROR")) || (data0 === "CHECK_REPORT_ERROR")) || (data0 === "CONSUMER_REPORT_ERROR")) || (data0 === "USER_ERROR"))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error_code !== undefined){
const _errs5 = errors;
if(typeof data.error_code !== "string"){
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error_code_reason !== undefined){
let data2 = data.error_code_reason;
const _errs7 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error_message !== undefined){
const _errs9 = errors;
if(typeof data.error_message !== "string"){
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display_message !== undefined){
let data4 = data.display_message;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
const _errs13 = errors;
if(typeof data.request_id !== "string"){
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data6 = data.status;
const _errs15 = errors;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.documentation_url !== undefined){
const _errs17 = errors;
if(typeof data.documentation_url !== "string"){
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suggested_action !== undefined){
let data8 = data.suggested_action;
const _errs19 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.causes !== undefined){
const _errs21 = errors;
if(errors === _errs21){
if(!(Array.isArray(data.causes))){
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required_account_subtypes !== undefined){
let data10 = data.required_account_subtypes;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data10)){
var valid2 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
const _errs25 = errors;
if(typeof data10[i0] !== "string"){
return false;
}
var valid2 = _errs25 === errors;
if(!valid2){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.provided_account_subtypes !== undefined){
let data12 = data.provided_account_subtypes;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data12)){
var valid3 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
const _errs29 = errors;
if(typeof data12[i1] !== "string"){
return false;
}
var valid3 = _errs29 === errors;
if(!valid3){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
return errors === 0;
}


function validate48(data){
/*# sourceURL="LinkSessionExitDeprecated" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((data.error === undefined)) || ((data.metadata === undefined))){
return false;
}
else {
if(data.metadata !== undefined){
const _errs2 = errors;
if(!(validate49(data.metadata))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs3 = errors;
if(!(validate51(data.error))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
return errors === 0;
}


function validate54(data){
/*# sourceURL="LinkSessionExit" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((data.error === undefined)) || ((data.metadata === undefined))){
return false;
}
else {
if(data.metadata !== undefined){
const _errs2 = errors;
if(!(validate49(data.metadata))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs3 = errors;
if(!(validate51(data.error))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
return errors === 0;
}


function validate58(data){
/*# sourceURL="LinkEvent" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((((data.event_id === undefined)) || ((data.timestamp === undefined))) || ((data.event_name === undefined))) || ((data.event_metadata === undefined))){
return false;
}
else {
if(data.event_name !== undefined){
const _errs2 = errors;
if(typeof data.event_name !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
const _errs4 = errors;
if(typeof data.timestamp !== "string"){
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.event_id !== undefined){
const _errs6 = errors;
if(typeof data.event_id !== "string"){
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.event_metadata !== undefined){
let data3 = data.event_metadata;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.error_code !== undefined){
const _errs12 = errors;
if(typeof data3.error_code !== "string"){
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.error_message !== undefined){
const _errs14 = errors;
if(typeof data3.error_message !== "string"){
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.error_type !== undefined){
const _errs16 = errors;
if(typeof data3.error_type !== "string"){
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.exit_status !== undefined){
const _errs18 = errors;
if(typeof data3.exit_status !== "string"){
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.institution_id !== undefined){
const _errs20 = errors;
if(typeof data3.institution_id !== "string"){
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.institution_name !== undefined){
const _errs22 = errors;
if(typeof data3.institution_name !== "string"){
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.institution_search_query !== undefined){
const _errs24 = errors;
if(typeof data3.institution_search_query !== "string"){
return false;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.request_id !== undefined){
const _errs26 = errors;
if(typeof data3.request_id !== "string"){
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.mfa_type !== undefined){
const _errs28 = errors;
if(typeof data3.mfa_type !== "string"){
return false;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.view_name !== undefined){
const _errs30 = errors;
if(typeof data3.view_name !== "string"){
return false;
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.selection !== undefined){
const _errs32 = errors;
if(typeof data3.selection !== "string"){
return false;
}
var valid2 = _errs32 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.brand_name !== undefined){
const _errs34 = errors;
if(typeof data3.brand_name !== "string"){
return false;
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.match_reason !== undefined){
const _errs36 = errors;
if(typeof data3.match_reason !== "string"){
return false;
}
var valid2 = _errs36 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.routing_number !== undefined){
const _errs38 = errors;
if(typeof data3.routing_number !== "string"){
return false;
}
var valid2 = _errs38 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.account_number_mask !== undefined){
const _errs40 = errors;
if(typeof data3.account_number_mask !== "string"){
return false;
}
var valid2 = _errs40 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate61(data){
/*# sourceURL="LinkSessionBankIncomeResult" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((((data.status === undefined)) || ((data.item_id === undefined))) || ((data.institution === undefined))){
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
return false;
}
if(!(((((data0 === "APPROVED") || (data0 === "NO_DEPOSITS_FOUND")) || (data0 === "USER_REPORTED_NO_INCOME")) || (data0 === "STARTED")) || (data0 === "INTERNAL_ERROR"))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
const _errs5 = errors;
if(typeof data.item_id !== "string"){
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data2 = data.institution;
const _errs7 = errors;
const _errs8 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
const _errs10 = errors;
if(typeof data2.name !== "string"){
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.institution_id !== undefined){
const _errs12 = errors;
if(typeof data2.institution_id !== "string"){
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate63(data){
/*# sourceURL="LinkSessionPayrollIncomeResult" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((((data.num_paystubs_retrieved === undefined)) || ((data.num_w2s_retrieved === undefined))) || ((data.institution === undefined))){
return false;
}
else {
if(data.num_paystubs_retrieved !== undefined){
let data0 = data.num_paystubs_retrieved;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_w2s_retrieved !== undefined){
let data1 = data.num_w2s_retrieved;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data2 = data.institution;
const _errs6 = errors;
const _errs7 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
const _errs9 = errors;
if(typeof data2.name !== "string"){
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.institution_id !== undefined){
const _errs11 = errors;
if(typeof data2.institution_id !== "string"){
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate65(data){
/*# sourceURL="LinkSessionItemAddResult" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((((data.public_token === undefined)) || ((data.accounts === undefined))) || ((data.institution === undefined))){
return false;
}
else {
if(data.public_token !== undefined){
const _errs2 = errors;
if(typeof data.public_token !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data1 = data.institution;
const _errs4 = errors;
const _errs5 = errors;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
return false;
}
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name !== undefined){
const _errs7 = errors;
if(typeof data1.name !== "string"){
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.institution_id !== undefined){
const _errs9 = errors;
if(typeof data1.institution_id !== "string"){
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data4 = data.accounts;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid3 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id !== undefined){
const _errs16 = errors;
if(typeof data5.id !== "string"){
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.name !== undefined){
const _errs18 = errors;
if(typeof data5.name !== "string"){
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.mask !== undefined){
let data8 = data5.mask;
const _errs20 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.type !== undefined){
const _errs22 = errors;
if(typeof data5.type !== "string"){
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.subtype !== undefined){
const _errs24 = errors;
if(typeof data5.subtype !== "string"){
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.verification_status !== undefined){
let data11 = data5.verification_status;
const _errs26 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.class_type !== undefined){
let data12 = data5.class_type;
const _errs28 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate67(data){
/*# sourceURL="LinkSessionCraItemAddResult" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((((data.item_id === undefined)) || ((data.accounts === undefined))) || ((data.institution === undefined))){
return false;
}
else {
if(data.item_id !== undefined){
const _errs2 = errors;
if(typeof data.item_id !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data1 = data.institution;
const _errs4 = errors;
const _errs5 = errors;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
return false;
}
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name !== undefined){
const _errs7 = errors;
if(typeof data1.name !== "string"){
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.institution_id !== undefined){
const _errs9 = errors;
if(typeof data1.institution_id !== "string"){
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data4 = data.accounts;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid3 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id !== undefined){
const _errs16 = errors;
if(typeof data5.id !== "string"){
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.name !== undefined){
const _errs18 = errors;
if(typeof data5.name !== "string"){
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.mask !== undefined){
let data8 = data5.mask;
const _errs20 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.type !== undefined){
const _errs22 = errors;
if(typeof data5.type !== "string"){
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.subtype !== undefined){
const _errs24 = errors;
if(typeof data5.subtype !== "string"){
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.verification_status !== undefined){
let data11 = data5.verification_status;
const _errs26 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.class_type !== undefined){
let data12 = data5.class_type;
const _errs28 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate69(data){
/*# sourceURL="LinkSessionCraUpdateResult" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((((data.item_id === undefined)) || ((data.accounts === undefined))) || ((data.institution === undefined))){
return false;
}
else {
if(data.item_id !== undefined){
const _errs2 = errors;
if(typeof data.item_id !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data1 = data.institution;
const _errs4 = errors;
const _errs5 = errors;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
return false;
}
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name !== undefined){
const _errs7 = errors;
if(typeof data1.name !== "string"){
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.institution_id !== undefined){
const _errs9 = errors;
if(typeof data1.institution_id !== "string"){
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data4 = data.accounts;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid3 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id !== undefined){
const _errs16 = errors;
if(typeof data5.id !== "string"){
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.name !== undefined){
const _errs18 = errors;
if(typeof data5.name !== "string"){
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.mask !== undefined){
let data8 = data5.mask;
const _errs20 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.type !== undefined){
const _errs22 = errors;
if(typeof data5.type !== "string"){
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.subtype !== undefined){
const _errs24 = errors;
if(typeof data5.subtype !== "string"){
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.verification_status !== undefined){
let data11 = data5.verification_status;
const _errs26 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.class_type !== undefined){
let data12 = data5.class_type;
const _errs28 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate60(data){
/*# sourceURL="LinkSessionResults" */;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(((((((data.item_add_results === undefined)) || ((data.cra_item_add_results === undefined))) || ((data.cra_update_results === undefined))) || ((data.bank_income_results === undefined))) || ((data.payroll_income_results === undefined))) || ((data.document_income_results === undefined))){
return false;
}
else {
if(data.cra_document_upload_results !== undefined){
let data0 = data.cra_document_upload_results;
const _errs2 = errors;
const _errs3 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
return false;
}
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if((data0.num_bank_statements_uploaded === undefined)){
return false;
}
else {
if(data0.num_bank_statements_uploaded !== undefined){
let data1 = data0.num_bank_statements_uploaded;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
return false;
}
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.document_income_results !== undefined){
let data2 = data.document_income_results;
const _errs7 = errors;
const _errs8 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(((((data2.num_paystubs_uploaded === undefined)) || ((data2.num_w2s_uploaded === undefined))) || ((data2.num_bank_statements_uploaded === undefined))) || ((data2.num_1099s_uploaded === undefined))){
return false;
}
else {
if(data2.num_paystubs_uploaded !== undefined){
let data3 = data2.num_paystubs_uploaded;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
return false;
}
var valid4 = _errs10 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data2.num_w2s_uploaded !== undefined){
let data4 = data2.num_w2s_uploaded;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
return false;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data2.num_bank_statements_uploaded !== undefined){
let data5 = data2.num_bank_statements_uploaded;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data2.num_1099s_uploaded !== undefined){
let data6 = data2.num_1099s_uploaded;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_income_results !== undefined){
let data7 = data.bank_income_results;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data7)){
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs20 = errors;
if(!(validate61(data7[i0]))){
return false;
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payroll_income_results !== undefined){
let data9 = data.payroll_income_results;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data9)){
var valid6 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs23 = errors;
if(!(validate63(data9[i1]))){
return false;
}
var valid6 = _errs23 === errors;
if(!valid6){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_add_results !== undefined){
let data11 = data.item_add_results;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
var valid7 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
const _errs26 = errors;
if(!(validate65(data11[i2]))){
return false;
}
var valid7 = _errs26 === errors;
if(!valid7){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cra_item_add_results !== undefined){
let data13 = data.cra_item_add_results;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data13)){
var valid8 = true;
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
const _errs29 = errors;
if(!(validate67(data13[i3]))){
return false;
}
var valid8 = _errs29 === errors;
if(!valid8){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cra_update_results !== undefined){
let data15 = data.cra_update_results;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data15)){
var valid9 = true;
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
const _errs32 = errors;
if(!(validate69(data15[i4]))){
return false;
}
var valid9 = _errs32 === errors;
if(!valid9){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
return errors === 0;
}


function validate43(data){
/*# sourceURL="LinkTokenGetSessionsResponse" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.link_session_id === undefined)){
return false;
}
else {
if(data.link_session_id !== undefined){
const _errs2 = errors;
if(typeof data.link_session_id !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.started_at !== undefined){
let data1 = data.started_at;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0(data1))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finished_at !== undefined){
let data2 = data.finished_at;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
return false;
}
if(errors === _errs6){
if(errors === _errs6){
if(typeof data2 === "string"){
if(!(formats0(data2))){
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_success !== undefined){
const _errs8 = errors;
if(!(validate44(data.on_success))){
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_exit !== undefined){
const _errs9 = errors;
if(!(validate48(data.on_exit))){
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exit !== undefined){
const _errs10 = errors;
if(!(validate54(data.exit))){
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data6 = data.events;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data6)){
var valid1 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate58(data6[i0]))){
return false;
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.results !== undefined){
const _errs14 = errors;
if(!(validate60(data.results))){
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}


function validate20(data){
/*# sourceURL="LinkTokenGetResponse" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((((((data.link_token === undefined)) || ((data.created_at === undefined))) || ((data.expiration === undefined))) || ((data.metadata === undefined))) || ((data.request_id === undefined))){
return false;
}
else {
if(data.link_token !== undefined){
const _errs2 = errors;
if(typeof data.link_token !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data1 = data.created_at;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
return false;
}
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0(data1))){
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiration !== undefined){
let data2 = data.expiration;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
return false;
}
if(errors === _errs6){
if(errors === _errs6){
if(typeof data2 === "string"){
if(!(formats0(data2))){
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user_id !== undefined){
const _errs8 = errors;
if(typeof data.user_id !== "string"){
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
const _errs11 = errors;
if(typeof data.request_id !== "string"){
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs14 = errors;
if(!(validate21(data.metadata))){
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link_sessions !== undefined){
let data6 = data.link_sessions;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs17 = errors;
if(!(validate43(data6[i0]))){
return false;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}

