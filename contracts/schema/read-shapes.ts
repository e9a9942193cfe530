import { isFormat } from '../formats/formats.ts';
import type { JsonValue } from '../json-value.ts';
import { alternativesOf, isToldApart } from './alternatives.ts';
import { type Check, CheckedSchema } from './check.ts';
import { canonicalJson } from './equal-json.ts';
import { both, type References } from './merge.ts';
import { isOnlyNull } from './null.ts';
import {
  ANYTHING,
  type Definitions,
  isNothing,
  NOTHING,
  othersOf,
  referenceOf,
  referenceTo,
  type Schema,
  type SchemaDocument,
  saysNothing,
  TYPE_OF_KEYWORD,
  type TypeName,
  typesOf,
} from './schema.ts';
import {
  ANY,
  type Bound,
  type Components,
  type Contained,
  type EnumNode,
  type ListNode,
  type NeverNode,
  type NumericNode,
  type ObjectNode,
  type PropertyNode,
  type RefNode,
  type SchemaNode,
  type StringNode,
  type UnionNode,
} from './shape.ts';

/** What the values of a document's components look like. */
export function shapesOf(document: SchemaDocument): Components {
  return new ShapeReader(document).read();
}

class ComponentMap extends Map<string, SchemaNode> implements Components {
  readonly root: RefNode;
  readonly document: SchemaDocument;

  constructor(nodes: Iterable<readonly [string, SchemaNode]>, document: SchemaDocument) {
    super(nodes);
    this.root = { kind: 'ref', component: document.root, nullable: false };
    this.document = document;
  }
}

/** Alternatives that are spelled out in one component, with all that stands beside them; others are checked alone. */
const MOST_ALTERNATIVES = 2000;
/** References that are followed while two schemas are merged; further ones become components of their own. */
const MOST_FOLLOWS = 100;
/** Components that are merged of two; what would be a further one is checked alone. */
const MOST_MERGED = 500;

class ShapeReader {
  readonly #root: string;
  /** With those that are merged on the way. */
  readonly #definitions: Map<string, Schema>;
  readonly #merged = new Map<string, string>();
  #checked: { readonly checked: CheckedSchema; readonly size: number } | null = null;
  #alternatives = 0;
  #follows = 0;
  readonly #references: References = {
    // Two components that refer to themselves at different depths would be followed for ever.
    follow: (reference) => (this.#follows++ < MOST_FOLLOWS ? this.#followed(reference) : null),
    later: (a, b) => this.#later(a, b),
    made: (schema) => schema,
  };

  constructor({ root, definitions }: SchemaDocument) {
    this.#root = root;
    this.#definitions = new Map(Object.entries(definitions));
  }

  read(): Components {
    const nodes = new Map<string, SchemaNode>();
    // Iterating a map also visits entries that are added meanwhile.
    for (const [name, schema] of this.#definitions) {
      this.#alternatives = 0;
      nodes.set(name, this.#node(schema));
    }
    return new ComponentMap(nodes, { root: this.#root, definitions: this.#all() });
  }

  #all(): Definitions {
    return Object.fromEntries(this.#definitions);
  }

  #followed(reference: Schema): Schema {
    let schema = reference;
    for (let name = referenceOf(schema); name !== null; name = referenceOf(schema)) {
      schema = this.#definitions.get(name) ?? NOTHING;
    }
    return schema;
  }

  /** One schema that says what both say, made now. */
  #both(a: Schema, b: Schema): Schema {
    this.#follows = 0;
    return both(a, b, this.#references);
  }

  /** The same for what may lead back to itself: a component of its own, where one of the two is one. */
  #bothByName(a: Schema, b: Schema): Schema {
    if (saysNothing(a)) return b;
    if (saysNothing(b)) return a;
    this.#follows = 0;
    const isNamed = [a, b].some((one) => referenceOf(one) !== null);
    return isNamed ? this.#later(a, b) : this.#both(a, b);
  }

  #later(a: Schema, b: Schema): Schema {
    const pair = [a, b].map(canonicalJson).sort().join();
    const known = this.#merged.get(pair);
    if (known !== undefined) return referenceTo(known);
    if (this.#merged.size === MOST_MERGED) return { allOf: [a, b] };
    const name = `${this.#merged.size + 1} merged`;
    this.#merged.set(pair, name);
    // Two references that lead on to each other would never end without a name for both.
    this.#definitions.set(name, ANYTHING);
    this.#definitions.set(name, both(this.#followed(a), this.#followed(b), this.#references));
    return referenceTo(name);
  }

  /** The check of a schema, made when it is first used: all components are known by then. */
  #checkOf(schema: Schema): Check {
    let check: Check | undefined;
    return (value) => {
      check ??= this.#compiled(schema);
      return check(value);
    };
  }

