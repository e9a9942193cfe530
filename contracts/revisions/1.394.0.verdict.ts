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

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="DepositoryAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"DepositoryAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((data0 === "checking") || (data0 === "savings")) || (data0 === "hsa")) || (data0 === "cd")) || (data0 === "money market")) || (data0 === "paypal")) || (data0 === "prepaid")) || (data0 === "cash management")) || (data0 === "ebt")) || (data0 === "all"))){
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"DepositoryAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema39.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"DepositoryAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="DepositoryFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.account_subtypes === undefined) && (missing0 = "account_subtypes")){
validate23.errors = [{instancePath,schemaPath:"DepositoryFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate24(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate24.errors);
errors = vErrors.length;
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"DepositoryFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"$id":"CreditFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"CreditAccountSubtypes"}},"additionalProperties":true};
const schema41 = {"$id":"CreditAccountSubtypes","type":"array","items":{"$ref":"CreditAccountSubtype"}};
const schema42 = {"$id":"CreditAccountSubtype","type":"string","enum":["credit card","paypal","all"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CreditAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
validate28.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"CreditAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "credit card") || (data0 === "paypal")) || (data0 === "all"))){
validate28.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"CreditAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema42.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"CreditAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CreditFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.account_subtypes === undefined) && (missing0 = "account_subtypes")){
validate27.errors = [{instancePath,schemaPath:"CreditFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate28(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate28.errors);
errors = vErrors.length;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"CreditFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"$id":"LoanFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"LoanAccountSubtypes"}},"additionalProperties":true};
const schema44 = {"$id":"LoanAccountSubtypes","type":"array","items":{"$ref":"LoanAccountSubtype"}};
const schema45 = {"$id":"LoanAccountSubtype","type":"string","enum":["auto","business","commercial","construction","consumer","home equity","loan","mortgage","line of credit","student","other","all"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LoanAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
validate32.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"LoanAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((data0 === "auto") || (data0 === "business")) || (data0 === "commercial")) || (data0 === "construction")) || (data0 === "consumer")) || (data0 === "home equity")) || (data0 === "loan")) || (data0 === "mortgage")) || (data0 === "line of credit")) || (data0 === "student")) || (data0 === "other")) || (data0 === "all"))){
validate32.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"LoanAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema45.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"LoanAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LoanFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.account_subtypes === undefined) && (missing0 = "account_subtypes")){
validate31.errors = [{instancePath,schemaPath:"LoanFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate32(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate32.errors);
errors = vErrors.length;
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"LoanFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"$id":"InvestmentFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"InvestmentAccountSubtypes"}},"additionalProperties":true};
const schema47 = {"$id":"InvestmentAccountSubtypes","type":"array","items":{"$ref":"InvestmentAccountSubtype"}};
const schema48 = {"$id":"InvestmentAccountSubtype","type":"string","enum":["529","401a","401k","403B","457b","brokerage","cash isa","crypto exchange","education savings account","fixed annuity","gic","health reimbursement arrangement","hsa","ira","isa","keogh","lif","life insurance","lira","lrif","lrsp","mutual fund","non-custodial wallet","non-taxable brokerage account","other","other annuity","other insurance","pension","prif","profit sharing plan","qshr","rdsp","resp","retirement","rlif","roth","roth 401k","rrif","rrsp","sarsep","sep ira","simple ira","sipp","stock plan","tfsa","trust","ugma","utma","variable annuity","all"]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InvestmentAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(typeof data0 !== "string"){
validate36.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"InvestmentAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "529") || (data0 === "401a")) || (data0 === "401k")) || (data0 === "403B")) || (data0 === "457b")) || (data0 === "brokerage")) || (data0 === "cash isa")) || (data0 === "crypto exchange")) || (data0 === "education savings account")) || (data0 === "fixed annuity")) || (data0 === "gic")) || (data0 === "health reimbursement arrangement")) || (data0 === "hsa")) || (data0 === "ira")) || (data0 === "isa")) || (data0 === "keogh")) || (data0 === "lif")) || (data0 === "life insurance")) || (data0 === "lira")) || (data0 === "lrif")) || (data0 === "lrsp")) || (data0 === "mutual fund")) || (data0 === "non-custodial wallet")) || (data0 === "non-taxable brokerage account")) || (data0 === "other")) || (data0 === "other annuity")) || (data0 === "other insurance")) || (data0 === "pension")) || (data0 === "prif")) || (data0 === "profit sharing plan")) || (data0 === "qshr")) || (data0 === "rdsp")) || (data0 === "resp")) || (data0 === "retirement")) || (data0 === "rlif")) || (data0 === "roth")) || (data0 === "roth 401k")) || (data0 === "rrif")) || (data0 === "rrsp")) || (data0 === "sarsep")) || (data0 === "sep ira")) || (data0 === "simple ira")) || (data0 === "sipp")) || (data0 === "stock plan")) || (data0 === "tfsa")) || (data0 === "trust")) || (data0 === "ugma")) || (data0 === "utma")) || (data0 === "variable annuity")) || (data0 === "all"))){
validate36.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"InvestmentAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema48.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"InvestmentAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InvestmentFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.account_subtypes === undefined) && (missing0 = "account_subtypes")){
validate35.errors = [{instancePath,schemaPath:"InvestmentFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate36(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate36.errors);
errors = vErrors.length;
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"InvestmentFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AccountFiltersResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.depository !== undefined){
const _errs2 = errors;
if(!(validate23(data.depository, {instancePath:instancePath+"/depository",parentData:data,parentDataProperty:"depository",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credit !== undefined){
const _errs3 = errors;
if(!(validate27(data.credit, {instancePath:instancePath+"/credit",parentData:data,parentDataProperty:"credit",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loan !== undefined){
const _errs4 = errors;
if(!(validate31(data.loan, {instancePath:instancePath+"/loan",parentData:data,parentDataProperty:"loan",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.investment !== undefined){
const _errs5 = errors;
if(!(validate35(data.investment, {instancePath:instancePath+"/investment",parentData:data,parentDataProperty:"investment",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate35.errors);
errors = vErrors.length;
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
validate22.errors = [{instancePath,schemaPath:"AccountFiltersResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkTokenGetMetadataResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.initial_products === undefined) && (missing0 = "initial_products")) || ((data.webhook === undefined) && (missing0 = "webhook"))) || ((data.country_codes === undefined) && (missing0 = "country_codes"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.redirect_uri === undefined) && (missing0 = "redirect_uri"))) || ((data.client_name === undefined) && (missing0 = "client_name"))){
validate21.errors = [{instancePath,schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.initial_products !== undefined){
let data0 = data.initial_products;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(typeof data1 !== "string"){
validate21.errors = [{instancePath:instancePath+"/initial_products/" + i0,schemaPath:"Products/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((data1 === "assets") || (data1 === "auth")) || (data1 === "balance")) || (data1 === "identity")) || (data1 === "investments")) || (data1 === "investments_auth")) || (data1 === "liabilities")) || (data1 === "payment_initiation")) || (data1 === "identity_verification")) || (data1 === "transactions")) || (data1 === "credit_details")) || (data1 === "income")) || (data1 === "income_verification")) || (data1 === "deposit_switch")) || (data1 === "standing_orders")) || (data1 === "transfer")) || (data1 === "employment")) || (data1 === "recurring_transactions")) || (data1 === "signal"))){
validate21.errors = [{instancePath:instancePath+"/initial_products/" + i0,schemaPath:"Products/enum",keyword:"enum",params:{allowedValues: schema33.enum}}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/initial_products",schemaPath:"LinkTokenGetMetadataResponse/properties/initial_products/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.webhook !== undefined){
let data2 = data.webhook;
const _errs7 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate21.errors = [{instancePath:instancePath+"/webhook",schemaPath:"LinkTokenGetMetadataResponse/properties/webhook/type",keyword:"type",params:{type: schema32.properties.webhook.type}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.country_codes !== undefined){
let data3 = data.country_codes;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs11 = errors;
if(typeof data4 !== "string"){
validate21.errors = [{instancePath:instancePath+"/country_codes/" + i1,schemaPath:"CountryCode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((data4 === "US") || (data4 === "GB")) || (data4 === "ES")) || (data4 === "NL")) || (data4 === "FR")) || (data4 === "IE")) || (data4 === "CA")) || (data4 === "DE")) || (data4 === "IT")) || (data4 === "PL")) || (data4 === "DK")) || (data4 === "NO")) || (data4 === "SE")) || (data4 === "EE")) || (data4 === "LT")) || (data4 === "LV")) || (data4 === "PT"))){
validate21.errors = [{instancePath:instancePath+"/country_codes/" + i1,schemaPath:"CountryCode/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/country_codes",schemaPath:"LinkTokenGetMetadataResponse/properties/country_codes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data5 = data.language;
const _errs14 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate21.errors = [{instancePath:instancePath+"/language",schemaPath:"LinkTokenGetMetadataResponse/properties/language/type",keyword:"type",params:{type: schema32.properties.language.type}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution_data !== undefined){
let data6 = data.institution_data;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.routing_number !== undefined){
if(typeof data6.routing_number !== "string"){
validate21.errors = [{instancePath:instancePath+"/institution_data/routing_number",schemaPath:"LinkTokenCreateInstitutionData/properties/routing_number/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/institution_data",schemaPath:"LinkTokenCreateInstitutionData/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account_filters !== undefined){
const _errs21 = errors;
if(!(validate22(data.account_filters, {instancePath:instancePath+"/account_filters",parentData:data,parentDataProperty:"account_filters",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.redirect_uri !== undefined){
let data9 = data.redirect_uri;
const _errs22 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate21.errors = [{instancePath:instancePath+"/redirect_uri",schemaPath:"LinkTokenGetMetadataResponse/properties/redirect_uri/type",keyword:"type",params:{type: schema32.properties.redirect_uri.type}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.client_name !== undefined){
let data10 = data.client_name;
const _errs24 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate21.errors = [{instancePath:instancePath+"/client_name",schemaPath:"LinkTokenGetMetadataResponse/properties/client_name/type",keyword:"type",params:{type: schema32.properties.client_name.type}}];
return false;
}
var valid0 = _errs24 === errors;
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
validate21.errors = [{instancePath,schemaPath:"LinkTokenGetMetadataResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkTokenGetResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.link_token === undefined) && (missing0 = "link_token")) || ((data.created_at === undefined) && (missing0 = "created_at"))) || ((data.expiration === undefined) && (missing0 = "expiration"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.request_id === undefined) && (missing0 = "request_id"))){
validate20.errors = [{instancePath,schemaPath:"LinkTokenGetResponse/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.link_token !== undefined){
const _errs2 = errors;
if(typeof data.link_token !== "string"){
validate20.errors = [{instancePath:instancePath+"/link_token",schemaPath:"LinkTokenGetResponse/properties/link_token/type",keyword:"type",params:{type: "string"}}];
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
validate20.errors = [{instancePath:instancePath+"/created_at",schemaPath:"LinkTokenGetResponse/properties/created_at/type",keyword:"type",params:{type: schema31.properties.created_at.type}}];
return false;
}
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0(data1))){
validate20.errors = [{instancePath:instancePath+"/created_at",schemaPath:"LinkTokenGetResponse/properties/created_at/format",keyword:"format",params:{format: "date-time"}}];
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
validate20.errors = [{instancePath:instancePath+"/expiration",schemaPath:"LinkTokenGetResponse/properties/expiration/type",keyword:"type",params:{type: schema31.properties.expiration.type}}];
return false;
}
if(errors === _errs6){
if(errors === _errs6){
if(typeof data2 === "string"){
if(!(formats0(data2))){
validate20.errors = [{instancePath:instancePath+"/expiration",schemaPath:"LinkTokenGetResponse/properties/expiration/format",keyword:"format",params:{format: "date-time"}}];
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
if(data.metadata !== undefined){
const _errs8 = errors;
if(!(validate21(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
const _errs9 = errors;
if(typeof data.request_id !== "string"){
validate20.errors = [{instancePath:instancePath+"/request_id",schemaPath:"RequestID/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
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
validate20.errors = [{instancePath,schemaPath:"LinkTokenGetResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

