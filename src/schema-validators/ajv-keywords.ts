import {
  _,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type KeywordErrorDefinition,
  Name,
  stringify,
} from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { or, strConcat } from 'ajv/dist/compile/codegen/index.js';
import { compileSchema, SchemaEnv } from 'ajv/dist/compile/index.js';
import { checkDataType } from 'ajv/dist/compile/validate/dataType.js';
import { getValidate } from 'ajv/dist/vocabularies/core/ref.js';
import { listOf } from '../../contracts/json-value.ts';
import type { Alternative } from '../../contracts/schema/alternatives.ts';
import { isToldApart } from '../../contracts/schema/alternatives.ts';
import type { OwnSchemas } from './ajv-schemas.ts';
import { RUNTIME, type RuntimeName } from './runtime-functions.ts';

export type Purpose = 'verdict' | 'findings';

/**
 * Writes the code of the keywords that ajv judges otherwise than this project: what a schema only asks about leaves no
 * errors, a union has one finding, decimals are exact, equal items are found in linear time, and no member of a value
 * is called as a method.
 */
export function useOwnKeywords(ajv: Ajv2020, purpose: Purpose, schemas: OwnSchemas): void {
  const own = purpose === 'verdict' ? verdictKeywords(schemas) : findingKeywords(schemas);
  Object.assign(definitionOf(ajv, 'dependentRequired'), { error: MISSING });
  for (const [keyword, code] of Object.entries({ ...valueKeywords, ...own })) {
    const definition = definitionOf(ajv, keyword);
    const usual = definition.code;
    Object.assign(definition, {
      // ajv's schemas of schemas are compiled too.
      code: (cxt: KeywordCxt, type?: string) =>
        schemas.has(cxt.parentSchema) ? code(cxt, () => usual(cxt, type)) : usual(cxt, type),
    });
  }
}

function definitionOf(ajv: Ajv2020, keyword: string): CodeKeywordDefinition {
  const rule = ajv.RULES.all[keyword];
  if (typeof rule === 'object' && 'code' in rule.definition) return rule.definition;
  throw new Error(`ajv has no code for ${keyword}`);
}

/** ajv writes more, over several lines, which the stripping does not know. */
const MISSING: KeywordErrorDefinition = {
  message: 'a key is missing',
  params: ({ params }) => _`{missingProperty: ${params['missingProperty']}}`,
};

/** Writes the code of a keyword; `usual` writes ajv's. */
type KeywordCode = (cxt: KeywordCxt, usual: () => void) => void;
type KeywordCodes = Readonly<Record<string, KeywordCode>>;

