// Made from 1.394.0.openapi.json by `npm run revision:derive`: edit nothing here.
// @ts-nocheck: ajv writes JavaScript; what leaves this file is typed at its exports.
import { type CompiledValidator, collected } from '../compiled-validator.ts';
import { formats } from '../formats/formats.ts';
export const LinkTokenGetResponse: CompiledValidator = validate20;
const schema31 = {"$id":"LinkTokenGetResponse","type":"object","required":["link_token","created_at","expiration","metadata","request_id"],"properties":{"link_token":{"type":"string"},"created_at":{"type":["string","null"],"format":"date-time"},"expiration":{"type":["string","null"],"format":"date-time"},"metadata":{"$ref":"LinkTokenGetMetadataResponse"},"request_id":{"$ref":"RequestID"}},"additionalProperties":true};
const schema49 = {"$id":"RequestID","type":"string"};
const formats0 = formats["date-time"];
const schema32 = {"$id":"LinkTokenGetMetadataResponse","type":"object","required":["initial_products","webhook","country_codes","language","redirect_uri","client_name"],"properties":{"initial_products":{"type":"array","items":{"$ref":"Products"}},"webhook":{"type":["string","null"]},"country_codes":{"type":"array","items":{"$ref":"CountryCode"}},"language":{"type":["string","null"]},"institution_data":{"$ref":"LinkTokenCreateInstitutionData"},"account_filters":{"$ref":"AccountFiltersResponse"},"redirect_uri":{"type":["string","null"]},"client_name":{"type":["string","null"]}},"additionalProperties":true};
const schema33 = {"$id":"Products","type":"string","enum":["assets","auth","balance","identity","investments","investments_auth","liabilities","payment_initiation","identity_verification","transactions","credit_details","income","income_verification","deposit_switch","standing_orders","transfer","employment","recurring_transactions","signal"]};
const schema34 = {"$id":"CountryCode","type":"string","enum":["US","GB","ES","NL","FR","IE","CA","DE","IT","PL","DK","NO","SE","EE","LT","LV","PT"]};
const schema35 = {"$id":"LinkTokenCreateInstitutionData","type":"object","properties":{"routing_number":{"type":"string"}}};
const schema36 = {"$id":"AccountFiltersResponse","type":"object","properties":{"depository":{"$ref":"DepositoryFilter"},"credit":{"$ref":"CreditFilter"},"loan":{"$ref":"LoanFilter"},"investment":{"$ref":"InvestmentFilter"}},"additionalProperties":true};
const schema37 = {"$id":"DepositoryFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"DepositoryAccountSubtypes"}},"additionalProperties":true};
const schema38 = {"$id":"DepositoryAccountSubtypes","type":"array","items":{"$ref":"DepositoryAccountSubtype"}};
const schema39 = {"$id":"DepositoryAccountSubtype","type":"string","enum":["checking","savings","hsa","cd","money market","paypal","prepaid","cash management","ebt","all"]};

function validate24(data){
/*# sourceURL="DepositoryAccountSubtypes" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:"/" + i0,schemaPath:"DepositoryAccountSubtype/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((data0 === "checking") || (data0 === "savings")) || (data0 === "hsa")) || (data0 === "cd")) || (data0 === "money market")) || (data0 === "paypal")) || (data0 === "prepaid")) || (data0 === "cash management")) || (data0 === "ebt")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"DepositoryAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema39.enum},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:"",schemaPath:"DepositoryAccountSubtypes/type",keyword:"type",params:{type: "array"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data){
/*# sourceURL="DepositoryFilter" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.account_subtypes === undefined){
const err0 = {instancePath:"",schemaPath:"DepositoryFilter/required",keyword:"required",params:{missingProperty: "account_subtypes"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account_subtypes !== undefined){
if(!(validate24(data.account_subtypes))){
vErrors = collected(vErrors, validate24.errors, "/account_subtypes");
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:"",schemaPath:"DepositoryFilter/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema40 = {"$id":"CreditFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"CreditAccountSubtypes"}},"additionalProperties":true};
const schema41 = {"$id":"CreditAccountSubtypes","type":"array","items":{"$ref":"CreditAccountSubtype"}};
const schema42 = {"$id":"CreditAccountSubtype","type":"string","enum":["credit card","paypal","all"]};

function validate28(data){
/*# sourceURL="CreditAccountSubtypes" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:"/" + i0,schemaPath:"CreditAccountSubtype/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data0 === "credit card") || (data0 === "paypal")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"CreditAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema42.enum},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:"",schemaPath:"CreditAccountSubtypes/type",keyword:"type",params:{type: "array"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data){
/*# sourceURL="CreditFilter" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.account_subtypes === undefined){
const err0 = {instancePath:"",schemaPath:"CreditFilter/required",keyword:"required",params:{missingProperty: "account_subtypes"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account_subtypes !== undefined){
if(!(validate28(data.account_subtypes))){
vErrors = collected(vErrors, validate28.errors, "/account_subtypes");
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:"",schemaPath:"CreditFilter/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema43 = {"$id":"LoanFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"LoanAccountSubtypes"}},"additionalProperties":true};
const schema44 = {"$id":"LoanAccountSubtypes","type":"array","items":{"$ref":"LoanAccountSubtype"}};
const schema45 = {"$id":"LoanAccountSubtype","type":"string","enum":["auto","business","commercial","construction","consumer","home equity","loan","mortgage","line of credit","student","other","all"]};

function validate32(data){
/*# sourceURL="LoanAccountSubtypes" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:"/" + i0,schemaPath:"LoanAccountSubtype/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((((data0 === "auto") || (data0 === "business")) || (data0 === "commercial")) || (data0 === "construction")) || (data0 === "consumer")) || (data0 === "home equity")) || (data0 === "loan")) || (data0 === "mortgage")) || (data0 === "line of credit")) || (data0 === "student")) || (data0 === "other")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"LoanAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema45.enum},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:"",schemaPath:"LoanAccountSubtypes/type",keyword:"type",params:{type: "array"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data){
/*# sourceURL="LoanFilter" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.account_subtypes === undefined){
const err0 = {instancePath:"",schemaPath:"LoanFilter/required",keyword:"required",params:{missingProperty: "account_subtypes"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account_subtypes !== undefined){
if(!(validate32(data.account_subtypes))){
vErrors = collected(vErrors, validate32.errors, "/account_subtypes");
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:"",schemaPath:"LoanFilter/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema46 = {"$id":"InvestmentFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"InvestmentAccountSubtypes"}},"additionalProperties":true};
const schema47 = {"$id":"InvestmentAccountSubtypes","type":"array","items":{"$ref":"InvestmentAccountSubtype"}};
const schema48 = {"$id":"InvestmentAccountSubtype","type":"string","enum":["529","401a","401k","403B","457b","brokerage","cash isa","crypto exchange","education savings account","fixed annuity","gic","health reimbursement arrangement","hsa","ira","isa","keogh","lif","life insurance","lira","lrif","lrsp","mutual fund","non-custodial wallet","non-taxable brokerage account","other","other annuity","other insurance","pension","prif","profit sharing plan","qshr","rdsp","resp","retirement","rlif","roth","roth 401k","rrif","rrsp","sarsep","sep ira","simple ira","sipp","stock plan","tfsa","trust","ugma","utma","variable annuity","all"]};

function validate36(data){
/*# sourceURL="InvestmentAccountSubtypes" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:"/" + i0,schemaPath:"InvestmentAccountSubtype/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "529") || (data0 === "401a")) || (data0 === "401k")) || (data0 === "403B")) || (data0 === "457b")) || (data0 === "brokerage")) || (data0 === "cash isa")) || (data0 === "crypto exchange")) || (data0 === "education savings account")) || (data0 === "fixed annuity")) || (data0 === "gic")) || (data0 === "health reimbursement arrangement")) || (data0 === "hsa")) || (data0 === "ira")) || (data0 === "isa")) || (data0 === "keogh")) || (data0 === "lif")) || (data0 === "life insurance")) || (data0 === "lira")) || (data0 === "lrif")) || (data0 === "lrsp")) || (data0 === "mutual fund")) || (data0 === "non-custodial wallet")) || (data0 === "non-taxable brokerage account")) || (data0 === "other")) || (data0 === "other annuity")) || (data0 === "other insurance")) || (data0 === "pension")) || (data0 === "prif")) || (data0 === "profit sharing plan")) || (data0 === "qshr")) || (data0 === "rdsp")) || (data0 === "resp")) || (data0 === "retirement")) || (data0 === "rlif")) || (data0 === "roth")) || (data0 === "roth 401k")) || (data0 === "rrif")) || (data0 === "rrsp")) || (data0 === "sarsep")) || (data0 === "sep ira")) || (data0 === "simple ira")) || (data0 === "sipp")) || (data0 === "stock plan")) || (data0 === "tfsa")) || (data0 === "trust")) || (data0 === "ugma")) || (data0 === "utma")) || (data0 === "variable annuity")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"InvestmentAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema48.enum},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:"",schemaPath:"InvestmentAccountSubtypes/type",keyword:"type",params:{type: "array"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate35(data){
/*# sourceURL="InvestmentFilter" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.account_subtypes === undefined){
const err0 = {instancePath:"",schemaPath:"InvestmentFilter/required",keyword:"required",params:{missingProperty: "account_subtypes"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account_subtypes !== undefined){
if(!(validate36(data.account_subtypes))){
vErrors = collected(vErrors, validate36.errors, "/account_subtypes");
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:"",schemaPath:"InvestmentFilter/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}


function validate22(data){
/*# sourceURL="AccountFiltersResponse" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.depository !== undefined){
if(!(validate23(data.depository))){
vErrors = collected(vErrors, validate23.errors, "/depository");
errors = vErrors.length;
}
}
if(data.credit !== undefined){
if(!(validate27(data.credit))){
vErrors = collected(vErrors, validate27.errors, "/credit");
errors = vErrors.length;
}
}
if(data.loan !== undefined){
if(!(validate31(data.loan))){
vErrors = collected(vErrors, validate31.errors, "/loan");
errors = vErrors.length;
}
}
if(data.investment !== undefined){
if(!(validate35(data.investment))){
vErrors = collected(vErrors, validate35.errors, "/investment");
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath:"",schemaPath:"AccountFiltersResponse/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate21(data){
/*# sourceURL="LinkTokenGetMetadataResponse" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_products === undefined){
const err0 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: "initial_products"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.webhook === undefined){
const err1 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: "webhook"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.country_codes === undefined){
const err2 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: "country_codes"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.language === undefined){
const err3 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: "language"},data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.redirect_uri === undefined){
const err4 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: "redirect_uri"},data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.client_name === undefined){
const err5 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: "client_name"},data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.initial_products !== undefined){
let data0 = data.initial_products;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err6 = {instancePath:"/initial_products/" + i0,schemaPath:"Products/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((((((((((((((((data1 === "assets") || (data1 === "auth")) || (data1 === "balance")) || (data1 === "identity")) || (data1 === "investments")) || (data1 === "investments_auth")) || (data1 === "liabilities")) || (data1 === "payment_initiation")) || (data1 === "identity_verification")) || (data1 === "transactions")) || (data1 === "credit_details")) || (data1 === "income")) || (data1 === "income_verification")) || (data1 === "deposit_switch")) || (data1 === "standing_orders")) || (data1 === "transfer")) || (data1 === "employment")) || (data1 === "recurring_transactions")) || (data1 === "signal"))){
const err7 = {instancePath:"/initial_products/" + i0,schemaPath:"Products/enum",keyword:"enum",params:{allowedValues: schema33.enum},data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:"/initial_products",schemaPath:"LinkTokenGetMetadataResponse/properties/initial_products/type",keyword:"type",params:{type: "array"},data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.webhook !== undefined){
let data2 = data.webhook;
if((typeof data2 !== "string") && (data2 !== null)){
const err9 = {instancePath:"/webhook",schemaPath:"LinkTokenGetMetadataResponse/properties/webhook/type",keyword:"type",params:{type: schema32.properties.webhook.type},data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.country_codes !== undefined){
let data3 = data.country_codes;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err10 = {instancePath:"/country_codes/" + i1,schemaPath:"CountryCode/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((((((((((((((((data4 === "US") || (data4 === "GB")) || (data4 === "ES")) || (data4 === "NL")) || (data4 === "FR")) || (data4 === "IE")) || (data4 === "CA")) || (data4 === "DE")) || (data4 === "IT")) || (data4 === "PL")) || (data4 === "DK")) || (data4 === "NO")) || (data4 === "SE")) || (data4 === "EE")) || (data4 === "LT")) || (data4 === "LV")) || (data4 === "PT"))){
const err11 = {instancePath:"/country_codes/" + i1,schemaPath:"CountryCode/enum",keyword:"enum",params:{allowedValues: schema34.enum},data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:"/country_codes",schemaPath:"LinkTokenGetMetadataResponse/properties/country_codes/type",keyword:"type",params:{type: "array"},data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.language !== undefined){
let data5 = data.language;
if((typeof data5 !== "string") && (data5 !== null)){
const err13 = {instancePath:"/language",schemaPath:"LinkTokenGetMetadataResponse/properties/language/type",keyword:"type",params:{type: schema32.properties.language.type},data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.institution_data !== undefined){
let data6 = data.institution_data;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.routing_number !== undefined){
let data7 = data6.routing_number;
if(typeof data7 !== "string"){
const err14 = {instancePath:"/institution_data/routing_number",schemaPath:"LinkTokenCreateInstitutionData/properties/routing_number/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:"/institution_data",schemaPath:"LinkTokenCreateInstitutionData/type",keyword:"type",params:{type: "object"},data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.account_filters !== undefined){
if(!(validate22(data.account_filters))){
vErrors = collected(vErrors, validate22.errors, "/account_filters");
errors = vErrors.length;
}
}
if(data.redirect_uri !== undefined){
let data9 = data.redirect_uri;
if((typeof data9 !== "string") && (data9 !== null)){
const err16 = {instancePath:"/redirect_uri",schemaPath:"LinkTokenGetMetadataResponse/properties/redirect_uri/type",keyword:"type",params:{type: schema32.properties.redirect_uri.type},data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.client_name !== undefined){
let data10 = data.client_name;
if((typeof data10 !== "string") && (data10 !== null)){
const err17 = {instancePath:"/client_name",schemaPath:"LinkTokenGetMetadataResponse/properties/client_name/type",keyword:"type",params:{type: schema32.properties.client_name.type},data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data){
/*# sourceURL="LinkTokenGetResponse" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.link_token === undefined){
const err0 = {instancePath:"",schemaPath:"LinkTokenGetResponse/required",keyword:"required",params:{missingProperty: "link_token"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.created_at === undefined){
const err1 = {instancePath:"",schemaPath:"LinkTokenGetResponse/required",keyword:"required",params:{missingProperty: "created_at"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expiration === undefined){
const err2 = {instancePath:"",schemaPath:"LinkTokenGetResponse/required",keyword:"required",params:{missingProperty: "expiration"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.metadata === undefined){
const err3 = {instancePath:"",schemaPath:"LinkTokenGetResponse/required",keyword:"required",params:{missingProperty: "metadata"},data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.request_id === undefined){
const err4 = {instancePath:"",schemaPath:"LinkTokenGetResponse/required",keyword:"required",params:{missingProperty: "request_id"},data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.link_token !== undefined){
let data0 = data.link_token;
if(typeof data0 !== "string"){
const err5 = {instancePath:"/link_token",schemaPath:"LinkTokenGetResponse/properties/link_token/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.created_at !== undefined){
let data1 = data.created_at;
if((typeof data1 !== "string") && (data1 !== null)){
const err6 = {instancePath:"/created_at",schemaPath:"LinkTokenGetResponse/properties/created_at/type",keyword:"type",params:{type: schema31.properties.created_at.type},data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 === "string"){
if(!(formats0(data1))){
const err7 = {instancePath:"/created_at",schemaPath:"LinkTokenGetResponse/properties/created_at/format",keyword:"format",params:{format: "date-time"},data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.expiration !== undefined){
let data2 = data.expiration;
if((typeof data2 !== "string") && (data2 !== null)){
const err8 = {instancePath:"/expiration",schemaPath:"LinkTokenGetResponse/properties/expiration/type",keyword:"type",params:{type: schema31.properties.expiration.type},data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err9 = {instancePath:"/expiration",schemaPath:"LinkTokenGetResponse/properties/expiration/format",keyword:"format",params:{format: "date-time"},data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.metadata !== undefined){
if(!(validate21(data.metadata))){
vErrors = collected(vErrors, validate21.errors, "/metadata");
errors = vErrors.length;
}
}
if(data.request_id !== undefined){
let data4 = data.request_id;
if(typeof data4 !== "string"){
const err10 = {instancePath:"/request_id",schemaPath:"RequestID/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:"",schemaPath:"LinkTokenGetResponse/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

