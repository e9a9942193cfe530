import { Ajv2020 } from 'ajv/dist/2020.js';
import Format from 'typebox/format';
import { Compile } from 'typebox/schema';
import { formats } from '../../contracts/formats/formats.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { isMultipleOf } from '../../contracts/schema/multiple-of.ts';
import type { PlainSchema } from './plain-schema.ts';

/** Whether a value is valid, as somebody else has it. */
export type Oracle = (value: JsonValue) => boolean;

/** Engines that share no code with ours, but the formats and ajv's `multipleOf`, which are tested alone. */
export interface Oracles {
  readonly ajv: Oracle;
  readonly second: Oracle;
}

/**
 * The second engine's name. Typebox and @cfworker/json-schema both pass JSON-Schema-Test-Suite for the keywords of the
 * model; typebox is ten times as fast.
 */
export const SECOND_ENGINE = 'typebox';

export function oraclesOf(schema: PlainSchema): Oracles {
  return { ajv: ajvOf(schema), second: typeboxOf(schema) };
}

function ajvOf(schema: PlainSchema): Oracle {
  const engine = new Ajv2020({
    ...{ strict: false, validateSchema: false, logger: false, formats },
    // What Object.prototype has is no member of a value.
    ownProperties: true,
  });
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

function typeboxOf(schema: PlainSchema): Oracle {
  // Its formats are one table for all validators.
  Format.Clear();
  for (const [name, check] of Object.entries(formats)) Format.Set(name, check);
  const validator = Compile(schema);
  const text = JSON.stringify(schema);
  const isMisled = INHERITED.some((name) => text.includes(JSON.stringify(name)));
  return (value) => validator.Check(isMisled ? withoutInherited(value) : value);
}

/** Where a schema has one of these names, it would take what every object inherits for a member. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

function withoutInherited(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value), (_key, member) =>
    isJsonObject(member) ? Object.setPrototypeOf(member, null) : member,
  );
}
