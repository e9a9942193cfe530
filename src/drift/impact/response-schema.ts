import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats } from '../../../contracts/formats/formats.ts';
import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../../contracts/json-value.ts';
import { referenceTo } from '../../../contracts/schema/schema.ts';
import type { DocumentedResponse } from '../../schema-changes/read-response.ts';

/** The JSON Schema 2020-12 of a document's response, in the form of the carried revisions. */
export function responseSchema({ reading }: DocumentedResponse): JsonObject {
  const { root, definitions } = reading;
  return { ...referenceTo(root), $defs: definitions };
}

/** Lists the places at which a value breaks a schema, in the schema's order; empty for a valid value. */
export type FaultsOf = (value: JsonValue) => readonly JsonPointer[];

/** Compiles the response's schema of any document. Throws ajv's error where it is not a schema. */
export function compiledResponse(schema: JsonObject): FaultsOf {
  // Not strict, since a document may have formats that the contract has not.
  const ajv = new Ajv2020({
    ...{ strict: false, logger: false },
    ...{ allErrors: true, messages: false, formats },
  });
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
          keyword === 'required'
            ? childPointer(instancePath, String(params['missingProperty']))
            : instancePath,
        );
}
