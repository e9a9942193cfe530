import type { z } from 'zod';
import * as values from './documented-values.ts';
import type { ZodWords } from './zod-words.ts';

export function institutionType({ text, nullable, optional, object }: ZodWords): z.ZodType {
  return nullable(object({ name: optional(text), institution_id: optional(text) }));
}

export function accountType({ text, nullable, optional, object }: ZodWords): z.ZodType {
  return object({
    id: optional(text),
    name: optional(text),
    mask: optional(nullable(text)),
    type: optional(text),
    subtype: optional(text),
    verification_status: optional(nullable(text)),
    class_type: optional(nullable(text)),
  });
}

export function resultsType(words: ZodWords): z.ZodType {
  const { text, integer, oneOf, list, nullable, optional, object } = words;
  const institution = institutionType(words);
  const accounts = list(accountType(words));
  const craItem = object({ item_id: text, accounts, institution });
  const bankIncome = object({
    status: oneOf(values.BANK_INCOME_STATUSES),
    item_id: text,
    institution,
  });
  const payrollIncome = object({
    num_paystubs_retrieved: integer,
    num_w2s_retrieved: integer,
    institution,
  });
  const documentIncome = object({
    num_paystubs_uploaded: integer,
    num_w2s_uploaded: integer,
    num_bank_statements_uploaded: integer,
    num_1099s_uploaded: integer,
  });
  const documentUpload = object({ num_bank_statements_uploaded: integer });
  const results = object({
    item_add_results: list(object({ public_token: text, accounts, institution })),
    cra_item_add_results: list(craItem),
    cra_update_results: list(craItem),
    bank_income_results: list(bankIncome),
    payroll_income_results: list(payrollIncome),
    document_income_results: nullable(documentIncome),
    cra_document_upload_results: optional(nullable(documentUpload)),
  });
  return nullable(results);
}
