import * as values from './documented-values.ts';
import { account, institution } from './institution-shape.ts';
import { integer, listOf, nullable, object, oneOf, text } from './shape.ts';

const integers = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, integer]));

const itemOf = (id: string) =>
  object({ required: { [id]: text, accounts: listOf(account), institution } });

const bankIncome = object({
  required: { status: oneOf(values.BANK_INCOME_STATUSES), item_id: text, institution },
});

const payrollIncome = object({
  required: { ...integers('num_paystubs_retrieved', 'num_w2s_retrieved'), institution },
});

const documentIncome = nullable(
  object({
    required: integers(
      ...['num_paystubs_uploaded', 'num_w2s_uploaded'],
      ...['num_bank_statements_uploaded', 'num_1099s_uploaded'],
    ),
  }),
);

/** What came of a session of Link. */
export const results = nullable(
  object({
    required: {
      item_add_results: listOf(itemOf('public_token')),
      cra_item_add_results: listOf(itemOf('item_id')),
      cra_update_results: listOf(itemOf('item_id')),
      bank_income_results: listOf(bankIncome),
      payroll_income_results: listOf(payrollIncome),
      document_income_results: documentIncome,
    },
    optional: {
      cra_document_upload_results: nullable(
        object({ required: integers('num_bank_statements_uploaded') }),
      ),
    },
  }),
);
