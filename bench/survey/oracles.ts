import * as cfworker from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats } from '../../contracts/formats/formats.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { isMultipleOf } from '../../contracts/schema/multiple-of.ts';
import type { PlainSchema } from './plain-schema.ts';

/** Whether a value is valid, as somebody else has it. */
export type Oracle = (value: JsonValue) => boolean;

/** Engines that share no code with ours, but the formats and ajv's `multipleOf`, which are tested alone. */
export interface Oracles {
  readonly ajv: Oracle;
  readonly second: Oracle;
}

/** The second engine's name: of those that are right, it is the fastest that compiles nothing, as ajv does. */
export const SECOND_ENGINE = '@cfworker/json-schema';

export function oraclesOf(schema: PlainSchema): Oracles {
  return { ajv: ajvOf(schema), second: cfworkerOf(schema) };
}

function ajvOf(schema: PlainSchema): Oracle {
  const engine = new Ajv2020({ strict: false, validateSchema: false, logger: false, formats });
  // ajv divides floating-point numbers: 0.3 is no multiple of 0.1.
  engine.removeKeyword('multipleOf').addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: (step: number, value: number) => isMultipleOf(value, step),
  });
  const check = engine.compile(schema);
  return (value) => check(value);
}

function cfworkerOf(schema: PlainSchema): Oracle {
  useOurFormats();
  const validator = new cfworker.Validator(schema, '2020-12');
  return (value) => validator.validate(value).valid;
}

/** Its formats are one table for all validators. */
function useOurFormats(): void {
  for (const name of Object.keys(cfworker.format)) delete cfworker.format[name];
  Object.assign(cfworker.format, formats);
}