  #compiled(schema: Schema): Check {
    const { checked, size } = this.#checked ?? { checked: null, size: 0 };
    const isCurrent = checked !== null && size === this.#definitions.size;
    const current = isCurrent ? checked : new CheckedSchema(this.#all());
    this.#checked = { checked: current, size: this.#definitions.size };
    return current.checking(schema);
  }

  #node(schema: Schema): SchemaNode {
    const component = referenceOf(schema);
    if (component !== null) return { kind: 'ref', component, nullable: false };
    if (isNothing(schema)) return NEVER;
    if (saysNothing(schema)) return ANY;
    const { enum: listed, const: constant } = schema;
    const values = constant === undefined ? listed : [constant];
    if (values !== undefined) return enumNode(values, this.#compiled(schema));
    const union = this.#unionOf(schema);
    return union ?? this.#ofTypes(schema);
  }

  /** The alternatives of the first union in the schema, each with all that stands beside it. */
  #unionOf(schema: Schema): SchemaNode | null {
    const union = unionIn(schema);
    if (union === null) return null;
    this.#alternatives += union.alternatives.length;
    if (this.#alternatives > MOST_ALTERNATIVES) return null;
    const definitions = this.#all();
    const told = alternativesOf(union.told, definitions);
    // A discriminator names alternatives, and keeps no value from fulfilling two.
    const isApart = () =>
      isToldApart(alternativesOf(without(union.told, ['discriminator']), definitions));
    const isChecked = union.excludes === 'some' || (union.excludes === 'overlaps' && !isApart());
    const all = (schemas: readonly Schema[]) =>
      schemas.reduce((one, other) => this.#both(one, other));
    const merged = union.alternatives.map(({ pointer, parts }, index) => ({
      schema: all([union.beside, ...parts]),
      pointer,
      told: told.slice(index, index + 1),
    }));
    const others = merged.filter(({ schema: one }) => !isOnlyNull(one) && !isNothing(one));
    return unionNode({
      alternatives: others.map(({ schema: one, pointer }) => ({
        pointer,
        schema: this.#node(one),
        accepts: this.#checkOf(one),
      })),
      told: others.flatMap((one) => one.told),
      nullable: this.#compiled(schema)(null),
      check: isChecked ? this.#checkOf(schema) : null,
    });
  }

  /** A schema without alternatives: one of the JSON types that it takes, with their keywords. */
  #ofTypes(schema: Schema): SchemaNode {
    const types = typesOf(schema);
    if (types === null && !hasTypeKeywords(schema)) {
      return { kind: 'any', check: this.#checkOf(schema) };
    }
    const check = isChecked(schema) ? this.#checkOf(schema) : null;
    const names = types ?? ALL_TYPES;
    const nullable = names.includes('null') && (check?.(null) ?? true);
    const present = names.filter((name) => name !== 'null');
    const nodeOf = (name: TypeName): SchemaNode => {
      switch (name) {
        case 'boolean':
          return check === null
            ? { kind: 'boolean', nullable: false }
            : enumNode([true, false], check);
        case 'string':
          return stringNode(schema, check);
        case 'integer':
        case 'number':
          return numericNode(schema, name, check);
        case 'array':
          return this.#listNode(schema, check);
        default:
          return this.#objectNode(schema, check);
      }
    };
    return unionNode({
      alternatives: present.map((type) => ({
        pointer: '',
        schema: nodeOf(type),
        accepts: this.#checkOf({ ...schema, type }),
      })),
      told: present.map((name) => ({ types: [name === 'integer' ? 'number' : name], tags: {} })),
      nullable,
      check: null,
    });
  }

  #listNode(schema: Schema, check: Check | null): ListNode | NeverNode {
    const { prefixItems = [], items = ANYTHING, minItems = 0, contains } = schema;
    const prefix = prefixItems.map((one) => this.#node(one));
    const rest = this.#node(items);
    // Where no item may stand, the list ends.
    const end = [...prefix, rest].findIndex((node) => node.kind === 'never' && !node.nullable);
    const isEnded = end !== -1;
    const most = [schema.maxItems, isEnded ? end : undefined].filter((one) => one !== undefined);
    const maxItems = most.length === 0 ? null : Math.min(...most);
    const contained = contains === undefined ? null : this.#containedNode(schema, contains);
    const least = Math.max(minItems, contained?.least ?? 0);
    if (maxItems !== null && maxItems < least) return NEVER;
    return {
      ...{ kind: 'array', nullable: false, prefix, items: rest, minItems: least, maxItems },
      unique: schema.uniqueItems === true,
      contains: contained,
      check,
    };
  }

  #containedNode({ items = ANYTHING, minContains = 1, maxContains }: Schema, contains: Schema) {
    const contained: Contained = {
      schema: this.#node(contains),
      item: this.#node(this.#bothByName(items, contains)),
      ...{ least: minContains, most: maxContains ?? null },
    };
    return contained;
  }