const valueKeywords: KeywordCodes = {
  multipleOf: (cxt) => cxt.pass(_`${runtime(cxt, 'isMultipleOf')}(${cxt.data}, ${cxt.schemaCode})`),
  uniqueItems: (cxt) => {
    if (cxt.schema !== true) return;
    const repeated = cxt.gen.const('repeated', _`${runtime(cxt, 'repeatedItem')}(${cxt.data})`);
    cxt.setParams({ i: _`${repeated}.i`, j: _`${repeated}.j` });
    cxt.fail(_`${repeated} !== null`);
  },
  // ajv compares objects by methods that the value may have put there, and long lists one by one.
  enum: (cxt, usual) => {
    if (!cxt.schema.some(isContainer)) return usual();
    cxt.pass(_`${runtime(cxt, 'isListed')}(${cxt.data}, ${cxt.schemaCode})`);
  },
  const: (cxt, usual) => {
    if (!isContainer(cxt.schema)) return usual();
    cxt.pass(_`${runtime(cxt, 'isListed')}(${cxt.data}, [${cxt.schemaCode}])`);
  },
};

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function verdictKeywords(schemas: OwnSchemas): KeywordCodes {
  const each = (cxt: KeywordCxt) => refsOf(cxt.schema).map((id) => verdictCode(cxt, id));
  return {
    anyOf: (cxt) => cxt.pass(or(...each(cxt))),
    oneOf: (cxt) => {
      const all = each(cxt);
      const isApart = isToldApart(ofUnion(schemas, cxt));
      cxt.setParams({ passing: _`null` });
      cxt.pass(
        isApart ? or(...all) : _`${all.reduce((sum, one) => _`${sum} + ${one}`, _`0`)} === 1`,
      );
    },
    not: (cxt) => cxt.fail(verdictCode(cxt, refOf(cxt.schema))),
    if: (cxt) => {
      const { then: whenTaken, else: otherwise } = cxt.parentSchema;
      cxt.setParams({ ifClause: _`null` });
      const branch = (schema: unknown) =>
        schema === undefined ? _`true` : verdictCode(cxt, refOf(schema));
      cxt.pass(
        _`${verdictCode(cxt, refOf(cxt.schema))} ? ${branch(whenTaken)} : ${branch(otherwise)}`,
      );
    },
    // ajv skips the keywords after `prefixItems` where a list is shorter.
    prefixItems: (cxt) => {
      const valid = cxt.gen.name('valid');
      cxt.gen.var(valid, true);
      for (const index of listOf(cxt.schema).keys()) {
        cxt.gen.if(_`${cxt.data}.length > ${index}`, () =>
          cxt.subschema({ keyword: 'prefixItems', schemaProp: index, dataProp: index }, valid),
        );
        cxt.ok(valid);
      }
    },
    contains: (cxt) => counted(cxt, 'countValid'),
    propertyNames: (cxt) => named(cxt, (key) => _`${validatorOf(cxt, refOf(cxt.schema))}(${key})`),
    properties: (cxt, usual) => {
      usual();
      const proto = ofProto(cxt);
      if (proto === null) return;
      cxt.pass(_`!${proto.isThere} || ${validatorOf(cxt, proto.id)}(${proto.value})`);
    },
  };
}

function findingKeywords(schemas: OwnSchemas): KeywordCodes {
  const union: KeywordCode = (cxt) => {
    const { gen, keyword, data, it } = cxt;
    const ref = ofUnion(schemas, cxt);
    const known = gen.scopeValue('obj', { ref, code: stringify(ref) });
    const validators = refsOf(cxt.schema).map((id) => validatorOf(cxt, id));
    const place = `${it.errSchemaPath}/${keyword}`;
    const list = validators.reduce((some, one) => _`${some}, ${one}`);
    const found = _`${runtime(cxt, 'unionErrors')}(${data}, ${keyword}, ${place}, ${known}, [${list}])`;
    addErrors(cxt, found);
  };
  const takes = (cxt: KeywordCxt, value: Name) =>
    _`${runtime(cxt, 'isTaken')}(${validatorOf(cxt, refOf(cxt.schema))}, ${value})`;
  return {
    anyOf: union,
    oneOf: union,
    not: (cxt) => cxt.fail(takes(cxt, cxt.data)),
    if: (cxt) => {
      const { then: whenTaken, else: otherwise } = cxt.parentSchema;
      const errors = (schema: unknown) =>
        schema === undefined ? _`null` : errorsBy(cxt, refOf(schema), cxt.data);
      const condition = takes(cxt, cxt.data);
      addErrors(cxt, _`${condition} ? ${errors(whenTaken)} : ${errors(otherwise)}`);
    },
    contains: (cxt) => counted(cxt, 'countTaken'),
    propertyNames: (cxt) => named(cxt, (key) => takes(cxt, key)),
    properties: (cxt, usual) => {
      usual();
      const proto = ofProto(cxt);
      if (proto === null) return;
      const found = errorsBy(cxt, proto.id, proto.value);
      addErrors(cxt, _`${proto.isThere} ? ${found} : null`, _`"/__proto__"`);
    },
  };
}

// As ajv calls them.
const vErrors = new Name('vErrors');
const errors = new Name('errors');
const instancePath = new Name('instancePath');

