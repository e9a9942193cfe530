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

function validate23(data){
/*# sourceURL="LinkSessionSuccessMetadata" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"LinkSessionSuccessMetadata/type",keyword:"type",params:{type: schema34.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.institution !== undefined){
let data0 = data.institution;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err1 = {instancePath:"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 !== "string"){
const err2 = {instancePath:"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.institution_id !== undefined){
let data2 = data0.institution_id;
if(typeof data2 !== "string"){
const err3 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
if(data.accounts !== undefined){
let data3 = data.accounts;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id !== undefined){
let data5 = data4.id;
if(typeof data5 !== "string"){
const err4 = {instancePath:"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"},data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data4.name !== undefined){
let data6 = data4.name;
if(typeof data6 !== "string"){
const err5 = {instancePath:"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"},data:data6};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.mask !== undefined){
let data7 = data4.mask;
if((typeof data7 !== "string") && (data7 !== null)){
const err6 = {instancePath:"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type},data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.type !== undefined){
let data8 = data4.type;
if(typeof data8 !== "string"){
const err7 = {instancePath:"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"},data:data8};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.subtype !== undefined){
let data9 = data4.subtype;
if(typeof data9 !== "string"){
const err8 = {instancePath:"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"},data:data9};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.verification_status !== undefined){
let data10 = data4.verification_status;
if((typeof data10 !== "string") && (data10 !== null)){
const err9 = {instancePath:"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type},data:data10};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.class_type !== undefined){
let data11 = data4.class_type;
if((typeof data11 !== "string") && (data11 !== null)){
const err10 = {instancePath:"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type},data:data11};
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
const err11 = {instancePath:"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"},data:data4};
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
const err12 = {instancePath:"/accounts",schemaPath:"LinkSessionSuccessMetadata/properties/accounts/type",keyword:"type",params:{type: "array"},data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.link_session_id !== undefined){
let data12 = data.link_session_id;
if(typeof data12 !== "string"){
const err13 = {instancePath:"/link_session_id",schemaPath:"LinkSessionSuccessMetadata/properties/link_session_id/type",keyword:"type",params:{type: "string"},data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.transfer_status !== undefined){
let data13 = data.transfer_status;
if((typeof data13 !== "string") && (data13 !== null)){
const err14 = {instancePath:"/transfer_status",schemaPath:"LinkSessionSuccessMetadataTransferStatus/type",keyword:"type",params:{type: schema37.type},data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data13 === "COMPLETE") || (data13 === "INCOMPLETE")) || (data13 === null))){
const err15 = {instancePath:"/transfer_status",schemaPath:"LinkSessionSuccessMetadataTransferStatus/enum",keyword:"enum",params:{allowedValues: schema37.enum},data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data){
/*# sourceURL="LinkSessionSuccess" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"LinkSessionSuccess/type",keyword:"type",params:{type: schema33.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.public_token === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionSuccess/required",keyword:"required",params:{missingProperty: "public_token"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionSuccess/required",keyword:"required",params:{missingProperty: "metadata"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.public_token !== undefined){
let data0 = data.public_token;
if(typeof data0 !== "string"){
const err3 = {instancePath:"/public_token",schemaPath:"LinkSessionSuccess/properties/public_token/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate23(data.metadata))){
vErrors = collected(vErrors, validate23.errors, "/metadata");
errors = vErrors.length;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema38 = {"$id":"LinkSessionExitDeprecated","type":["object","null"],"deprecated":true,"required":["error","metadata"],"properties":{"error":{"$ref":"PlaidError"},"metadata":{"$ref":"LinkSessionExitMetadata"}},"additionalProperties":true};
const schema39 = {"$id":"PlaidError","type":["object","null"],"required":["error_type","error_code","error_message","display_message"],"properties":{"error_type":{"$ref":"PlaidErrorType"},"error_code":{"type":"string"},"error_code_reason":{"type":["string","null"]},"error_message":{"type":"string"},"display_message":{"type":["string","null"]},"request_id":{"type":"string"},"causes":{"type":"array","items":{}},"status":{"type":["integer","null"]},"documentation_url":{"type":"string"},"suggested_action":{"type":["string","null"]},"required_account_subtypes":{"type":"array","items":{"type":"string"}},"provided_account_subtypes":{"type":"array","items":{"type":"string"}}},"additionalProperties":true};
const schema40 = {"$id":"PlaidErrorType","type":"string","enum":["INVALID_REQUEST","INVALID_RESULT","INVALID_INPUT","INSTITUTION_ERROR","RATE_LIMIT_EXCEEDED","API_ERROR","ITEM_ERROR","ASSET_REPORT_ERROR","BASE_REPORT_ERROR","RECAPTCHA_ERROR","OAUTH_ERROR","PAYMENT_ERROR","BANK_TRANSFER_ERROR","INCOME_VERIFICATION_ERROR","MICRODEPOSITS_ERROR","SANDBOX_ERROR","PARTNER_ERROR","SIGNAL_ERROR","TRANSACTIONS_ERROR","TRANSACTION_ERROR","TRANSFER_ERROR","CHECK_REPORT_ERROR","CONSUMER_REPORT_ERROR","USER_ERROR"]};

function validate27(data){
/*# sourceURL="PlaidError" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"PlaidError/type",keyword:"type",params:{type: schema39.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error_type === undefined){
const err1 = {instancePath:"",schemaPath:"PlaidError/required",keyword:"required",params:{missingProperty: "error_type"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.error_code === undefined){
const err2 = {instancePath:"",schemaPath:"PlaidError/required",keyword:"required",params:{missingProperty: "error_code"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.error_message === undefined){
const err3 = {instancePath:"",schemaPath:"PlaidError/required",keyword:"required",params:{missingProperty: "error_message"},data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.display_message === undefined){
const err4 = {instancePath:"",schemaPath:"PlaidError/required",keyword:"required",params:{missingProperty: "display_message"},data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.error_type !== undefined){
let data0 = data.error_type;
if(typeof data0 !== "string"){
const err5 = {instancePath:"/error_type",schemaPath:"PlaidErrorType/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((((((((((((((((((((data0 === "INVALID_REQUEST") || (data0 === "INVALID_RESULT")) || (data0 === "INVALID_INPUT")) || (data0 === "INSTITUTION_ERROR")) || (data0 === "RATE_LIMIT_EXCEEDED")) || (data0 === "API_ERROR")) || (data0 === "ITEM_ERROR")) || (data0 === "ASSET_REPORT_ERROR")) || (data0 === "BASE_REPORT_ERROR")) || (data0 === "RECAPTCHA_ERROR")) || (data0 === "OAUTH_ERROR")) || (data0 === "PAYMENT_ERROR")) || (data0 === "BANK_TRANSFER_ERROR")) || (data0 === "INCOME_VERIFICATION_ERROR")) || (data0 === "MICRODEPOSITS_ERROR")) || (data0 === "SANDBOX_ERROR")) || (data0 === "PARTNER_ERROR")) || (data0 === "SIGNAL_ERROR")) || (data0 === "TRANSACTIONS_ERROR")) || (data0 === "TRANSACTION_ERROR")) || (data0 === "TRANSFER_ERROR")) || (data0 === "CHECK_REPORT_ERROR")) || (data0 === "CONSUMER_REPORT_ERROR")) || (data0 === "USER_ERROR"))){
const err6 = {instancePath:"/error_type",schemaPath:"PlaidErrorType/enum",keyword:"enum",params:{allowedValues: schema40.enum},data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.error_code !== undefined){
let data1 = data.error_code;
if(typeof data1 !== "string"){
const err7 = {instancePath:"/error_code",schemaPath:"PlaidError/properties/error_code/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.error_code_reason !== undefined){
let data2 = data.error_code_reason;
if((typeof data2 !== "string") && (data2 !== null)){
const err8 = {instancePath:"/error_code_reason",schemaPath:"PlaidError/properties/error_code_reason/type",keyword:"type",params:{type: schema39.properties.error_code_reason.type},data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.error_message !== undefined){
let data3 = data.error_message;
if(typeof data3 !== "string"){
const err9 = {instancePath:"/error_message",schemaPath:"PlaidError/properties/error_message/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.display_message !== undefined){
let data4 = data.display_message;
if((typeof data4 !== "string") && (data4 !== null)){
const err10 = {instancePath:"/display_message",schemaPath:"PlaidError/properties/display_message/type",keyword:"type",params:{type: schema39.properties.display_message.type},data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.request_id !== undefined){
let data5 = data.request_id;
if(typeof data5 !== "string"){
const err11 = {instancePath:"/request_id",schemaPath:"PlaidError/properties/request_id/type",keyword:"type",params:{type: "string"},data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.causes !== undefined){
let data6 = data.causes;
if(!(Array.isArray(data6))){
const err12 = {instancePath:"/causes",schemaPath:"PlaidError/properties/causes/type",keyword:"type",params:{type: "array"},data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.status !== undefined){
let data7 = data.status;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err13 = {instancePath:"/status",schemaPath:"PlaidError/properties/status/type",keyword:"type",params:{type: schema39.properties.status.type},data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.documentation_url !== undefined){
let data8 = data.documentation_url;
if(typeof data8 !== "string"){
const err14 = {instancePath:"/documentation_url",schemaPath:"PlaidError/properties/documentation_url/type",keyword:"type",params:{type: "string"},data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.suggested_action !== undefined){
let data9 = data.suggested_action;
if((typeof data9 !== "string") && (data9 !== null)){
const err15 = {instancePath:"/suggested_action",schemaPath:"PlaidError/properties/suggested_action/type",keyword:"type",params:{type: schema39.properties.suggested_action.type},data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.required_account_subtypes !== undefined){
let data10 = data.required_account_subtypes;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err16 = {instancePath:"/required_account_subtypes/" + i0,schemaPath:"PlaidError/properties/required_account_subtypes/items/type",keyword:"type",params:{type: "string"},data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:"/required_account_subtypes",schemaPath:"PlaidError/properties/required_account_subtypes/type",keyword:"type",params:{type: "array"},data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.provided_account_subtypes !== undefined){
let data12 = data.provided_account_subtypes;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 !== "string"){
const err18 = {instancePath:"/provided_account_subtypes/" + i1,schemaPath:"PlaidError/properties/provided_account_subtypes/items/type",keyword:"type",params:{type: "string"},data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:"/provided_account_subtypes",schemaPath:"PlaidError/properties/provided_account_subtypes/type",keyword:"type",params:{type: "array"},data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}

const schema41 = {"$id":"LinkSessionExitMetadata","type":["object","null"],"properties":{"institution":{"$ref":"LinkSessionExitMetadataInstitution"},"status":{"type":"string","properties":{"requires_questions":{},"requires_selections":{},"requires_code":{},"choose_device":{},"requires_credentials":{},"requires_account_selection":{},"requires_oauth":{},"institution_not_found":{},"institution_not_supported":{}}},"link_session_id":{"type":"string"},"request_id":{"type":"string"}}};
const schema42 = {"$id":"LinkSessionExitMetadataInstitution","type":["object","null"],"properties":{"name":{"type":"string"},"institution_id":{"type":"string"}}};

function validate29(data){
/*# sourceURL="LinkSessionExitMetadata" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"LinkSessionExitMetadata/type",keyword:"type",params:{type: schema41.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.institution !== undefined){
let data0 = data.institution;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err1 = {instancePath:"/institution",schemaPath:"LinkSessionExitMetadataInstitution/type",keyword:"type",params:{type: schema42.type},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 !== "string"){
const err2 = {instancePath:"/institution/name",schemaPath:"LinkSessionExitMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.institution_id !== undefined){
let data2 = data0.institution_id;
if(typeof data2 !== "string"){
const err3 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionExitMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
if(data.status !== undefined){
let data3 = data.status;
if(typeof data3 !== "string"){
const err4 = {instancePath:"/status",schemaPath:"LinkSessionExitMetadata/properties/status/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.link_session_id !== undefined){
let data4 = data.link_session_id;
if(typeof data4 !== "string"){
const err5 = {instancePath:"/link_session_id",schemaPath:"LinkSessionExitMetadata/properties/link_session_id/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.request_id !== undefined){
let data5 = data.request_id;
if(typeof data5 !== "string"){
const err6 = {instancePath:"/request_id",schemaPath:"LinkSessionExitMetadata/properties/request_id/type",keyword:"type",params:{type: "string"},data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
validate29.errors = vErrors;
return errors === 0;
}


function validate26(data){
/*# sourceURL="LinkSessionExitDeprecated" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"LinkSessionExitDeprecated/type",keyword:"type",params:{type: schema38.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionExitDeprecated/required",keyword:"required",params:{missingProperty: "error"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionExitDeprecated/required",keyword:"required",params:{missingProperty: "metadata"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.error !== undefined){
if(!(validate27(data.error))){
vErrors = collected(vErrors, validate27.errors, "/error");
errors = vErrors.length;
}
}
if(data.metadata !== undefined){
if(!(validate29(data.metadata))){
vErrors = collected(vErrors, validate29.errors, "/metadata");
errors = vErrors.length;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema43 = {"$id":"LinkSessionExit","type":["object","null"],"required":["error","metadata"],"properties":{"error":{"$ref":"PlaidError"},"metadata":{"$ref":"LinkSessionExitMetadata"}},"additionalProperties":true};

function validate32(data){
/*# sourceURL="LinkSessionExit" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"LinkSessionExit/type",keyword:"type",params:{type: schema43.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionExit/required",keyword:"required",params:{missingProperty: "error"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionExit/required",keyword:"required",params:{missingProperty: "metadata"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.error !== undefined){
if(!(validate27(data.error))){
vErrors = collected(vErrors, validate27.errors, "/error");
errors = vErrors.length;
}
}
if(data.metadata !== undefined){
if(!(validate29(data.metadata))){
vErrors = collected(vErrors, validate29.errors, "/metadata");
errors = vErrors.length;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}

const schema44 = {"$id":"LinkEvent","type":"object","required":["event_id","timestamp","event_name","event_metadata"],"properties":{"event_name":{"type":"string"},"timestamp":{"type":"string"},"event_id":{"type":"string"},"event_metadata":{"$ref":"LinkEventMetadata"}},"additionalProperties":true};
const schema45 = {"$id":"LinkEventMetadata","type":"object","properties":{"error_code":{"type":"string"},"error_message":{"type":"string"},"error_type":{"type":"string"},"exit_status":{"type":"string"},"institution_id":{"type":"string"},"institution_name":{"type":"string"},"institution_search_query":{"type":"string"},"request_id":{"type":"string"},"mfa_type":{"type":"string"},"view_name":{"type":"string"},"selection":{"type":"string"},"brand_name":{"type":"string"},"match_reason":{"type":"string"},"routing_number":{"type":"string"},"account_number_mask":{"type":"string"}},"additionalProperties":true};

function validate36(data){
/*# sourceURL="LinkEvent" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event_id === undefined){
const err0 = {instancePath:"",schemaPath:"LinkEvent/required",keyword:"required",params:{missingProperty: "event_id"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.timestamp === undefined){
const err1 = {instancePath:"",schemaPath:"LinkEvent/required",keyword:"required",params:{missingProperty: "timestamp"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.event_name === undefined){
const err2 = {instancePath:"",schemaPath:"LinkEvent/required",keyword:"required",params:{missingProperty: "event_name"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.event_metadata === undefined){
const err3 = {instancePath:"",schemaPath:"LinkEvent/required",keyword:"required",params:{missingProperty: "event_metadata"},data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.event_name !== undefined){
let data0 = data.event_name;
if(typeof data0 !== "string"){
const err4 = {instancePath:"/event_name",schemaPath:"LinkEvent/properties/event_name/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data1 = data.timestamp;
if(typeof data1 !== "string"){
const err5 = {instancePath:"/timestamp",schemaPath:"LinkEvent/properties/timestamp/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.event_id !== undefined){
let data2 = data.event_id;
if(typeof data2 !== "string"){
const err6 = {instancePath:"/event_id",schemaPath:"LinkEvent/properties/event_id/type",keyword:"type",params:{type: "string"},data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.event_metadata !== undefined){
let data3 = data.event_metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.error_code !== undefined){
let data4 = data3.error_code;
if(typeof data4 !== "string"){
const err7 = {instancePath:"/event_metadata/error_code",schemaPath:"LinkEventMetadata/properties/error_code/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.error_message !== undefined){
let data5 = data3.error_message;
if(typeof data5 !== "string"){
const err8 = {instancePath:"/event_metadata/error_message",schemaPath:"LinkEventMetadata/properties/error_message/type",keyword:"type",params:{type: "string"},data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.error_type !== undefined){
let data6 = data3.error_type;
if(typeof data6 !== "string"){
const err9 = {instancePath:"/event_metadata/error_type",schemaPath:"LinkEventMetadata/properties/error_type/type",keyword:"type",params:{type: "string"},data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.exit_status !== undefined){
let data7 = data3.exit_status;
if(typeof data7 !== "string"){
const err10 = {instancePath:"/event_metadata/exit_status",schemaPath:"LinkEventMetadata/properties/exit_status/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.institution_id !== undefined){
let data8 = data3.institution_id;
if(typeof data8 !== "string"){
const err11 = {instancePath:"/event_metadata/institution_id",schemaPath:"LinkEventMetadata/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.institution_name !== undefined){
let data9 = data3.institution_name;
if(typeof data9 !== "string"){
const err12 = {instancePath:"/event_metadata/institution_name",schemaPath:"LinkEventMetadata/properties/institution_name/type",keyword:"type",params:{type: "string"},data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.institution_search_query !== undefined){
let data10 = data3.institution_search_query;
if(typeof data10 !== "string"){
const err13 = {instancePath:"/event_metadata/institution_search_query",schemaPath:"LinkEventMetadata/properties/institution_search_query/type",keyword:"type",params:{type: "string"},data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.request_id !== undefined){
let data11 = data3.request_id;
if(typeof data11 !== "string"){
const err14 = {instancePath:"/event_metadata/request_id",schemaPath:"LinkEventMetadata/properties/request_id/type",keyword:"type",params:{type: "string"},data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.mfa_type !== undefined){
let data12 = data3.mfa_type;
if(typeof data12 !== "string"){
const err15 = {instancePath:"/event_metadata/mfa_type",schemaPath:"LinkEventMetadata/properties/mfa_type/type",keyword:"type",params:{type: "string"},data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.view_name !== undefined){
let data13 = data3.view_name;
if(typeof data13 !== "string"){
const err16 = {instancePath:"/event_metadata/view_name",schemaPath:"LinkEventMetadata/properties/view_name/type",keyword:"type",params:{type: "string"},data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.selection !== undefined){
let data14 = data3.selection;
if(typeof data14 !== "string"){
const err17 = {instancePath:"/event_metadata/selection",schemaPath:"LinkEventMetadata/properties/selection/type",keyword:"type",params:{type: "string"},data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.brand_name !== undefined){
let data15 = data3.brand_name;
if(typeof data15 !== "string"){
const err18 = {instancePath:"/event_metadata/brand_name",schemaPath:"LinkEventMetadata/properties/brand_name/type",keyword:"type",params:{type: "string"},data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.match_reason !== undefined){
let data16 = data3.match_reason;
if(typeof data16 !== "string"){
const err19 = {instancePath:"/event_metadata/match_reason",schemaPath:"LinkEventMetadata/properties/match_reason/type",keyword:"type",params:{type: "string"},data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.routing_number !== undefined){
let data17 = data3.routing_number;
if(typeof data17 !== "string"){
const err20 = {instancePath:"/event_metadata/routing_number",schemaPath:"LinkEventMetadata/properties/routing_number/type",keyword:"type",params:{type: "string"},data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.account_number_mask !== undefined){
let data18 = data3.account_number_mask;
if(typeof data18 !== "string"){
const err21 = {instancePath:"/event_metadata/account_number_mask",schemaPath:"LinkEventMetadata/properties/account_number_mask/type",keyword:"type",params:{type: "string"},data:data18};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:"/event_metadata",schemaPath:"LinkEventMetadata/type",keyword:"type",params:{type: "object"},data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:"",schemaPath:"LinkEvent/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema46 = {"$id":"LinkSessionResults","type":["object","null"],"required":["item_add_results","cra_item_add_results","cra_update_results","bank_income_results","payroll_income_results","document_income_results"],"properties":{"item_add_results":{"type":"array","items":{"$ref":"LinkSessionItemAddResult"}},"cra_item_add_results":{"type":"array","items":{"$ref":"LinkSessionCraItemAddResult"}},"cra_update_results":{"type":"array","items":{"$ref":"LinkSessionCraUpdateResult"}},"bank_income_results":{"type":"array","items":{"$ref":"LinkSessionBankIncomeResult"}},"payroll_income_results":{"type":"array","items":{"$ref":"LinkSessionPayrollIncomeResult"}},"document_income_results":{"$ref":"CreditSessionDocumentIncomeResult"},"cra_document_upload_results":{"$ref":"LinkSessionCraDocumentUploadResult"}},"additionalProperties":true};
const schema61 = {"$id":"CreditSessionDocumentIncomeResult","type":["object","null"],"required":["num_paystubs_uploaded","num_w2s_uploaded","num_bank_statements_uploaded","num_1099s_uploaded"],"properties":{"num_paystubs_uploaded":{"type":"integer"},"num_w2s_uploaded":{"type":"integer"},"num_bank_statements_uploaded":{"type":"integer"},"num_1099s_uploaded":{"type":"integer"}}};
const schema62 = {"$id":"LinkSessionCraDocumentUploadResult","type":["object","null"],"required":["num_bank_statements_uploaded"],"properties":{"num_bank_statements_uploaded":{"type":"integer"}}};
const schema47 = {"$id":"LinkSessionItemAddResult","type":"object","required":["public_token","accounts","institution"],"properties":{"public_token":{"type":"string"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate39(data){
/*# sourceURL="LinkSessionItemAddResult" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.public_token === undefined){
const err0 = {instancePath:"",schemaPath:"LinkSessionItemAddResult/required",keyword:"required",params:{missingProperty: "public_token"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.accounts === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionItemAddResult/required",keyword:"required",params:{missingProperty: "accounts"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.institution === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionItemAddResult/required",keyword:"required",params:{missingProperty: "institution"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.public_token !== undefined){
let data0 = data.public_token;
if(typeof data0 !== "string"){
const err3 = {instancePath:"/public_token",schemaPath:"LinkSessionItemAddResult/properties/public_token/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.accounts !== undefined){
let data1 = data.accounts;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
const err4 = {instancePath:"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 !== "string"){
const err5 = {instancePath:"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.mask !== undefined){
let data5 = data2.mask;
if((typeof data5 !== "string") && (data5 !== null)){
const err6 = {instancePath:"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type},data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.type !== undefined){
let data6 = data2.type;
if(typeof data6 !== "string"){
const err7 = {instancePath:"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"},data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.subtype !== undefined){
let data7 = data2.subtype;
if(typeof data7 !== "string"){
const err8 = {instancePath:"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.verification_status !== undefined){
let data8 = data2.verification_status;
if((typeof data8 !== "string") && (data8 !== null)){
const err9 = {instancePath:"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type},data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.class_type !== undefined){
let data9 = data2.class_type;
if((typeof data9 !== "string") && (data9 !== null)){
const err10 = {instancePath:"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type},data:data9};
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
const err11 = {instancePath:"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"},data:data2};
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
const err12 = {instancePath:"/accounts",schemaPath:"LinkSessionItemAddResult/properties/accounts/type",keyword:"type",params:{type: "array"},data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.institution !== undefined){
let data10 = data.institution;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err13 = {instancePath:"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type},data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 !== "string"){
const err14 = {instancePath:"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.institution_id !== undefined){
let data12 = data10.institution_id;
if(typeof data12 !== "string"){
const err15 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:"",schemaPath:"LinkSessionItemAddResult/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema50 = {"$id":"LinkSessionCraItemAddResult","type":"object","required":["item_id","accounts","institution"],"properties":{"item_id":{"type":"string"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate41(data){
/*# sourceURL="LinkSessionCraItemAddResult" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item_id === undefined){
const err0 = {instancePath:"",schemaPath:"LinkSessionCraItemAddResult/required",keyword:"required",params:{missingProperty: "item_id"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.accounts === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionCraItemAddResult/required",keyword:"required",params:{missingProperty: "accounts"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.institution === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionCraItemAddResult/required",keyword:"required",params:{missingProperty: "institution"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.item_id !== undefined){
let data0 = data.item_id;
if(typeof data0 !== "string"){
const err3 = {instancePath:"/item_id",schemaPath:"LinkSessionCraItemAddResult/properties/item_id/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.accounts !== undefined){
let data1 = data.accounts;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
const err4 = {instancePath:"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 !== "string"){
const err5 = {instancePath:"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.mask !== undefined){
let data5 = data2.mask;
if((typeof data5 !== "string") && (data5 !== null)){
const err6 = {instancePath:"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type},data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.type !== undefined){
let data6 = data2.type;
if(typeof data6 !== "string"){
const err7 = {instancePath:"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"},data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.subtype !== undefined){
let data7 = data2.subtype;
if(typeof data7 !== "string"){
const err8 = {instancePath:"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.verification_status !== undefined){
let data8 = data2.verification_status;
if((typeof data8 !== "string") && (data8 !== null)){
const err9 = {instancePath:"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type},data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.class_type !== undefined){
let data9 = data2.class_type;
if((typeof data9 !== "string") && (data9 !== null)){
const err10 = {instancePath:"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type},data:data9};
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
const err11 = {instancePath:"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"},data:data2};
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
const err12 = {instancePath:"/accounts",schemaPath:"LinkSessionCraItemAddResult/properties/accounts/type",keyword:"type",params:{type: "array"},data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.institution !== undefined){
let data10 = data.institution;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err13 = {instancePath:"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type},data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 !== "string"){
const err14 = {instancePath:"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.institution_id !== undefined){
let data12 = data10.institution_id;
if(typeof data12 !== "string"){
const err15 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:"",schemaPath:"LinkSessionCraItemAddResult/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema53 = {"$id":"LinkSessionCraUpdateResult","type":"object","required":["item_id","accounts","institution"],"properties":{"item_id":{"type":"string"},"accounts":{"type":"array","items":{"$ref":"LinkSessionSuccessMetadataAccount"}},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate43(data){
/*# sourceURL="LinkSessionCraUpdateResult" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item_id === undefined){
const err0 = {instancePath:"",schemaPath:"LinkSessionCraUpdateResult/required",keyword:"required",params:{missingProperty: "item_id"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.accounts === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionCraUpdateResult/required",keyword:"required",params:{missingProperty: "accounts"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.institution === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionCraUpdateResult/required",keyword:"required",params:{missingProperty: "institution"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.item_id !== undefined){
let data0 = data.item_id;
if(typeof data0 !== "string"){
const err3 = {instancePath:"/item_id",schemaPath:"LinkSessionCraUpdateResult/properties/item_id/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.accounts !== undefined){
let data1 = data.accounts;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
const err4 = {instancePath:"/accounts/" + i0+"/id",schemaPath:"LinkSessionSuccessMetadataAccount/properties/id/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 !== "string"){
const err5 = {instancePath:"/accounts/" + i0+"/name",schemaPath:"LinkSessionSuccessMetadataAccount/properties/name/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.mask !== undefined){
let data5 = data2.mask;
if((typeof data5 !== "string") && (data5 !== null)){
const err6 = {instancePath:"/accounts/" + i0+"/mask",schemaPath:"LinkSessionSuccessMetadataAccount/properties/mask/type",keyword:"type",params:{type: schema36.properties.mask.type},data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.type !== undefined){
let data6 = data2.type;
if(typeof data6 !== "string"){
const err7 = {instancePath:"/accounts/" + i0+"/type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/type/type",keyword:"type",params:{type: "string"},data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.subtype !== undefined){
let data7 = data2.subtype;
if(typeof data7 !== "string"){
const err8 = {instancePath:"/accounts/" + i0+"/subtype",schemaPath:"LinkSessionSuccessMetadataAccount/properties/subtype/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.verification_status !== undefined){
let data8 = data2.verification_status;
if((typeof data8 !== "string") && (data8 !== null)){
const err9 = {instancePath:"/accounts/" + i0+"/verification_status",schemaPath:"LinkSessionSuccessMetadataAccount/properties/verification_status/type",keyword:"type",params:{type: schema36.properties.verification_status.type},data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.class_type !== undefined){
let data9 = data2.class_type;
if((typeof data9 !== "string") && (data9 !== null)){
const err10 = {instancePath:"/accounts/" + i0+"/class_type",schemaPath:"LinkSessionSuccessMetadataAccount/properties/class_type/type",keyword:"type",params:{type: schema36.properties.class_type.type},data:data9};
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
const err11 = {instancePath:"/accounts/" + i0,schemaPath:"LinkSessionSuccessMetadataAccount/type",keyword:"type",params:{type: "object"},data:data2};
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
const err12 = {instancePath:"/accounts",schemaPath:"LinkSessionCraUpdateResult/properties/accounts/type",keyword:"type",params:{type: "array"},data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.institution !== undefined){
let data10 = data.institution;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err13 = {instancePath:"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type},data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 !== "string"){
const err14 = {instancePath:"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.institution_id !== undefined){
let data12 = data10.institution_id;
if(typeof data12 !== "string"){
const err15 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:"",schemaPath:"LinkSessionCraUpdateResult/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema56 = {"$id":"LinkSessionBankIncomeResult","type":"object","required":["status","item_id","institution"],"properties":{"status":{"$ref":"CreditSessionBankIncomeStatus"},"item_id":{"type":"string"},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};
const schema57 = {"$id":"CreditSessionBankIncomeStatus","type":"string","enum":["APPROVED","NO_DEPOSITS_FOUND","USER_REPORTED_NO_INCOME","STARTED","INTERNAL_ERROR"]};

function validate45(data){
/*# sourceURL="LinkSessionBankIncomeResult" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath:"",schemaPath:"LinkSessionBankIncomeResult/required",keyword:"required",params:{missingProperty: "status"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.item_id === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionBankIncomeResult/required",keyword:"required",params:{missingProperty: "item_id"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.institution === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionBankIncomeResult/required",keyword:"required",params:{missingProperty: "institution"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err3 = {instancePath:"/status",schemaPath:"CreditSessionBankIncomeStatus/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((data0 === "APPROVED") || (data0 === "NO_DEPOSITS_FOUND")) || (data0 === "USER_REPORTED_NO_INCOME")) || (data0 === "STARTED")) || (data0 === "INTERNAL_ERROR"))){
const err4 = {instancePath:"/status",schemaPath:"CreditSessionBankIncomeStatus/enum",keyword:"enum",params:{allowedValues: schema57.enum},data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.item_id !== undefined){
let data1 = data.item_id;
if(typeof data1 !== "string"){
const err5 = {instancePath:"/item_id",schemaPath:"LinkSessionBankIncomeResult/properties/item_id/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.institution !== undefined){
let data2 = data.institution;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
const err6 = {instancePath:"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type},data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err7 = {instancePath:"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.institution_id !== undefined){
let data4 = data2.institution_id;
if(typeof data4 !== "string"){
const err8 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
}
else {
const err9 = {instancePath:"",schemaPath:"LinkSessionBankIncomeResult/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

const schema59 = {"$id":"LinkSessionPayrollIncomeResult","type":"object","required":["num_paystubs_retrieved","num_w2s_retrieved","institution"],"properties":{"num_paystubs_retrieved":{"type":"integer"},"num_w2s_retrieved":{"type":"integer"},"institution":{"$ref":"LinkSessionSuccessMetadataInstitution"}},"additionalProperties":true};

function validate47(data){
/*# sourceURL="LinkSessionPayrollIncomeResult" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.num_paystubs_retrieved === undefined){
const err0 = {instancePath:"",schemaPath:"LinkSessionPayrollIncomeResult/required",keyword:"required",params:{missingProperty: "num_paystubs_retrieved"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.num_w2s_retrieved === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionPayrollIncomeResult/required",keyword:"required",params:{missingProperty: "num_w2s_retrieved"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.institution === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionPayrollIncomeResult/required",keyword:"required",params:{missingProperty: "institution"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.num_paystubs_retrieved !== undefined){
let data0 = data.num_paystubs_retrieved;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:"/num_paystubs_retrieved",schemaPath:"LinkSessionPayrollIncomeResult/properties/num_paystubs_retrieved/type",keyword:"type",params:{type: "integer"},data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.num_w2s_retrieved !== undefined){
let data1 = data.num_w2s_retrieved;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:"/num_w2s_retrieved",schemaPath:"LinkSessionPayrollIncomeResult/properties/num_w2s_retrieved/type",keyword:"type",params:{type: "integer"},data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.institution !== undefined){
let data2 = data.institution;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
const err5 = {instancePath:"/institution",schemaPath:"LinkSessionSuccessMetadataInstitution/type",keyword:"type",params:{type: schema35.type},data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err6 = {instancePath:"/institution/name",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/name/type",keyword:"type",params:{type: "string"},data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.institution_id !== undefined){
let data4 = data2.institution_id;
if(typeof data4 !== "string"){
const err7 = {instancePath:"/institution/institution_id",schemaPath:"LinkSessionSuccessMetadataInstitution/properties/institution_id/type",keyword:"type",params:{type: "string"},data:data4};
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
}
}
else {
const err8 = {instancePath:"",schemaPath:"LinkSessionPayrollIncomeResult/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate38(data){
/*# sourceURL="LinkSessionResults" */;
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath:"",schemaPath:"LinkSessionResults/type",keyword:"type",params:{type: schema46.type},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item_add_results === undefined){
const err1 = {instancePath:"",schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: "item_add_results"},data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.cra_item_add_results === undefined){
const err2 = {instancePath:"",schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: "cra_item_add_results"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cra_update_results === undefined){
const err3 = {instancePath:"",schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: "cra_update_results"},data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.bank_income_results === undefined){
const err4 = {instancePath:"",schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: "bank_income_results"},data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.payroll_income_results === undefined){
const err5 = {instancePath:"",schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: "payroll_income_results"},data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.document_income_results === undefined){
const err6 = {instancePath:"",schemaPath:"LinkSessionResults/required",keyword:"required",params:{missingProperty: "document_income_results"},data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.item_add_results !== undefined){
let data0 = data.item_add_results;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data0[i0]))){
vErrors = collected(vErrors, validate39.errors, "/item_add_results/" + i0);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:"/item_add_results",schemaPath:"LinkSessionResults/properties/item_add_results/type",keyword:"type",params:{type: "array"},data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cra_item_add_results !== undefined){
let data2 = data.cra_item_add_results;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate41(data2[i1]))){
vErrors = collected(vErrors, validate41.errors, "/cra_item_add_results/" + i1);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:"/cra_item_add_results",schemaPath:"LinkSessionResults/properties/cra_item_add_results/type",keyword:"type",params:{type: "array"},data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cra_update_results !== undefined){
let data4 = data.cra_update_results;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate43(data4[i2]))){
vErrors = collected(vErrors, validate43.errors, "/cra_update_results/" + i2);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:"/cra_update_results",schemaPath:"LinkSessionResults/properties/cra_update_results/type",keyword:"type",params:{type: "array"},data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.bank_income_results !== undefined){
let data6 = data.bank_income_results;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate45(data6[i3]))){
vErrors = collected(vErrors, validate45.errors, "/bank_income_results/" + i3);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:"/bank_income_results",schemaPath:"LinkSessionResults/properties/bank_income_results/type",keyword:"type",params:{type: "array"},data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.payroll_income_results !== undefined){
let data8 = data.payroll_income_results;
if(Array.isArray(data8)){
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate47(data8[i4]))){
vErrors = collected(vErrors, validate47.errors, "/payroll_income_results/" + i4);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:"/payroll_income_results",schemaPath:"LinkSessionResults/properties/payroll_income_results/type",keyword:"type",params:{type: "array"},data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.document_income_results !== undefined){
let data10 = data.document_income_results;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err12 = {instancePath:"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/type",keyword:"type",params:{type: schema61.type},data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.num_paystubs_uploaded === undefined){
const err13 = {instancePath:"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/required",keyword:"required",params:{missingProperty: "num_paystubs_uploaded"},data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data10.num_w2s_uploaded === undefined){
const err14 = {instancePath:"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/required",keyword:"required",params:{missingProperty: "num_w2s_uploaded"},data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data10.num_bank_statements_uploaded === undefined){
const err15 = {instancePath:"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/required",keyword:"required",params:{missingProperty: "num_bank_statements_uploaded"},data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data10.num_1099s_uploaded === undefined){
const err16 = {instancePath:"/document_income_results",schemaPath:"CreditSessionDocumentIncomeResult/required",keyword:"required",params:{missingProperty: "num_1099s_uploaded"},data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data10.num_paystubs_uploaded !== undefined){
let data11 = data10.num_paystubs_uploaded;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err17 = {instancePath:"/document_income_results/num_paystubs_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_paystubs_uploaded/type",keyword:"type",params:{type: "integer"},data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data10.num_w2s_uploaded !== undefined){
let data12 = data10.num_w2s_uploaded;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err18 = {instancePath:"/document_income_results/num_w2s_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_w2s_uploaded/type",keyword:"type",params:{type: "integer"},data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.num_bank_statements_uploaded !== undefined){
let data13 = data10.num_bank_statements_uploaded;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err19 = {instancePath:"/document_income_results/num_bank_statements_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_bank_statements_uploaded/type",keyword:"type",params:{type: "integer"},data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.num_1099s_uploaded !== undefined){
let data14 = data10.num_1099s_uploaded;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err20 = {instancePath:"/document_income_results/num_1099s_uploaded",schemaPath:"CreditSessionDocumentIncomeResult/properties/num_1099s_uploaded/type",keyword:"type",params:{type: "integer"},data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.cra_document_upload_results !== undefined){
let data15 = data.cra_document_upload_results;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
const err21 = {instancePath:"/cra_document_upload_results",schemaPath:"LinkSessionCraDocumentUploadResult/type",keyword:"type",params:{type: schema62.type},data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.num_bank_statements_uploaded === undefined){
const err22 = {instancePath:"/cra_document_upload_results",schemaPath:"LinkSessionCraDocumentUploadResult/required",keyword:"required",params:{missingProperty: "num_bank_statements_uploaded"},data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data15.num_bank_statements_uploaded !== undefined){
let data16 = data15.num_bank_statements_uploaded;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err23 = {instancePath:"/cra_document_upload_results/num_bank_statements_uploaded",schemaPath:"LinkSessionCraDocumentUploadResult/properties/num_bank_statements_uploaded/type",keyword:"type",params:{type: "integer"},data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
}
validate38.errors = vErrors;
return errors === 0;
}


function validate21(data){
/*# sourceURL="LinkTokenGetSessionsResponse" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.link_session_id === undefined){
const err0 = {instancePath:"",schemaPath:"LinkTokenGetSessionsResponse/required",keyword:"required",params:{missingProperty: "link_session_id"},data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.link_session_id !== undefined){
let data0 = data.link_session_id;
if(typeof data0 !== "string"){
const err1 = {instancePath:"/link_session_id",schemaPath:"LinkTokenGetSessionsResponse/properties/link_session_id/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.started_at !== undefined){
let data1 = data.started_at;
if(typeof data1 === "string"){
if(!(formats0(data1))){
const err2 = {instancePath:"/started_at",schemaPath:"LinkTokenGetSessionsResponse/properties/started_at/format",keyword:"format",params:{format: "date-time"},data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:"/started_at",schemaPath:"LinkTokenGetSessionsResponse/properties/started_at/type",keyword:"type",params:{type: "string"},data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.finished_at !== undefined){
let data2 = data.finished_at;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:"/finished_at",schemaPath:"LinkTokenGetSessionsResponse/properties/finished_at/type",keyword:"type",params:{type: schema32.properties.finished_at.type},data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err5 = {instancePath:"/finished_at",schemaPath:"LinkTokenGetSessionsResponse/properties/finished_at/format",keyword:"format",params:{format: "date-time"},data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.on_success !== undefined){
if(!(validate22(data.on_success))){
vErrors = collected(vErrors, validate22.errors, "/on_success");
errors = vErrors.length;
}
}
if(data.on_exit !== undefined){
if(!(validate26(data.on_exit))){
vErrors = collected(vErrors, validate26.errors, "/on_exit");
errors = vErrors.length;
}
}
if(data.exit !== undefined){
if(!(validate32(data.exit))){
vErrors = collected(vErrors, validate32.errors, "/exit");
errors = vErrors.length;
}
}
if(data.events !== undefined){
let data6 = data.events;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate36(data6[i0]))){
vErrors = collected(vErrors, validate36.errors, "/events/" + i0);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:"/events",schemaPath:"LinkTokenGetSessionsResponse/properties/events/type",keyword:"type",params:{type: "array"},data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.results !== undefined){
if(!(validate38(data.results))){
vErrors = collected(vErrors, validate38.errors, "/results");
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:"",schemaPath:"LinkTokenGetSessionsResponse/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

const schema63 = {"$id":"LinkTokenGetMetadataResponse","type":"object","required":["initial_products","webhook","country_codes","language","redirect_uri","client_name"],"properties":{"initial_products":{"type":"array","items":{"$ref":"Products"}},"webhook":{"type":["string","null"],"format":"uri"},"country_codes":{"type":"array","items":{"$ref":"CountryCode"}},"language":{"type":["string","null"]},"institution_data":{"$ref":"LinkTokenCreateInstitutionData"},"account_filters":{"$ref":"AccountFiltersResponse"},"redirect_uri":{"type":["string","null"]},"client_name":{"type":["string","null"]}},"additionalProperties":true};
const schema64 = {"$id":"Products","type":"string","enum":["assets","auth","balance","balance_plus","beacon","identity","identity_match","investments","investments_auth","liabilities","payment_initiation","identity_verification","transactions","credit_details","income","income_verification","standing_orders","transfer","employment","recurring_transactions","transactions_refresh","signal","statements","processor_payments","processor_identity","profile","cra_base_report","cra_income_insights","cra_partner_insights","cra_network_insights","cra_cashflow_insights","cra_monitoring","cra_lend_score","cra_plaid_credit_score","layer","pay_by_bank","protect_linked_bank","protect_transactions"]};
const schema65 = {"$id":"CountryCode","type":"string","enum":["US","GB","ES","NL","FR","IE","CA","DE","IT","PL","DK","NO","SE","EE","LT","LV","PT","BE","AT","FI"]};
const schema66 = {"$id":"LinkTokenCreateInstitutionData","type":"object","properties":{"routing_number":{"type":"string"}}};
const formats8 = formats.uri;
const schema67 = {"$id":"AccountFiltersResponse","type":"object","properties":{"depository":{"$ref":"DepositoryFilter"},"credit":{"$ref":"CreditFilter"},"loan":{"$ref":"LoanFilter"},"investment":{"$ref":"InvestmentFilter"}},"additionalProperties":true};
const schema68 = {"$id":"DepositoryFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"DepositoryAccountSubtypes"},"limited_purpose_types":{"$ref":"LimitedPurposeTypes"}},"additionalProperties":true};
const schema69 = {"$id":"DepositoryAccountSubtypes","type":"array","items":{"$ref":"DepositoryAccountSubtype"}};
const schema70 = {"$id":"DepositoryAccountSubtype","type":"string","enum":["checking","savings","hsa","cd","money market","paypal","prepaid","cash management","ebt","limited purpose checking","all"]};

function validate54(data){
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
if(!(((((((((((data0 === "checking") || (data0 === "savings")) || (data0 === "hsa")) || (data0 === "cd")) || (data0 === "money market")) || (data0 === "paypal")) || (data0 === "prepaid")) || (data0 === "cash management")) || (data0 === "ebt")) || (data0 === "limited purpose checking")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"DepositoryAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema70.enum},data:data0};
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
validate54.errors = vErrors;
return errors === 0;
}

const schema71 = {"$id":"LimitedPurposeTypes","type":"array","items":{"$ref":"LimitedPurposeType"}};
const schema72 = {"$id":"LimitedPurposeType","type":"string","enum":["RENT_MORTGAGE"]};

function validate56(data){
/*# sourceURL="LimitedPurposeTypes" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err0 = {instancePath:"/" + i0,schemaPath:"LimitedPurposeType/type",keyword:"type",params:{type: "string"},data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(data0 === "RENT_MORTGAGE")){
const err1 = {instancePath:"/" + i0,schemaPath:"LimitedPurposeType/enum",keyword:"enum",params:{allowedValues: schema72.enum},data:data0};
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
const err2 = {instancePath:"",schemaPath:"LimitedPurposeTypes/type",keyword:"type",params:{type: "array"},data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}


function validate53(data){
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
if(!(validate54(data.account_subtypes))){
vErrors = collected(vErrors, validate54.errors, "/account_subtypes");
errors = vErrors.length;
}
}
if(data.limited_purpose_types !== undefined){
if(!(validate56(data.limited_purpose_types))){
vErrors = collected(vErrors, validate56.errors, "/limited_purpose_types");
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
validate53.errors = vErrors;
return errors === 0;
}

const schema73 = {"$id":"CreditFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"CreditAccountSubtypes"}},"additionalProperties":true};
const schema74 = {"$id":"CreditAccountSubtypes","type":"array","items":{"$ref":"CreditAccountSubtype"}};
const schema75 = {"$id":"CreditAccountSubtype","type":"string","enum":["credit card","paypal","all"]};

function validate60(data){
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
const err1 = {instancePath:"/" + i0,schemaPath:"CreditAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema75.enum},data:data0};
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
validate60.errors = vErrors;
return errors === 0;
}


function validate59(data){
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
if(!(validate60(data.account_subtypes))){
vErrors = collected(vErrors, validate60.errors, "/account_subtypes");
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
validate59.errors = vErrors;
return errors === 0;
}

const schema76 = {"$id":"LoanFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"LoanAccountSubtypes"}},"additionalProperties":true};
const schema77 = {"$id":"LoanAccountSubtypes","type":"array","items":{"$ref":"LoanAccountSubtype"}};
const schema78 = {"$id":"LoanAccountSubtype","type":"string","enum":["auto","business","commercial","construction","consumer","home equity","loan","mortgage","overdraft","line of credit","student","other","all"]};

function validate64(data){
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
if(!(((((((((((((data0 === "auto") || (data0 === "business")) || (data0 === "commercial")) || (data0 === "construction")) || (data0 === "consumer")) || (data0 === "home equity")) || (data0 === "loan")) || (data0 === "mortgage")) || (data0 === "overdraft")) || (data0 === "line of credit")) || (data0 === "student")) || (data0 === "other")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"LoanAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema78.enum},data:data0};
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
validate64.errors = vErrors;
return errors === 0;
}


function validate63(data){
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
if(!(validate64(data.account_subtypes))){
vErrors = collected(vErrors, validate64.errors, "/account_subtypes");
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
validate63.errors = vErrors;
return errors === 0;
}

const schema79 = {"$id":"InvestmentFilter","type":"object","required":["account_subtypes"],"properties":{"account_subtypes":{"$ref":"InvestmentAccountSubtypes"}},"additionalProperties":true};
const schema80 = {"$id":"InvestmentAccountSubtypes","type":"array","items":{"$ref":"InvestmentAccountSubtype"}};
const schema81 = {"$id":"InvestmentAccountSubtype","type":"string","enum":["529","401a","401k","403B","457b","brokerage","cash isa","crypto exchange","education savings account","fhsa","fixed annuity","gic","health reimbursement arrangement","hsa","ira","isa","keogh","lif","life insurance","line of credit","lira","lrif","lrsp","mutual fund","non-custodial wallet","non-taxable brokerage account","other","other annuity","other insurance","pension","prif","profit sharing plan","qshr","rdsp","resp","retirement","rlif","roth","roth 401k","roth 403B","roth 457b","roth pension","roth profit sharing plan","roth thrift savings plan","rrif","rrsp","sarsep","sep ira","simple ira","sipp","stock plan","thrift savings plan","tfsa","trust","ugma","utma","variable annuity","all"]};

function validate68(data){
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
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "529") || (data0 === "401a")) || (data0 === "401k")) || (data0 === "403B")) || (data0 === "457b")) || (data0 === "brokerage")) || (data0 === "cash isa")) || (data0 === "crypto exchange")) || (data0 === "education savings account")) || (data0 === "fhsa")) || (data0 === "fixed annuity")) || (data0 === "gic")) || (data0 === "health reimbursement arrangement")) || (data0 === "hsa")) || (data0 === "ira")) || (data0 === "isa")) || (data0 === "keogh")) || (data0 === "lif")) || (data0 === "life insurance")) || (data0 === "line of credit")) || (data0 === "lira")) || (data0 === "lrif")) || (data0 === "lrsp")) || (data0 === "mutual fund")) || (data0 === "non-custodial wallet")) || (data0 === "non-taxable brokerage account")) || (data0 === "other")) || (data0 === "other annuity")) || (data0 === "other insurance")) || (data0 === "pension")) || (data0 === "prif")) || (data0 === "profit sharing plan")) || (data0 === "qshr")) || (data0 === "rdsp")) || (data0 === "resp")) || (data0 === "retirement")) || (data0 === "rlif")) || (data0 === "roth")) || (data0 === "roth 401k")) || (data0 === "roth 403B")) || (data0 === "roth 457b")) || (data0 === "roth pension")) || (data0 === "roth profit sharing plan")) || (data0 === "roth thrift savings plan")) || (data0 === "rrif")) || (data0 === "rrsp")) || (data0 === "sarsep")) || (data0 === "sep ira")) || (data0 === "simple ira")) || (data0 === "sipp")) || (data0 === "stock plan")) || (data0 === "thrift savings plan")) || (data0 === "tfsa")) || (data0 === "trust")) || (data0 === "ugma")) || (data0 === "utma")) || (data0 === "variable annuity")) || (data0 === "all"))){
const err1 = {instancePath:"/" + i0,schemaPath:"InvestmentAccountSubtype/enum",keyword:"enum",params:{allowedValues: schema81.enum},data:data0};
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
validate68.errors = vErrors;
return errors === 0;
}


function validate67(data){
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
if(!(validate68(data.account_subtypes))){
vErrors = collected(vErrors, validate68.errors, "/account_subtypes");
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
validate67.errors = vErrors;
return errors === 0;
}


function validate52(data){
/*# sourceURL="AccountFiltersResponse" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.depository !== undefined){
if(!(validate53(data.depository))){
vErrors = collected(vErrors, validate53.errors, "/depository");
errors = vErrors.length;
}
}
if(data.credit !== undefined){
if(!(validate59(data.credit))){
vErrors = collected(vErrors, validate59.errors, "/credit");
errors = vErrors.length;
}
}
if(data.loan !== undefined){
if(!(validate63(data.loan))){
vErrors = collected(vErrors, validate63.errors, "/loan");
errors = vErrors.length;
}
}
if(data.investment !== undefined){
if(!(validate67(data.investment))){
vErrors = collected(vErrors, validate67.errors, "/investment");
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
validate52.errors = vErrors;
return errors === 0;
}


function validate51(data){
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
if(!((((((((((((((((((((((((((((((((((((((data1 === "assets") || (data1 === "auth")) || (data1 === "balance")) || (data1 === "balance_plus")) || (data1 === "beacon")) || (data1 === "identity")) || (data1 === "identity_match")) || (data1 === "investments")) || (data1 === "investments_auth")) || (data1 === "liabilities")) || (data1 === "payment_initiation")) || (data1 === "identity_verification")) || (data1 === "transactions")) || (data1 === "credit_details")) || (data1 === "income")) || (data1 === "income_verification")) || (data1 === "standing_orders")) || (data1 === "transfer")) || (data1 === "employment")) || (data1 === "recurring_transactions")) || (data1 === "transactions_refresh")) || (data1 === "signal")) || (data1 === "statements")) || (data1 === "processor_payments")) || (data1 === "processor_identity")) || (data1 === "profile")) || (data1 === "cra_base_report")) || (data1 === "cra_income_insights")) || (data1 === "cra_partner_insights")) || (data1 === "cra_network_insights")) || (data1 === "cra_cashflow_insights")) || (data1 === "cra_monitoring")) || (data1 === "cra_lend_score")) || (data1 === "cra_plaid_credit_score")) || (data1 === "layer")) || (data1 === "pay_by_bank")) || (data1 === "protect_linked_bank")) || (data1 === "protect_transactions"))){
const err7 = {instancePath:"/initial_products/" + i0,schemaPath:"Products/enum",keyword:"enum",params:{allowedValues: schema64.enum},data:data1};
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
const err9 = {instancePath:"/webhook",schemaPath:"LinkTokenGetMetadataResponse/properties/webhook/type",keyword:"type",params:{type: schema63.properties.webhook.type},data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(!(formats8(data2))){
const err10 = {instancePath:"/webhook",schemaPath:"LinkTokenGetMetadataResponse/properties/webhook/format",keyword:"format",params:{format: "uri"},data:data2};
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
if(data.country_codes !== undefined){
let data3 = data.country_codes;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err11 = {instancePath:"/country_codes/" + i1,schemaPath:"CountryCode/type",keyword:"type",params:{type: "string"},data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((((((((((((((((((data4 === "US") || (data4 === "GB")) || (data4 === "ES")) || (data4 === "NL")) || (data4 === "FR")) || (data4 === "IE")) || (data4 === "CA")) || (data4 === "DE")) || (data4 === "IT")) || (data4 === "PL")) || (data4 === "DK")) || (data4 === "NO")) || (data4 === "SE")) || (data4 === "EE")) || (data4 === "LT")) || (data4 === "LV")) || (data4 === "PT")) || (data4 === "BE")) || (data4 === "AT")) || (data4 === "FI"))){
const err12 = {instancePath:"/country_codes/" + i1,schemaPath:"CountryCode/enum",keyword:"enum",params:{allowedValues: schema65.enum},data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:"/country_codes",schemaPath:"LinkTokenGetMetadataResponse/properties/country_codes/type",keyword:"type",params:{type: "array"},data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.language !== undefined){
let data5 = data.language;
if((typeof data5 !== "string") && (data5 !== null)){
const err14 = {instancePath:"/language",schemaPath:"LinkTokenGetMetadataResponse/properties/language/type",keyword:"type",params:{type: schema63.properties.language.type},data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
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
const err15 = {instancePath:"/institution_data/routing_number",schemaPath:"LinkTokenCreateInstitutionData/properties/routing_number/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:"/institution_data",schemaPath:"LinkTokenCreateInstitutionData/type",keyword:"type",params:{type: "object"},data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.account_filters !== undefined){
if(!(validate52(data.account_filters))){
vErrors = collected(vErrors, validate52.errors, "/account_filters");
errors = vErrors.length;
}
}
if(data.redirect_uri !== undefined){
let data9 = data.redirect_uri;
if((typeof data9 !== "string") && (data9 !== null)){
const err17 = {instancePath:"/redirect_uri",schemaPath:"LinkTokenGetMetadataResponse/properties/redirect_uri/type",keyword:"type",params:{type: schema63.properties.redirect_uri.type},data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.client_name !== undefined){
let data10 = data.client_name;
if((typeof data10 !== "string") && (data10 !== null)){
const err18 = {instancePath:"/client_name",schemaPath:"LinkTokenGetMetadataResponse/properties/client_name/type",keyword:"type",params:{type: schema63.properties.client_name.type},data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:"",schemaPath:"LinkTokenGetMetadataResponse/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate51.errors = vErrors;
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
if(data.link_sessions !== undefined){
let data3 = data.link_sessions;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data3[i0]))){
vErrors = collected(vErrors, validate21.errors, "/link_sessions/" + i0);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:"/link_sessions",schemaPath:"LinkTokenGetResponse/properties/link_sessions/type",keyword:"type",params:{type: "array"},data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate51(data.metadata))){
vErrors = collected(vErrors, validate51.errors, "/metadata");
errors = vErrors.length;
}
}
if(data.user_id !== undefined){
let data6 = data.user_id;
if(typeof data6 !== "string"){
const err11 = {instancePath:"/user_id",schemaPath:"NewUserID/type",keyword:"type",params:{type: "string"},data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.request_id !== undefined){
let data7 = data.request_id;
if(typeof data7 !== "string"){
const err12 = {instancePath:"/request_id",schemaPath:"RequestID/type",keyword:"type",params:{type: "string"},data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:"",schemaPath:"LinkTokenGetResponse/type",keyword:"type",params:{type: "object"},data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const PlaidError: CompiledValidator = validate27;

