// Made from 1.394.0.openapi.json by `npm run revision:derive`: edit nothing here.
// @ts-nocheck: ajv writes JavaScript; what leaves this file is typed at its exports.
import type { CompiledValidator } from '../compiled-validator.ts';
import { formats } from '../formats/formats.ts';
export const LinkTokenGetResponse: CompiledValidator = validate20;
const formats0 = formats["date-time"];

function validate24(data){
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
if(!((((((((((data0 === "checking") || (data0 === "savings")) || (data0 === "hsa")) || (data0 === "cd")) || (data0 === "money market")) || (data0 === "paypal")) || (data0 === "prepaid")) || (data0 === "cash management")) || (data0 === "ebt")) || (data0 === "all"))){
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
/*# sourceURL="DepositoryFilter" */;
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


function validate27(data){
/*# sourceURL="CreditFilter" */;
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
if(!((((((((((((data0 === "auto") || (data0 === "business")) || (data0 === "commercial")) || (data0 === "construction")) || (data0 === "consumer")) || (data0 === "home equity")) || (data0 === "loan")) || (data0 === "mortgage")) || (data0 === "line of credit")) || (data0 === "student")) || (data0 === "other")) || (data0 === "all"))){
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
/*# sourceURL="LoanFilter" */;
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
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "529") || (data0 === "401a")) || (data0 === "401k")) || (data0 === "403B")) || (data0 === "457b")) || (data0 === "brokerage")) || (data0 === "cash isa")) || (data0 === "crypto exchange")) || (data0 === "education savings account")) || (data0 === "fixed annuity")) || (data0 === "gic")) || (data0 === "health reimbursement arrangement")) || (data0 === "hsa")) || (data0 === "ira")) || (data0 === "isa")) || (data0 === "keogh")) || (data0 === "lif")) || (data0 === "life insurance")) || (data0 === "lira")) || (data0 === "lrif")) || (data0 === "lrsp")) || (data0 === "mutual fund")) || (data0 === "non-custodial wallet")) || (data0 === "non-taxable brokerage account")) || (data0 === "other")) || (data0 === "other annuity")) || (data0 === "other insurance")) || (data0 === "pension")) || (data0 === "prif")) || (data0 === "profit sharing plan")) || (data0 === "qshr")) || (data0 === "rdsp")) || (data0 === "resp")) || (data0 === "retirement")) || (data0 === "rlif")) || (data0 === "roth")) || (data0 === "roth 401k")) || (data0 === "rrif")) || (data0 === "rrsp")) || (data0 === "sarsep")) || (data0 === "sep ira")) || (data0 === "simple ira")) || (data0 === "sipp")) || (data0 === "stock plan")) || (data0 === "tfsa")) || (data0 === "trust")) || (data0 === "ugma")) || (data0 === "utma")) || (data0 === "variable annuity")) || (data0 === "all"))){
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
/*# sourceURL="InvestmentFilter" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.account_subtypes === undefined)){
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate36(data.account_subtypes))){
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


function validate22(data){
/*# sourceURL="AccountFiltersResponse" */;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.depository !== undefined){
const _errs2 = errors;
if(!(validate23(data.depository))){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credit !== undefined){
const _errs3 = errors;
if(!(validate27(data.credit))){
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loan !== undefined){
const _errs4 = errors;
if(!(validate31(data.loan))){
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.investment !== undefined){
const _errs5 = errors;
if(!(validate35(data.investment))){
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
if(!(((((((((((((((((((data7 === "assets") || (data7 === "auth")) || (data7 === "balance")) || (data7 === "identity")) || (data7 === "investments")) || (data7 === "investments_auth")) || (data7 === "liabilities")) || (data7 === "payment_initiation")) || (data7 === "identity_verification")) || (data7 === "transactions")) || (data7 === "credit_details")) || (data7 === "income")) || (data7 === "income_verification")) || (data7 === "deposit_switch")) || (data7 === "standing_orders")) || (data7 === "transfer")) || (data7 === "employment")) || (data7 === "recurring_transactions")) || (data7 === "signal"))){
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
if(!(((((((((((((((((data9 === "US") || (data9 === "GB")) || (data9 === "ES")) || (data9 === "NL")) || (data9 === "FR")) || (data9 === "IE")) || (data9 === "CA")) || (data9 === "DE")) || (data9 === "IT")) || (data9 === "PL")) || (data9 === "DK")) || (data9 === "NO")) || (data9 === "SE")) || (data9 === "EE")) || (data9 === "LT")) || (data9 === "LV")) || (data9 === "PT"))){
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
if(data.request_id !== undefined){
const _errs8 = errors;
if(typeof data.request_id !== "string"){
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs11 = errors;
if(!(validate21(data.metadata))){
return false;
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
}
}
else {
return false;
}
}
return errors === 0;
}