/** Adds errors whose paths start at the value. */
function addErrors(cxt: KeywordCxt, found: Code, below: Code = _`""`): void {
  const { gen, it } = cxt;
  const more = gen.const('more', found);
  const at = strConcat(instancePath, strConcat(it.errorPath, below));
  gen.if(_`${more} !== null`, () => {
    gen.assign(vErrors, _`${runtime(cxt, 'collected')}(${vErrors}, ${more}, ${at})`);
    gen.assign(errors, _`${vErrors}.length`);
  });
}

/** `contains` with its bounds. */
function counted(cxt: KeywordCxt, count: 'countValid' | 'countTaken'): void {
  const { minContains: min = 1, maxContains: max } = cxt.parentSchema;
  cxt.setParams({ min, max });
  const validator = validatorOf(cxt, refOf(cxt.schema));
  const taken = cxt.gen.const('taken', _`${runtime(cxt, count)}(${validator}, ${cxt.data})`);
  const isEnough = _`${taken} >= ${min}`;
  cxt.pass(max === undefined ? isEnough : _`${isEnough} && ${taken} <= ${max}`);
}

function named(cxt: KeywordCxt, isTaken: (key: Name) => Code): void {
  cxt.gen.forIn('key', cxt.data, (key) => {
    cxt.setParams({ propertyName: key });
    cxt.gen.if(_`!${isTaken(key)}`, () => cxt.error());
  });
}

/** The property `__proto__`, which ajv skips; null where the schema has none. */
function ofProto(cxt: KeywordCxt): { id: string; isThere: Code; value: Code } | null {
  if (!Object.hasOwn(cxt.schema, '__proto__')) return null;
  const id = refOf(Object.getOwnPropertyDescriptor(cxt.schema, '__proto__')?.value);
  const key = '__proto__';
  const isThere = _`Object.hasOwn(${cxt.data}, ${key})`;
  return { id, isThere, value: _`${cxt.data}[${key}]` };
}

function errorsBy(cxt: KeywordCxt, id: string, value: Code): Code {
  return _`${runtime(cxt, 'errorsBy')}(${validatorOf(cxt, id)}, ${value})`;
}

/** Whether a schema takes a value, in a validator for verdicts; what says only a type is said in place. */
function verdictCode(cxt: KeywordCxt, id: string): Code {
  const { schema } = environmentOf(cxt, id);
  const { type, $id: _id, ...others } = Object(schema);
  if (type === undefined || Object.keys(others).length > 0) {
    return _`${validatorOf(cxt, id)}(${cxt.data})`;
  }
  return _`(${or(...[type].flat().map((one) => checkDataType(one, cxt.data, true)))})`;
}

function validatorOf(cxt: KeywordCxt, id: string): Code {
  const environment = environmentOf(cxt, id);
  const isCompiled = environment.validate !== undefined;
  return getValidate(cxt, isCompiled ? environment : compileSchema.call(cxt.it.self, environment));
}

function environmentOf({ it: { self } }: KeywordCxt, id: string): SchemaEnv {
  const environment = self.schemas[id] ?? self.refs[id];
  if (!(environment instanceof SchemaEnv)) throw new Error(`ajv holds no schema ${id}`);
  return environment;
}

function runtime({ gen }: KeywordCxt, name: RuntimeName): Name {
  return gen.scopeValue('func', { ref: RUNTIME[name].ref, code: new Name(name) });
}

function ofUnion(
  schemas: OwnSchemas,
  { keyword, parentSchema }: KeywordCxt,
): readonly Alternative[] {
  const all = schemas.get(parentSchema) ?? [];
  const { length } = parentSchema['anyOf'] ?? [];
  return keyword === 'anyOf' ? all.slice(0, length) : all.slice(length);
}

function refsOf(schemas: unknown): readonly string[] {
  return Array.isArray(schemas) ? schemas.map(refOf) : [];
}

/** The id that a schema apart is referred to by. */
function refOf(schema: unknown): string {
  const isReference = typeof schema === 'object' && schema !== null && '$ref' in schema;
  if (isReference && typeof schema.$ref === 'string') return schema.$ref;
  throw new Error('a schema stands where a reference was expected');
}