  #objectNode(schema: Schema, check: Check | null): ObjectNode | NeverNode {
    const { required = [], minProperties = 0, maxProperties = null } = schema;
    const others = this.#node(othersOf(schema));
    const patterns = Object.entries(schema.patternProperties ?? {}).map(([pattern, one]) => ({
      pattern,
      schema: this.#node(one),
    }));
    const names = schema.propertyNames === undefined ? null : this.#node(schema.propertyNames);
    const properties = new Map<string, PropertyNode>();
    for (const name of new Set([...Object.keys(schema.properties ?? {}), ...required])) {
      const node = this.#node(this.#memberOf(schema, name));
      const isRequired = required.includes(name);
      if (node.kind === 'never' && !node.nullable && isRequired) return NEVER;
      properties.set(name, { required: isRequired, schema: node });
    }
    if (maxProperties !== null && maxProperties < Math.max(minProperties, required.length)) {
      return NEVER;
    }
    return {
      ...{ kind: 'object', nullable: false, properties, others, patterns, names },
      open:
        others.kind === 'any' && others.check === null && patterns.length === 0 && names === null,
      ...{ minProperties, maxProperties, check },
      dependencies: new Map(Object.entries(schema.dependentRequired ?? {})),
    };
  }

  /** All that the schema says of the value of a key. */
  #memberOf(schema: Schema, name: string): Schema {
    const { properties = {}, patternProperties = {} } = schema;
    const own = Object.hasOwn(properties, name) ? [properties[name]] : [];
    const matching = Object.entries(patternProperties)
      .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
      .map(([, one]) => one);
    const [first, ...more] = [...own, ...matching].filter((one) => one !== undefined);
    if (first === undefined) return othersOf(schema);
    return more.reduce((all, one) => this.#bothByName(all, one), first);
  }
}

const NEVER: NeverNode = { kind: 'never', nullable: false };
const ALL_TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;

/** A union that is spelled out. */
interface Union {
  /** What stands beside it. */
  readonly beside: Schema;
  readonly alternatives: readonly { readonly pointer: string; readonly parts: readonly Schema[] }[];
  /** The schema that has the alternatives as its own. */
  readonly told: Schema;
  /** Whether a value that fulfils an alternative may be refused for what others say. */
  readonly excludes: 'none' | 'overlaps' | 'some';
}

function unionIn(schema: Schema): Union | null {
  const { anyOf, oneOf, discriminator, if: condition, then, else: otherwise, ...beside } = schema;
  const told = discriminator === undefined ? {} : { discriminator };
  if (anyOf !== undefined) {
    const others = without(schema, ['anyOf', 'discriminator']);
    const alternatives = anyOf.map((one, index) => ({ pointer: `/anyOf/${index}`, parts: [one] }));
    return { beside: others, alternatives, told: { anyOf, ...told }, excludes: 'none' };
  }
  if (oneOf !== undefined) {
    const others = without(schema, ['oneOf', 'discriminator']);
    const alternatives = oneOf.map((one, index) => ({ pointer: `/oneOf/${index}`, parts: [one] }));
    return { beside: others, alternatives, told: { oneOf, ...told }, excludes: 'overlaps' };
  }
  if (condition !== undefined) {
    const [yes, no] = [then ?? ANYTHING, otherwise ?? ANYTHING];
    return {
      beside,
      alternatives: [
        { pointer: '/then', parts: [condition, yes] },
        { pointer: '/else', parts: [no] },
      ],
      told: { anyOf: [yes, no] },
      excludes: 'some',
    };
  }
  return unionInParts(schema);
}

