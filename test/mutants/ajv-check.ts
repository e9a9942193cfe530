import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats } from '../../contracts/formats/formats.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Check } from '../../contracts/schema/check.ts';
import type { Definitions } from '../../contracts/schema/schema.ts';
import { LOOSER_FORMATS, looserName } from '../../src/schema-mutants/looser-formats.ts';
import { lowerCased } from '../../src/schema-mutants/mutated-schema.ts';

/** For tests: what ajv, given a schema and all that it may refer to, says of a value. */
export function ajvCheck(schema: JsonObject, definitions: Definitions): Check {
  const ajv = new Ajv2020({
    strict: false,
    formats: allFormats(),
    // Or it finds the keys that every object inherits.
    ownProperties: true,
    // Thousands are compiled, each for few values.
    validateSchema: false,
    code: { optimize: false },
  });
  ajv.addKeyword({
    keyword: 'enumIgnoringCase',
    validate: (listed: readonly JsonValue[], value: JsonValue) =>
      listed.some((known) => lowerCased(known) === lowerCased(value)),
  });
  const check = ajv.compile({ ...schema, $defs: definitions });
  return (value) => check(value);
}

function allFormats(): Record<string, (text: string) => boolean> {
  const looser = Object.entries(LOOSER_FORMATS).flatMap(([format, meanings]) =>
    Object.entries(meanings).map(([meaning, check]) => [looserName(format, meaning), check]),
  );
  return { ...formats, ...Object.fromEntries(looser) };
}
