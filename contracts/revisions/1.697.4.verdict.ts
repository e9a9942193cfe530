// Made from 1.697.4.openapi.json by `npm run revision:derive`: edit nothing here.
// @ts-nocheck: ajv writes JavaScript; what leaves this file is typed at its exports.
import { type CompiledValidator, collected } from '../compiled-validator.ts';
import { formats } from '../formats/formats.ts';
export const LinkTokenGetResponse: CompiledValidator = validate20;
const schema31 = {"$id":"LinkTokenGetResponse","type":"object","required":["link_token","created_at","expiration","metadata","request_id"],"properties":{"link_token":{"type":"string"},"created_at":{"type":["string","null"],"format":"date-time"},"expiration":{"type":["string","null"],"format":"date-time"},"link_sessions":{"type":"array","items":{"$ref":"LinkTokenGetSessionsResponse"}},"metadata":{"$ref":"LinkTokenGetMetadataResponse"},"user_id":{"$ref":"NewUserID"},"request_id":{"$ref":"RequestID"}},"additionalProperties":true};
const schema82 = {"$id":"NewUserID","type":"string"};
const schema83 = {"$id":"RequestID","type":"string"};
const formats0 = formats["date-time"];
const schema32 = {"$id":"LinkTokenGetSessionsResponse","type":"object","required":["link_session_id"],"properties":{"link_session_id":{"type":"string"},"started_at":{"type":"string","format":"date-time"},"finished_at":{"type":["string","null"],"format":"date-time"},"on_success":{"$ref":"LinkSessionSuccess"},"on_exit":{"$ref":"LinkSessionExitDeprecated"},"exit":{"$ref":"LinkSessionExit"},"events":{"type":"array","items":{"$ref":"LinkEvent"}},"results":{"$ref":"LinkSessionResults"}},"additionalProperties":true};
const schema33 = {"$id":"LinkSessionSuccess","type":["object","null"],"deprecated":true,"required":["public_token","metadata"],"properties":{"public_token":{"type":"string"},"metadata":{"$ref":"LinkSessionSuccessMetadata"}}};
const schema34 = {"$id":"LinkSessionSuccessMetadata","type":["object","null"],"properties":{"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"link_session_id":{"type":"string"},"transfer_status":{"$ref":"LinkSessionSuccessMetadataTransferStatus"}}};
const schema35 = {"$id":"LinkSessionSuccessMetadataInstitution","type":["object","null"],"properties":{"name":{"type":"string"},"institution_id":{"type":"string"}}};
const schema36 = {"$id":"LinkSessionSuccessMetadataAccount","type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"mask":{"type":["string","null"]},"type":{"type":"string"},"subtype":{"type":"string"},"verification_status":{"type":["string","null"]},"class_type":{"type":["string","null"],"deprecated":true}}};
const schema37 = {"$id":"LinkSessionSuccessMetadataTransferStatus","type":["string","null"],"enum":["COMPLETE","INCOMPLETE",null]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionSuccessMetadata" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate23.errors = [{instancePath,schemaPath:"LinkSessionSuccessMetadata/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.institution !== undefined){
let data0 = data.institution;
const _errs1 = errors;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate23.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name !== undefined){
const _errs4 = errors;
if(typeof data0.name !== "string"){
validate23.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.institution_id !== undefined){
const _errs6 = errors;
if(typeof data0.institution_id !== "string"){
validate23.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data3 = data.accounts;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id !== undefined){
const _errs13 = errors;
if(typeof data4.id !== "string"){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.name !== undefined){
const _errs15 = errors;
if(typeof data4.name !== "string"){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs15 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.mask !== undefined){
let data7 = data4.mask;
const _errs17 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type}}];
return false;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.type !== undefined){
const _errs19 = errors;
if(typeof data4.type !== "string"){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.subtype !== undefined){
const _errs21 = errors;
if(typeof data4.subtype !== "string"){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.verification_status !== undefined){
let data10 = data4.verification_status;
const _errs23 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type}}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.class_type !== undefined){
let data11 = data4.class_type;
const _errs25 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type}}];
return false;
}
var valid5 = _errs25 === errors;
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
validate23.errors = [{instancePath:instancePath+"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/accounts",schemaPath:"LinkSessionSuccessMetadata/properties/accounts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link_session_id !== undefined){
const _errs27 = errors;
if(typeof data.link_session_id !== "string"){
validate23.errors = [{instancePath:instancePath+"/link_session_id",schemaPath:"LinkSessionSuccessMetadata/properties/link_session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transfer_status !== undefined){
let data13 = data.transfer_status;
const _errs29 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate23.errors = [{instancePath:instancePath+"/transfer_status",schemaPath:"LinkSessionSuccessMetadataTransferStatus/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(!(((data13 === "COMPLETE") || (data13 === "INCOMPLETE")) || (data13 === null))){
validate23.errors = [{instancePath:instancePath+"/transfer_status",schemaPath:"LinkSessionSuccessMetadataTransferStatus/enum",keyword:"enum",params:{allowedValues: schema37.enum}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"institution":true,"accounts":true,"link_session_id":true,"transfer_status":true},"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionSuccess" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate22.errors = [{instancePath,schemaPath:"LinkSessionSuccess/type",keyword:"type",params:{type: schema33.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.public_token === undefined) && (missing0 = "public_token")) || ((data.metadata === undefined) && (missing0 = "metadata"))){
validate22.errors = [{instancePath,schemaPath:"LinkSessionSuccess/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.public_token !== undefined){
const _errs1 = errors;
if(typeof data.public_token !== "string"){
validate22.errors = [{instancePath:instancePath+"/public_token",schemaPath:"LinkSessionSuccess/properties/public_token/type",keyword:"type",params:{type: "string"}}];
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
if(!(validate23(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate23.errors);
errors = vErrors.length;
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
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"public_token":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};

const schema38 = {"$id":"LinkSessionExitDeprecated","type":["object","null"],"deprecated":true,"required":["error","metadata"],"properties":{"error":{"$ref":"PlaidError"},"metadata":{"$ref":"LinkSessionExitMetadata"}},"additionalProperties":true};
const schema39 = {"$id":"PlaidError","type":["object","null"],"required":["error_type","error_code","error_message","display_message"],"properties":{"error_type":{"$ref":"PlaidErrorType"},"error_code":{"type":"string"},"error_code_reason":{"type":["string","null"]},"error_message":{"type":"string"},"display_message":{"type":["string","null"]},"request_id":{"type":"string"},"causes":{"type":"array","items":{}},"status":{"type":["integer","null"]},"documentation_url":{"type":"string"},"suggested_action":{"type":["string","null"]},"required_account_subtypes":{"type":"array","items":{"type":"string"}},"provided_account_subtypes":{"type":"array","items":{"type":"string"}}},"additionalProperties":true};
const schema40 = {"$id":"PlaidErrorType","type":"string","enum":["INVALID_REQUEST","INVALID_RESULT","INVALID_INPUT","INSTITUTION_ERROR","RATE_LIMIT_EXCEEDED","API_ERROR","ITEM_ERROR","ASSET_REPORT_ERROR","BASE_REPORT_ERROR","RECAPTCHA_ERROR","OAUTH_ERROR","PAYMENT_ERROR","BANK_TRANSFER_ERROR","INCOME_VERIFICATION_ERROR","MICRODEPOSITS_ERROR","SANDBOX_ERROR","PARTNER_ERROR","SIGNAL_ERROR","TRANSACTIONS_ERROR","TRANSACTION_ERROR","TRANSFER_ERROR","CHECK_REPORT_ERROR","CONSUMER_REPORT_ERROR","USER_ERROR"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="PlaidError" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate27.errors = [{instancePath,schemaPath:"PlaidError/type",keyword:"type",params:{type: schema39.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.error_type === undefined) && (missing0 = "error_type")) || ((data.error_code === undefined) && (missing0 = "error_code"))) || ((data.error_message === undefined) && (missing0 = "error_message"))) || ((data.display_message === undefined) && (missing0 = "display_message"))){
validate27.errors = [{instancePath,schemaPath:"PlaidError/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.error_type !== undefined){
let data0 = data.error_type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate27.errors = [{instancePath:instancePath+"/error_type",schemaPath:"PlaidErrorType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((((((((data0 === "INVALID_REQUEST") || (data0 === "INVALID_RESULT")) || (data0 === "INVALID_INPUT")) || (data0 === "INSTITUTION_ERROR")) || (data0 === "RATE_LIMIT_EXCEEDED")) || (data0 === "API_ERROR")) || (data0 === "ITEM_ERROR")) || (data0 === "ASSET_REPORT_ERROR")) || (data0 === "BASE_REPORT_ERROR")) || (data0 === "RECAPTCHA_ERROR")) || (data0 === "OAUTH_ERROR")) || (data0 === "PAYMENT_ERROR")) || (data0 === "BANK_TRANSFER_ERROR")) || (data0 === "INCOME_VERIFICATION_ERROR")) || (data0 === "MICRODEPOSITS_ERROR")) || (data0 === "SANDBOX_ERROR")) || (data0 === "PARTNER_ERROR")) || (data0 === "SIGNAL_ERROR")) || (data0 === "TRANSACTIONS_ERROR")) || (data0 === "TRANSACTION_ERROR")) || (data0 === "TRANSFER_ERROR")) || (data0 === "CHECK_REPORT_ERROR")) || (data0 === "CONSUMER_REPORT_ERROR")) || (data0 === "USER_ERROR"))){
validate27.errors = [{instancePath:instancePath+"/error_type",schemaPath:"PlaidErrorType/enum",keyword:"enum",params:{allowedValues: schema40.enum}}];
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
validate27.errors = [{instancePath:instancePath+"/error_code",schemaPath:"PlaidError/properties/error_code/type",keyword:"type",params:{type: "string"}}];
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
validate27.errors = [{instancePath:instancePath+"/error_code_reason",schemaPath:"PlaidError/properties/error_code_reason/type",keyword:"type",params:{type: schema39.properties.error_code_reason.type}}];
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
validate27.errors = [{instancePath:instancePath+"/error_message",schemaPath:"PlaidError/properties/error_message/type",keyword:"type",params:{type: "string"}}];
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
validate27.errors = [{instancePath:instancePath+"/display_message",schemaPath:"PlaidError/properties/display_message/type",keyword:"type",params:{type: schema39.properties.display_message.type}}];
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
validate27.errors = [{instancePath:instancePath+"/request_id",schemaPath:"PlaidError/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.causes !== undefined){
const _errs15 = errors;
if(errors === _errs15){
if(!(Array.isArray(data.causes))){
validate27.errors = [{instancePath:instancePath+"/causes",schemaPath:"PlaidError/properties/causes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data7 = data.status;
const _errs17 = errors;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
validate27.errors = [{instancePath:instancePath+"/status",schemaPath:"PlaidError/properties/status/type",keyword:"type",params:{type: schema39.properties.status.type}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.documentation_url !== undefined){
const _errs19 = errors;
if(typeof data.documentation_url !== "string"){
validate27.errors = [{instancePath:instancePath+"/documentation_url",schemaPath:"PlaidError/properties/documentation_url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suggested_action !== undefined){
let data9 = data.suggested_action;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate27.errors = [{instancePath:instancePath+"/suggested_action",schemaPath:"PlaidError/properties/suggested_action/type",keyword:"type",params:{type: schema39.properties.suggested_action.type}}];
return false;
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
validate27.errors = [{instancePath:instancePath+"/required_account_subtypes/" + i0,schemaPath:"PlaidError/properties/required_account_subtypes/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs25 === errors;
if(!valid2){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/required_account_subtypes",schemaPath:"PlaidError/properties/required_account_subtypes/type",keyword:"type",params:{type: "array"}}];
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
validate27.errors = [{instancePath:instancePath+"/provided_account_subtypes/" + i1,schemaPath:"PlaidError/properties/provided_account_subtypes/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs29 === errors;
if(!valid3){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/provided_account_subtypes",schemaPath:"PlaidError/properties/provided_account_subtypes/type",keyword:"type",params:{type: "array"}}];
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
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"$id":"LinkSessionExitMetadata","type":["object","null"],"properties":{"institution":{"$ref":"LinkSessionExitMetadataInstitution"},"status":{"type":"string","properties":{"requires_questions":{},"requires_selections":{},"requires_code":{},"choose_device":{},"requires_credentials":{},"requires_account_selection":{},"requires_oauth":{},"institution_not_found":{},"institution_not_supported":{}}},"link_session_id":{"type":"string"},"request_id":{"type":"string"}}};
const schema42 = {"$id":"LinkSessionExitMetadataInstitution","type":["object","null"],"properties":{"name":{"type":"string"},"institution_id":{"type":"string"}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionExitMetadata" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate29.errors = [{instancePath,schemaPath:"LinkSessionExitMetadata/type",keyword:"type",params:{type: schema41.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.institution !== undefined){
let data0 = data.institution;
const _errs1 = errors;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate29.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionExitMetadataInstitution/type",keyword:"type",params:{type: schema42.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name !== undefined){
const _errs4 = errors;
if(typeof data0.name !== "string"){
validate29.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionExitMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.institution_id !== undefined){
const _errs6 = errors;
if(typeof data0.institution_id !== "string"){
validate29.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionExitMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
const _errs8 = errors;
if(typeof data.status !== "string"){
validate29.errors = [{instancePath:instancePath+"/status",schemaPath:"LinkSessionExitMetadata/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link_session_id !== undefined){
const _errs10 = errors;
if(typeof data.link_session_id !== "string"){
validate29.errors = [{instancePath:instancePath+"/link_session_id",schemaPath:"LinkSessionExitMetadata/properties/link_session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
const _errs12 = errors;
if(typeof data.request_id !== "string"){
validate29.errors = [{instancePath:instancePath+"/request_id",schemaPath:"LinkSessionExitMetadata/properties/request_id/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":{"institution":true,"status":true,"link_session_id":true,"request_id":true},"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionExitDeprecated" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate26.errors = [{instancePath,schemaPath:"LinkSessionExitDeprecated/type",keyword:"type",params:{type: schema38.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.error === undefined) && (missing0 = "error")) || ((data.metadata === undefined) && (missing0 = "metadata"))){
validate26.errors = [{instancePath,schemaPath:"LinkSessionExitDeprecated/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.error !== undefined){
const _errs2 = errors;
if(!(validate27(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs3 = errors;
if(!(validate29(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate29.errors);
errors = vErrors.length;
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
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"$id":"LinkSessionExit","type":["object","null"],"required":["error","metadata"],"properties":{"error":{"$ref":"PlaidError"},"metadata":{"$ref":"LinkSessionExitMetadata"}},"additionalProperties":true};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionExit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate32.errors = [{instancePath,schemaPath:"LinkSessionExit/type",keyword:"type",params:{type: schema43.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.error === undefined) && (missing0 = "error")) || ((data.metadata === undefined) && (missing0 = "metadata"))){
validate32.errors = [{instancePath,schemaPath:"LinkSessionExit/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.error !== undefined){
const _errs2 = errors;
if(!(validate27(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs3 = errors;
if(!(validate29(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate29.errors);
errors = vErrors.length;
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
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"$id":"LinkEvent","type":"object","required":["event_id","timestamp","event_name","event_metadata"],"properties":{"event_name":{"type":"string"},"timestamp":{"type":"string"},"event_id":{"type":"string"},"event_metadata":{"$ref":"LinkEventMetadata"}},"additionalProperties":true};
const schema45 = {"$id":"LinkEventMetadata","type":"object","properties":{"error_code":{"type":"string"},"error_message":{"type":"string"},"error_type":{"type":"string"},"exit_status":{"type":"string"},"institution_id":{"type":"string"},"institution_name":{"type":"string"},"institution_search_query":{"type":"string"},"request_id":{"type":"string"},"mfa_type":{"type":"string"},"view_name":{"type":"string"},"selection":{"type":"string"},"brand_name":{"type":"string"},"match_reason":{"type":"string"},"routing_number":{"type":"string"},"account_number_mask":{"type":"string"}},"additionalProperties":true};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkEvent" */;
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
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.event_id === undefined) && (missing0 = "event_id")) || ((data.timestamp === undefined) && (missing0 = "timestamp"))) || ((data.event_name === undefined) && (missing0 = "event_name"))) || ((data.event_metadata === undefined) && (missing0 = "event_metadata"))){
validate36.errors = [{instancePath,schemaPath:"LinkEvent/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.event_name !== undefined){
const _errs2 = errors;
if(typeof data.event_name !== "string"){
validate36.errors = [{instancePath:instancePath+"/event_name",schemaPath:"LinkEvent/properties/event_name/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"LinkEvent/properties/timestamp/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_id",schemaPath:"LinkEvent/properties/event_id/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/error_code",schemaPath:"LinkEventMetadata/properties/error_code/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/error_message",schemaPath:"LinkEventMetadata/properties/error_message/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/error_type",schemaPath:"LinkEventMetadata/properties/error_type/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/exit_status",schemaPath:"LinkEventMetadata/properties/exit_status/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/institution_id",schemaPath:"LinkEventMetadata/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/institution_name",schemaPath:"LinkEventMetadata/properties/institution_name/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/institution_search_query",schemaPath:"LinkEventMetadata/properties/institution_search_query/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/request_id",schemaPath:"LinkEventMetadata/properties/request_id/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/mfa_type",schemaPath:"LinkEventMetadata/properties/mfa_type/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/view_name",schemaPath:"LinkEventMetadata/properties/view_name/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/selection",schemaPath:"LinkEventMetadata/properties/selection/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/brand_name",schemaPath:"LinkEventMetadata/properties/brand_name/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/match_reason",schemaPath:"LinkEventMetadata/properties/match_reason/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/routing_number",schemaPath:"LinkEventMetadata/properties/routing_number/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata/account_number_mask",schemaPath:"LinkEventMetadata/properties/account_number_mask/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/event_metadata",schemaPath:"LinkEventMetadata/type",keyword:"type",params:{type: "object"}}];
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
validate36.errors = [{instancePath,schemaPath:"LinkEvent/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"$id":"LinkSessionResults","type":["object","null"],"required":["item_add_results","cra_item_add_results","cra_update_results","bank_income_results","payroll_income_results","document_income_results"],"properties":{"item_add_results":{"type":"array","items":{"$ref":"LinkSessionItemAddResult"}},"cra_item_add_results":{"type":"array","items":{"$ref":"LinkSessionCraItemAddResult"}},"cra_update_results":{"type":"array","items":{"$ref":"LinkSessionCraUpdateResult"}},"bank_income_results":{"type":"array","items":{"$ref":"LinkSessionBankIncomeResult"}},"payroll_income_results":{"type":"array","items":{"$ref":"LinkSessionPayrollIncomeResult"}},"document_income_results":{"$ref":"CreditSessionDocumentIncomeResult"},"cra_document_upload_results":{"$ref":"LinkSessionCraDocumentUploadResult"}},"additionalProperties":true};
const schema61 = {"$id":"CreditSessionDocumentIncomeResult","type":["object","null"],"required":["num_paystubs_uploaded","num_w2s_uploaded","num_bank_statements_uploaded","num_1099s_uploaded"],"properties":{"num_paystubs_uploaded":{"type":"integer"},"num_w2s_uploaded":{"type":"integer"},"num_bank_statements_uploaded":{"type":"integer"},"num_1099s_uploaded":{"type":"integer"}}};
const schema62 = {"$id":"LinkSessionCraDocumentUploadResult","type":["object","null"],"required":["num_bank_statements_uploaded"],"properties":{"num_bank_statements_uploaded":{"type":"integer"}}};
const schema47 = {"$id":"LinkSessionItemAddResult","type":"object","required":["public_token","accounts","institution"],"properties":{"public_token":{"type":"string"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionItemAddResult" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.public_token === undefined) && (missing0 = "public_token")) || ((data.accounts === undefined) && (missing0 = "accounts"))) || ((data.institution === undefined) && (missing0 = "institution"))){
validate39.errors = [{instancePath,schemaPath:"LinkSessionItemAddResult/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.public_token !== undefined){
const _errs2 = errors;
if(typeof data.public_token !== "string"){
validate39.errors = [{instancePath:instancePath+"/public_token",schemaPath:"LinkSessionItemAddResult/properties/public_token/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data1 = data.accounts;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id !== undefined){
const _errs9 = errors;
if(typeof data2.id !== "string"){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.name !== undefined){
const _errs11 = errors;
if(typeof data2.name !== "string"){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.mask !== undefined){
let data5 = data2.mask;
const _errs13 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type}}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.type !== undefined){
const _errs15 = errors;
if(typeof data2.type !== "string"){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.subtype !== undefined){
const _errs17 = errors;
if(typeof data2.subtype !== "string"){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.verification_status !== undefined){
let data8 = data2.verification_status;
const _errs19 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type}}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.class_type !== undefined){
let data9 = data2.class_type;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type}}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/accounts",schemaPath:"LinkSessionItemAddResult/properties/accounts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data10 = data.institution;
const _errs23 = errors;
const _errs24 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate39.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
const _errs26 = errors;
if(typeof data10.name !== "string"){
validate39.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.institution_id !== undefined){
const _errs28 = errors;
if(typeof data10.institution_id !== "string"){
validate39.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
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
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"LinkSessionItemAddResult/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"$id":"LinkSessionCraItemAddResult","type":"object","required":["item_id","accounts","institution"],"properties":{"item_id":{"type":"string"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionCraItemAddResult" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.item_id === undefined) && (missing0 = "item_id")) || ((data.accounts === undefined) && (missing0 = "accounts"))) || ((data.institution === undefined) && (missing0 = "institution"))){
validate41.errors = [{instancePath,schemaPath:"LinkSessionCraItemAddResult/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.item_id !== undefined){
const _errs2 = errors;
if(typeof data.item_id !== "string"){
validate41.errors = [{instancePath:instancePath+"/item_id",schemaPath:"LinkSessionCraItemAddResult/properties/item_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data1 = data.accounts;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id !== undefined){
const _errs9 = errors;
if(typeof data2.id !== "string"){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.name !== undefined){
const _errs11 = errors;
if(typeof data2.name !== "string"){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.mask !== undefined){
let data5 = data2.mask;
const _errs13 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type}}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.type !== undefined){
const _errs15 = errors;
if(typeof data2.type !== "string"){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.subtype !== undefined){
const _errs17 = errors;
if(typeof data2.subtype !== "string"){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.verification_status !== undefined){
let data8 = data2.verification_status;
const _errs19 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type}}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.class_type !== undefined){
let data9 = data2.class_type;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type}}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/accounts",schemaPath:"LinkSessionCraItemAddResult/properties/accounts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data10 = data.institution;
const _errs23 = errors;
const _errs24 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate41.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
const _errs26 = errors;
if(typeof data10.name !== "string"){
validate41.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.institution_id !== undefined){
const _errs28 = errors;
if(typeof data10.institution_id !== "string"){
validate41.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
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
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"LinkSessionCraItemAddResult/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"$id":"LinkSessionCraUpdateResult","type":"object","required":["item_id","accounts","institution"],"properties":{"item_id":{"type":"string"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionCraUpdateResult" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.item_id === undefined) && (missing0 = "item_id")) || ((data.accounts === undefined) && (missing0 = "accounts"))) || ((data.institution === undefined) && (missing0 = "institution"))){
validate43.errors = [{instancePath,schemaPath:"LinkSessionCraUpdateResult/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.item_id !== undefined){
const _errs2 = errors;
if(typeof data.item_id !== "string"){
validate43.errors = [{instancePath:instancePath+"/item_id",schemaPath:"LinkSessionCraUpdateResult/properties/item_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data1 = data.accounts;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id !== undefined){
const _errs9 = errors;
if(typeof data2.id !== "string"){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.name !== undefined){
const _errs11 = errors;
if(typeof data2.name !== "string"){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.mask !== undefined){
let data5 = data2.mask;
const _errs13 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type}}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.type !== undefined){
const _errs15 = errors;
if(typeof data2.type !== "string"){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.subtype !== undefined){
const _errs17 = errors;
if(typeof data2.subtype !== "string"){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.verification_status !== undefined){
let data8 = data2.verification_status;
const _errs19 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type}}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.class_type !== undefined){
let data9 = data2.class_type;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type}}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/accounts",schemaPath:"LinkSessionCraUpdateResult/properties/accounts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.institution !== undefined){
let data10 = data.institution;
const _errs23 = errors;
const _errs24 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate43.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
const _errs26 = errors;
if(typeof data10.name !== "string"){
validate43.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.institution_id !== undefined){
const _errs28 = errors;
if(typeof data10.institution_id !== "string"){
validate43.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
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
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"LinkSessionCraUpdateResult/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema56 = {"$id":"LinkSessionBankIncomeResult","type":"object","required":["status","item_id","institution"],"properties":{"status":{"$ref":"CreditSessionBankIncomeStatus"},"item_id":{"type":"string"},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};
const schema57 = {"$id":"CreditSessionBankIncomeStatus","type":"string","enum":["APPROVED","NO_DEPOSITS_FOUND","USER_REPORTED_NO_INCOME","STARTED","INTERNAL_ERROR"]};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionBankIncomeResult" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.status === undefined) && (missing0 = "status")) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.institution === undefined) && (missing0 = "institution"))){
validate45.errors = [{instancePath,schemaPath:"LinkSessionBankIncomeResult/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate45.errors = [{instancePath:instancePath+"/status",schemaPath:"CreditSessionBankIncomeStatus/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data0 === "APPROVED") || (data0 === "NO_DEPOSITS_FOUND")) || (data0 === "USER_REPORTED_NO_INCOME")) || (data0 === "STARTED")) || (data0 === "INTERNAL_ERROR"))){
validate45.errors = [{instancePath:instancePath+"/status",schemaPath:"CreditSessionBankIncomeStatus/enum",keyword:"enum",params:{allowedValues: schema57.enum}}];
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
validate45.errors = [{instancePath:instancePath+"/item_id",schemaPath:"LinkSessionBankIncomeResult/properties/item_id/type",keyword:"type",params:{type: "string"}}];
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
validate45.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
const _errs10 = errors;
if(typeof data2.name !== "string"){
validate45.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
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
validate45.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
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
validate45.errors = [{instancePath,schemaPath:"LinkSessionBankIncomeResult/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"$id":"LinkSessionPayrollIncomeResult","type":"object","required":["num_paystubs_retrieved","num_w2s_retrieved","institution"],"properties":{"num_paystubs_retrieved":{"type":"integer"},"num_w2s_retrieved":{"type":"integer"},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionPayrollIncomeResult" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.num_paystubs_retrieved === undefined) && (missing0 = "num_paystubs_retrieved")) || ((data.num_w2s_retrieved === undefined) && (missing0 = "num_w2s_retrieved"))) || ((data.institution === undefined) && (missing0 = "institution"))){
validate47.errors = [{instancePath,schemaPath:"LinkSessionPayrollIncomeResult/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.num_paystubs_retrieved !== undefined){
let data0 = data.num_paystubs_retrieved;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate47.errors = [{instancePath:instancePath+"/num_paystubs_retrieved",schemaPath:"LinkSessionPayrollIncomeResult/properties/num_paystubs_retrieved/type",keyword:"type",params:{type: "integer"}}];
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
validate47.errors = [{instancePath:instancePath+"/num_w2s_retrieved",schemaPath:"LinkSessionPayrollIncomeResult/properties/num_w2s_retrieved/type",keyword:"type",params:{type: "integer"}}];
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
validate47.errors = [{instancePath:instancePath+"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
const _errs9 = errors;
if(typeof data2.name !== "string"){
validate47.errors = [{instancePath:instancePath+"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"}}];
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
validate47.errors = [{instancePath:instancePath+"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"}}];
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
validate47.errors = [{instancePath,schemaPath:"LinkSessionPayrollIncomeResult/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkSessionResults" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate38.errors = [{instancePath,schemaPath:"LinkSessionResults/type",keyword:"type",params:{type: schema46.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.item_add_results === undefined) && (missing0 = "item_add_results")) || ((data.cra_item_add_results === undefined) && (missing0 = "cra_item_add_results"))) || ((data.cra_update_results === undefined) && (missing0 = "cra_update_results"))) || ((data.bank_income_results === undefined) && (missing0 = "bank_income_results"))) || ((data.payroll_income_results === undefined) && (missing0 = "payroll_income_results"))) || ((data.document_income_results === undefined) && (missing0 = "document_income_results"))){
validate38.errors = [{instancePath,schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.item_add_results !== undefined){
let data0 = data.item_add_results;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate39(data0[i0], {instancePath:instancePath+"/item_add_results/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate39.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/item_add_results",schemaPath:"LinkSessionResults/properties/item_add_results/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cra_item_add_results !== undefined){
let data2 = data.cra_item_add_results;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate41(data2[i1], {instancePath:instancePath+"/cra_item_add_results/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate41.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/cra_item_add_results",schemaPath:"LinkSessionResults/properties/cra_item_add_results/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cra_update_results !== undefined){
let data4 = data.cra_update_results;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
var valid3 = true;
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
const _errs10 = errors;
if(!(validate43(data4[i2], {instancePath:instancePath+"/cra_update_results/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate43.errors);
errors = vErrors.length;
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/cra_update_results",schemaPath:"LinkSessionResults/properties/cra_update_results/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_income_results !== undefined){
let data6 = data.bank_income_results;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data6)){
var valid4 = true;
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
const _errs13 = errors;
if(!(validate45(data6[i3], {instancePath:instancePath+"/bank_income_results/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate45.errors);
errors = vErrors.length;
}
var valid4 = _errs13 === errors;
if(!valid4){
break;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/bank_income_results",schemaPath:"LinkSessionResults/properties/bank_income_results/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payroll_income_results !== undefined){
let data8 = data.payroll_income_results;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data8)){
var valid5 = true;
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
const _errs16 = errors;
if(!(validate47(data8[i4], {instancePath:instancePath+"/payroll_income_results/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate47.errors);
errors = vErrors.length;
}
var valid5 = _errs16 === errors;
if(!valid5){
break;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/payroll_income_results",schemaPath:"LinkSessionResults/properties/payroll_income_results/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.document_income_results !== undefined){
let data10 = data.document_income_results;
const _errs17 = errors;
const _errs18 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate38.errors = [{instancePath:instancePath+"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/type",keyword:"type",params:{type: schema61.type}}];
return false;
}
if(errors === _errs18){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((((data10.num_paystubs_uploaded === undefined) && (missing1 = "num_paystubs_uploaded")) || ((data10.num_w2s_uploaded === undefined) && (missing1 = "num_w2s_uploaded"))) || ((data10.num_bank_statements_uploaded === undefined) && (missing1 = "num_bank_statements_uploaded"))) || ((data10.num_1099s_uploaded === undefined) && (missing1 = "num_1099s_uploaded"))){
validate38.errors = [{instancePath:instancePath+"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data10.num_paystubs_uploaded !== undefined){
let data11 = data10.num_paystubs_uploaded;
const _errs20 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate38.errors = [{instancePath:instancePath+"/document_income_results/num_paystubs_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_paystubs_uploaded/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid7 = _errs20 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.num_w2s_uploaded !== undefined){
let data12 = data10.num_w2s_uploaded;
const _errs22 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate38.errors = [{instancePath:instancePath+"/document_income_results/num_w2s_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_w2s_uploaded/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid7 = _errs22 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.num_bank_statements_uploaded !== undefined){
let data13 = data10.num_bank_statements_uploaded;
const _errs24 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate38.errors = [{instancePath:instancePath+"/document_income_results/num_bank_statements_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_bank_statements_uploaded/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid7 = _errs24 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.num_1099s_uploaded !== undefined){
let data14 = data10.num_1099s_uploaded;
const _errs26 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate38.errors = [{instancePath:instancePath+"/document_income_results/num_1099s_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_1099s_uploaded/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid7 = _errs26 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cra_document_upload_results !== undefined){
let data15 = data.cra_document_upload_results;
const _errs28 = errors;
const _errs29 = errors;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
validate38.errors = [{instancePath:instancePath+"/cra_document_upload_results",schemaPath:"LinkSessionCraDocumentUploadResult/type",keyword:"type",params:{type: schema62.type}}];
return false;
}
if(errors === _errs29){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if((data15.num_bank_statements_uploaded === undefined) && (missing2 = "num_bank_statements_uploaded")){
validate38.errors = [{instancePath:instancePath+"/cra_document_upload_results",schemaPath:"LinkSessionCraDocumentUploadResult/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data15.num_bank_statements_uploaded !== undefined){
let data16 = data15.num_bank_statements_uploaded;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate38.errors = [{instancePath:instancePath+"/cra_document_upload_results/num_bank_statements_uploaded",schemaPath:"LinkSessionCraDocumentUploadResult/properties/num_bank_statements_uploaded/type",keyword:"type",params:{type: "integer"}}];
return false;
}
}
}
}
}
var valid0 = _errs28 === errors;
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
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkTokenGetSessionsResponse" */;
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
if((data.link_session_id === undefined) && (missing0 = "link_session_id")){
validate21.errors = [{instancePath,schemaPath:"LinkTokenGetSessionsResponse/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.link_session_id !== undefined){
const _errs2 = errors;
if(typeof data.link_session_id !== "string"){
validate21.errors = [{instancePath:instancePath+"/link_session_id",schemaPath:"LinkTokenGetSessionsResponse/properties/link_session_id/type",keyword:"type",params:{type: "string"}}];
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
validate21.errors = [{instancePath:instancePath+"/started_at",schemaPath:"LinkTokenGetSessionsResponse/properties/started_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/started_at",schemaPath:"LinkTokenGetSessionsResponse/properties/started_at/type",keyword:"type",params:{type: "string"}}];
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
validate21.errors = [{instancePath:instancePath+"/finished_at",schemaPath:"LinkTokenGetSessionsResponse/properties/finished_at/type",keyword:"type",params:{type: schema32.properties.finished_at.type}}];
return false;
}
if(errors === _errs6){
if(errors === _errs6){
if(typeof data2 === "string"){
if(!(formats0(data2))){
validate21.errors = [{instancePath:instancePath+"/finished_at",schemaPath:"LinkTokenGetSessionsResponse/properties/finished_at/format",keyword:"format",params:{format: "date-time"}}];
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
if(!(validate22(data.on_success, {instancePath:instancePath+"/on_success",parentData:data,parentDataProperty:"on_success",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_exit !== undefined){
const _errs9 = errors;
if(!(validate26(data.on_exit, {instancePath:instancePath+"/on_exit",parentData:data,parentDataProperty:"on_exit",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exit !== undefined){
const _errs10 = errors;
if(!(validate32(data.exit, {instancePath:instancePath+"/exit",parentData:data,parentDataProperty:"exit",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate32.errors);
errors = vErrors.length;
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
if(!(validate36(data6[i0], {instancePath:instancePath+"/events/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate36.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/events",schemaPath:"LinkTokenGetSessionsResponse/properties/events/type",keyword:"type",params:{type: "array"}}];
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
if(!(validate38(data.results, {instancePath:instancePath+"/results",parentData:data,parentDataProperty:"results",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate38.errors);
errors = vErrors.length;
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
validate21.errors = [{instancePath,schemaPath:"LinkTokenGetSessionsResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"$id":"LinkTokenGetMetadataResponse","type":"object","required":["initial_products","webhook","country_codes","language","redirect_uri","client_name"],"properties":{"initial_products":{"type":"array","items":{"$ref":"Products"}},"webhook":{"type":["string","null"],"format":"uri"},"country_codes":{"type":"array","items":{"$ref":"CountryCode"}},"language":{"type":["string","null"]},"institution_data":{"$ref":"LinkTokenCreateInstitutionData"},"account_filters":{"$ref":"AccountFiltersResponse"},"redirect_uri":{"type":["string","null"]},"client_name":{"type":["string","null"]}},"additionalProperties":true};
const schema64 = {"$id":"Products","type":"string","enum":["assets","auth","balance","balance_plus","beacon","identity","identity_match","investments","investments_auth","liabilities","payment_initiation","identity_verification","transactions","credit_details","income","income_verification","standing_orders","transfer","employment","recurring_transactions","transactions_refresh","signal","statements","processor_payments","processor_identity","profile","cra_base_report","cra_income_insights","cra_partner_insights","cra_network_insights","cra_cashflow_insights","cra_monitoring","cra_lend_score","cra_plaid_credit_score","layer","pay_by_bank","protect_linked_bank","protect_transactions"]};
const schema65 = {"$id":"CountryCode","type":"string","enum":["US","GB","ES","NL","FR","IE","CA","DE","IT","PL","DK","NO","SE","EE","LT","LV","PT","BE","AT","FI"]};
const schema66 = {"$id":"LinkTokenCreateInstitutionData","type":"object","properties":{"routing_number":{"type":"string"}}};
const formats8 = formats.uri;
const schema67 = {"$id":"AccountFiltersResponse","type":"object","properties":{"depository":{"$ref":"DepositoryFilter"},"credit":{"$ref":"CreditFilter"},"loan":{"$ref":"LoanFilter"},"investment":{"$ref":"InvestmentFilter"}},"additionalProperties":true};
const schema68 = {"$id":"DepositoryFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"DepositoryAccountSubtypes"},"limited_purpose_types":{"$ref":"LimitedPurposeTypes"}},"additionalProperties":true};
const schema69 = {"$id":"DepositoryAccountSubtypes","type":"array","items":{"$ref":"DepositoryAccountSubtype"}};
const schema70 = {"$id":"DepositoryAccountSubtype","type":"string","enum":["checking","savings","hsa","cd","money market","paypal","prepaid","cash management","ebt","limited purpose checking","all"]};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="DepositoryAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
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
validate54.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"DepositoryAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((data0 === "checking") || (data0 === "savings")) || (data0 === "hsa")) || (data0 === "cd")) || (data0 === "money market")) || (data0 === "paypal")) || (data0 === "prepaid")) || (data0 === "cash management")) || (data0 === "ebt")) || (data0 === "limited purpose checking")) || (data0 === "all"))){
validate54.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"DepositoryAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema70.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"DepositoryAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"$id":"LimitedPurposeTypes","type":"array","items":{"$ref":"LimitedPurposeType"}};
const schema72 = {"$id":"LimitedPurposeType","type":"string","enum":["RENT_MORTGAGE"]};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LimitedPurposeTypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
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
validate56.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"LimitedPurposeType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "RENT_MORTGAGE")){
validate56.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"LimitedPurposeType/enum",keyword:"enum",params:{allowedValues: schema72.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"LimitedPurposeTypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="DepositoryFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
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
validate53.errors = [{instancePath,schemaPath:"DepositoryFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
const _errs2 = errors;
if(!(validate54(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limited_purpose_types !== undefined){
const _errs3 = errors;
if(!(validate56(data.limited_purpose_types, {instancePath:instancePath+"/limited_purpose_types",parentData:data,parentDataProperty:"limited_purpose_types",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate56.errors);
errors = vErrors.length;
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
validate53.errors = [{instancePath,schemaPath:"DepositoryFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"$id":"CreditFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"CreditAccountSubtypes"}},"additionalProperties":true};
const schema74 = {"$id":"CreditAccountSubtypes","type":"array","items":{"$ref":"CreditAccountSubtype"}};
const schema75 = {"$id":"CreditAccountSubtype","type":"string","enum":["credit card","paypal","all"]};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CreditAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
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
validate60.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"CreditAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "credit card") || (data0 === "paypal")) || (data0 === "all"))){
validate60.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"CreditAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema75.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"CreditAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CreditFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
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
validate59.errors = [{instancePath,schemaPath:"CreditFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate60(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate60.errors);
errors = vErrors.length;
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"CreditFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"$id":"LoanFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"LoanAccountSubtypes"}},"additionalProperties":true};
const schema77 = {"$id":"LoanAccountSubtypes","type":"array","items":{"$ref":"LoanAccountSubtype"}};
const schema78 = {"$id":"LoanAccountSubtype","type":"string","enum":["auto","business","commercial","construction","consumer","home equity","loan","mortgage","overdraft","line of credit","student","other","all"]};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LoanAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
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
validate64.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"LoanAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((data0 === "auto") || (data0 === "business")) || (data0 === "commercial")) || (data0 === "construction")) || (data0 === "consumer")) || (data0 === "home equity")) || (data0 === "loan")) || (data0 === "mortgage")) || (data0 === "overdraft")) || (data0 === "line of credit")) || (data0 === "student")) || (data0 === "other")) || (data0 === "all"))){
validate64.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"LoanAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema78.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"LoanAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LoanFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
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
validate63.errors = [{instancePath,schemaPath:"LoanFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate64(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate64.errors);
errors = vErrors.length;
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"LoanFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"$id":"InvestmentFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"InvestmentAccountSubtypes"}},"additionalProperties":true};
const schema80 = {"$id":"InvestmentAccountSubtypes","type":"array","items":{"$ref":"InvestmentAccountSubtype"}};
const schema81 = {"$id":"InvestmentAccountSubtype","type":"string","enum":["529","401a","401k","403B","457b","brokerage","cash isa","crypto exchange","education savings account","fhsa","fixed annuity","gic","health reimbursement arrangement","hsa","ira","isa","keogh","lif","life insurance","line of credit","lira","lrif","lrsp","mutual fund","non-custodial wallet","non-taxable brokerage account","other","other annuity","other insurance","pension","prif","profit sharing plan","qshr","rdsp","resp","retirement","rlif","roth","roth 401k","roth 403B","roth 457b","roth pension","roth profit sharing plan","roth thrift savings plan","rrif","rrsp","sarsep","sep ira","simple ira","sipp","stock plan","thrift savings plan","tfsa","trust","ugma","utma","variable annuity","all"]};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InvestmentAccountSubtypes" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
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
validate68.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"InvestmentAccountSubtype/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "529") || (data0 === "401a")) || (data0 === "401k")) || (data0 === "403B")) || (data0 === "457b")) || (data0 === "brokerage")) || (data0 === "cash isa")) || (data0 === "crypto exchange")) || (data0 === "education savings account")) || (data0 === "fhsa")) || (data0 === "fixed annuity")) || (data0 === "gic")) || (data0 === "health reimbursement arrangement")) || (data0 === "hsa")) || (data0 === "ira")) || (data0 === "isa")) || (data0 === "keogh")) || (data0 === "lif")) || (data0 === "life insurance")) || (data0 === "line of credit")) || (data0 === "lira")) || (data0 === "lrif")) || (data0 === "lrsp")) || (data0 === "mutual fund")) || (data0 === "non-custodial wallet")) || (data0 === "non-taxable brokerage account")) || (data0 === "other")) || (data0 === "other annuity")) || (data0 === "other insurance")) || (data0 === "pension")) || (data0 === "prif")) || (data0 === "profit sharing plan")) || (data0 === "qshr")) || (data0 === "rdsp")) || (data0 === "resp")) || (data0 === "retirement")) || (data0 === "rlif")) || (data0 === "roth")) || (data0 === "roth 401k")) || (data0 === "roth 403B")) || (data0 === "roth 457b")) || (data0 === "roth pension")) || (data0 === "roth profit sharing plan")) || (data0 === "roth thrift savings plan")) || (data0 === "rrif")) || (data0 === "rrsp")) || (data0 === "sarsep")) || (data0 === "sep ira")) || (data0 === "simple ira")) || (data0 === "sipp")) || (data0 === "stock plan")) || (data0 === "thrift savings plan")) || (data0 === "tfsa")) || (data0 === "trust")) || (data0 === "ugma")) || (data0 === "utma")) || (data0 === "variable annuity")) || (data0 === "all"))){
validate68.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"InvestmentAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema81.enum}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"InvestmentAccountSubtypes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InvestmentFilter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
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
validate67.errors = [{instancePath,schemaPath:"InvestmentFilter/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.account_subtypes !== undefined){
if(!(validate68(data.account_subtypes, {instancePath:instancePath+"/account_subtypes",parentData:data,parentDataProperty:"account_subtypes",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate68.errors);
errors = vErrors.length;
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"InvestmentFilter/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AccountFiltersResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
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
if(!(validate53(data.depository, {instancePath:instancePath+"/depository",parentData:data,parentDataProperty:"depository",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate53.errors);
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
if(!(validate59(data.credit, {instancePath:instancePath+"/credit",parentData:data,parentDataProperty:"credit",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate59.errors);
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
if(!(validate63(data.loan, {instancePath:instancePath+"/loan",parentData:data,parentDataProperty:"loan",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate63.errors);
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
if(!(validate67(data.investment, {instancePath:instancePath+"/investment",parentData:data,parentDataProperty:"investment",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate67.errors);
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
validate52.errors = [{instancePath,schemaPath:"AccountFiltersResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="LinkTokenGetMetadataResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
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
validate51.errors = [{instancePath,schemaPath:"LinkTokenGetMetadataResponse/required",keyword:"required",params:{missingProperty: missing0}}];
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
validate51.errors = [{instancePath:instancePath+"/initial_products/" + i0,schemaPath:"Products/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((((((((((((((((((((((data1 === "assets") || (data1 === "auth")) || (data1 === "balance")) || (data1 === "balance_plus")) || (data1 === "beacon")) || (data1 === "identity")) || (data1 === "identity_match")) || (data1 === "investments")) || (data1 === "investments_auth")) || (data1 === "liabilities")) || (data1 === "payment_initiation")) || (data1 === "identity_verification")) || (data1 === "transactions")) || (data1 === "credit_details")) || (data1 === "income")) || (data1 === "income_verification")) || (data1 === "standing_orders")) || (data1 === "transfer")) || (data1 === "employment")) || (data1 === "recurring_transactions")) || (data1 === "transactions_refresh")) || (data1 === "signal")) || (data1 === "statements")) || (data1 === "processor_payments")) || (data1 === "processor_identity")) || (data1 === "profile")) || (data1 === "cra_base_report")) || (data1 === "cra_income_insights")) || (data1 === "cra_partner_insights")) || (data1 === "cra_network_insights")) || (data1 === "cra_cashflow_insights")) || (data1 === "cra_monitoring")) || (data1 === "cra_lend_score")) || (data1 === "cra_plaid_credit_score")) || (data1 === "layer")) || (data1 === "pay_by_bank")) || (data1 === "protect_linked_bank")) || (data1 === "protect_transactions"))){
validate51.errors = [{instancePath:instancePath+"/initial_products/" + i0,schemaPath:"Products/enum",keyword:"enum",params:{allowedValues: schema64.enum}}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/initial_products",schemaPath:"LinkTokenGetMetadataResponse/properties/initial_products/type",keyword:"type",params:{type: "array"}}];
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
validate51.errors = [{instancePath:instancePath+"/webhook",schemaPath:"LinkTokenGetMetadataResponse/properties/webhook/type",keyword:"type",params:{type: schema63.properties.webhook.type}}];
return false;
}
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats8(data2))){
validate51.errors = [{instancePath:instancePath+"/webhook",schemaPath:"LinkTokenGetMetadataResponse/properties/webhook/format",keyword:"format",params:{format: "uri"}}];
return false;
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
validate51.errors = [{instancePath:instancePath+"/country_codes/" + i1,schemaPath:"CountryCode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((((data4 === "US") || (data4 === "GB")) || (data4 === "ES")) || (data4 === "NL")) || (data4 === "FR")) || (data4 === "IE")) || (data4 === "CA")) || (data4 === "DE")) || (data4 === "IT")) || (data4 === "PL")) || (data4 === "DK")) || (data4 === "NO")) || (data4 === "SE")) || (data4 === "EE")) || (data4 === "LT")) || (data4 === "LV")) || (data4 === "PT")) || (data4 === "BE")) || (data4 === "AT")) || (data4 === "FI"))){
validate51.errors = [{instancePath:instancePath+"/country_codes/" + i1,schemaPath:"CountryCode/enum",keyword:"enum",params:{allowedValues: schema65.enum}}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/country_codes",schemaPath:"LinkTokenGetMetadataResponse/properties/country_codes/type",keyword:"type",params:{type: "array"}}];
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
validate51.errors = [{instancePath:instancePath+"/language",schemaPath:"LinkTokenGetMetadataResponse/properties/language/type",keyword:"type",params:{type: schema63.properties.language.type}}];
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
validate51.errors = [{instancePath:instancePath+"/institution_data/routing_number",schemaPath:"LinkTokenCreateInstitutionData/properties/routing_number/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/institution_data",schemaPath:"LinkTokenCreateInstitutionData/type",keyword:"type",params:{type: "object"}}];
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
if(!(validate52(data.account_filters, {instancePath:instancePath+"/account_filters",parentData:data,parentDataProperty:"account_filters",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate52.errors);
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
validate51.errors = [{instancePath:instancePath+"/redirect_uri",schemaPath:"LinkTokenGetMetadataResponse/properties/redirect_uri/type",keyword:"type",params:{type: schema63.properties.redirect_uri.type}}];
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
validate51.errors = [{instancePath:instancePath+"/client_name",schemaPath:"LinkTokenGetMetadataResponse/properties/client_name/type",keyword:"type",params:{type: schema63.properties.client_name.type}}];
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
validate51.errors = [{instancePath,schemaPath:"LinkTokenGetMetadataResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data.link_sessions !== undefined){
let data3 = data.link_sessions;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate21(data3[i0], {instancePath:instancePath+"/link_sessions/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate21.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/link_sessions",schemaPath:"LinkTokenGetResponse/properties/link_sessions/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs11 = errors;
if(!(validate51(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = collected(vErrors, validate51.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user_id !== undefined){
const _errs12 = errors;
if(typeof data.user_id !== "string"){
validate20.errors = [{instancePath:instancePath+"/user_id",schemaPath:"NewUserID/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
const _errs15 = errors;
if(typeof data.request_id !== "string"){
validate20.errors = [{instancePath:instancePath+"/request_id",schemaPath:"RequestID/type",keyword:"type",params:{type: "string"}}];
return false;
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
validate20.errors = [{instancePath,schemaPath:"LinkTokenGetResponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