/** The first union in what could not be merged. */
function unionInParts(schema: Schema): Union | null {
  const { allOf: parts = [] } = schema;
  for (const [index, part] of parts.entries()) {
    const union = unionIn(part);
    if (union === null) continue;
    const allOf = parts.toSpliced(index, 1);
    const beside = allOf.length === 0 ? without(schema, ['allOf']) : { ...schema, allOf };
    const alternatives = union.alternatives.map((one) => ({
      pointer: `/allOf/${index}${one.pointer}`,
      parts: [union.beside, ...one.parts],
    }));
    return { ...union, beside, alternatives };
  }
  return null;
}

function without(schema: Schema, keywords: readonly (keyof Schema)[]): Schema {
  const left: { -readonly [Keyword in keyof Schema]: Schema[Keyword] } = { ...schema };
  for (const keyword of keywords) delete left[keyword];
  return left;
}

/** Whether a value of the look that the keywords give may still be refused. */
function isChecked(schema: Schema): boolean {
  const { not, if: condition, anyOf, oneOf, allOf = [], contains, ...others } = schema;
  const { dependentRequired, propertyNames } = others;
  const single = [not, condition, anyOf, oneOf, contains, dependentRequired, propertyNames];
  return single.some((one) => one !== undefined) || !allOf.every(isPatternAlone);
}

function isPatternAlone(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => keyword === 'pattern');
}

function hasTypeKeywords(schema: Schema): boolean {
  return Object.keys(schema).some((keyword) => keyword in TYPE_OF_KEYWORD);
}

function unionNode(of: Omit<UnionNode, 'kind'>): SchemaNode {
  const isPossible = of.alternatives.map(({ schema }) => schema.kind !== 'never');
  const alternatives = of.alternatives.filter((_, index) => isPossible[index]);
  const told = of.told.filter((_, index) => isPossible[index]);
  const [only, ...more] = alternatives;
  if (only === undefined) return of.nullable ? { kind: 'never', nullable: true } : NEVER;
  if (more.length > 0 || of.check !== null) return { kind: 'union', ...of, alternatives, told };
  const { schema } = only;
  return !of.nullable || schema.kind === 'any' ? schema : { ...schema, nullable: true };
}

function enumNode(
  listed: readonly JsonValue[],
  isTaken: (value: JsonValue) => boolean,
): EnumNode | NeverNode {
  const values = listed.filter(isTaken);
  const others = values.filter((value) => value !== null);
  const nullable = others.length < values.length;
  if (others.length === 0) return { kind: 'never', nullable };
  const refused = listed.filter((value) => !isTaken(value));
  return { kind: 'enum', nullable, values: others, refused };
}

function stringNode(schema: Schema, check: Check | null): StringNode | NeverNode {
  const { format, pattern, minLength = 0, maxLength = null, allOf = [] } = schema;
  if (maxLength !== null && maxLength < minLength) return NEVER;
  const patterns = [pattern, ...allOf.map((part) => part.pattern)].filter(
    (one) => one !== undefined,
  );
  return {
    ...{ kind: 'string', nullable: false, patterns, minLength, maxLength, check },
    format: format !== undefined && isFormat(format) ? format : null,
  };
}

function numericNode(
  schema: Schema,
  kind: NumericNode['kind'],
  check: Check | null,
): NumericNode | NeverNode {
  const minimum = tighter(schema.minimum, schema.exclusiveMinimum, (a, b) => a > b);
  const maximum = tighter(schema.maximum, schema.exclusiveMaximum, (a, b) => a < b);
  const isEmpty =
    minimum !== null &&
    maximum !== null &&
    (minimum.value > maximum.value ||
      (minimum.value === maximum.value && (minimum.exclusive || maximum.exclusive)));
  if (isEmpty) return NEVER;
  const multipleOf = schema.multipleOf ?? null;
  return { kind, nullable: false, minimum, maximum, multipleOf, check };
}

function tighter(
  inclusive: number | undefined,
  exclusive: number | undefined,
  isTighter: (a: number, b: number) => boolean,
): Bound | null {
  if (exclusive !== undefined && (inclusive === undefined || !isTighter(inclusive, exclusive))) {
    return { value: exclusive, exclusive: true };
  }
  return inclusive === undefined ? null : { value: inclusive, exclusive: false };
}
