import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats, isFormat } from '../../../contracts/formats/formats.ts';
import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../../contracts/json-value.ts';

/** Lists the places at which a value breaks a schema, in the schema's order; empty for a valid value. */
export type FaultsOf = (value: JsonValue) => readonly JsonPointer[];

/** Compiles the response's schema of any document. Throws ajv's error where it is not a schema. */
export function compiledResponse(schema: JsonObject): FaultsOf {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    messages: false,
    formats,
    logger: false,
  });
  for (const format of formatsIn(schema)) if (!isFormat(format)) ajv.addFormat(format, true);
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

function formatsIn(schema: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(schema, (key, value: JsonValue) => {
    if (key === 'format' && typeof value === 'string') found.add(value);
    return value;
  });
  return found;
}
