import { type JsonValue, jsonTypeOf } from '../../../contracts/json-value.ts';
import { type Check, CheckedSchema } from '../../../contracts/schema/check.ts';
import { referenceOf, type Schema, type SchemaDocument } from '../../../contracts/schema/schema.ts';
import { connectedParts } from '../../patterns/connected-parts.ts';
import { type MutatedSchema, mutantChecks } from '../mutated-schema.ts';
import { Algebra } from './algebra.ts';
import type { FormId } from './compare.ts';
import { endlessOnes } from './endless.ts';
import { ALL, type Form, Forms, formOf, valuesPart } from './form.ts';
import { componentOf, type Node, nodeName, nodesOf } from './nodes.ts';
import { ownForm, type Surroundings } from './own-parts.ts';
import type { SameTexts } from './same-texts.ts';
import { hasNoCase } from './text-facts.ts';

/** The canonical forms of a document's components. */
export class DocumentForms {
  readonly #document: SchemaDocument;
  readonly #forms: Forms;
  readonly #sameTexts: SameTexts;
  readonly #algebra: Algebra;
  readonly #checked: CheckedSchema;
  readonly #nodes: ReadonlyMap<string, Node>;
  /** By the name of the node. */
  readonly #ids: Map<string, FormId>;
  /** Forms of components that stand for the same value, for as long as the numbers of the others do not change. */
  readonly #open = new Map<string, Form>();

  /** `before` has the forms of a document that is the same but for some components. Throws TooLargeError. */
  constructor(
    document: SchemaDocument,
    sameTexts: SameTexts,
    before: {
      readonly forms: DocumentForms;
      readonly isSame: (component: string) => boolean;
    } | null,
  ) {
    this.#document = document;
    this.#sameTexts = sameTexts;
    this.#forms = new Forms(before === null ? null : before.forms.#forms);
    this.#algebra = new Algebra(this.#forms, before === null ? null : before.forms.#algebra);
    this.#checked = new CheckedSchema(document.definitions, mutantChecks);
    const known = before === null ? [] : [...before.forms.#ids];
    this.#ids = new Map(known.filter(([name]) => before?.isSame(componentOf(name))));
    const left = Object.keys(document.definitions).filter((name) => !this.#ids.has(name));
    this.#nodes = nodesOf(left, document.definitions);
    this.#read([...this.#nodes.keys()]);
  }

  get root(): FormId | undefined {
    return this.#ids.get(this.#document.root);
  }

  #read(names: readonly string[]): void {
    const indexes = new Map(names.map((name, index) => [name, index]));
    const next = names.map((name) =>
      [...(this.#nodes.get(name)?.needs ?? [])].flatMap((need) => indexes.get(need) ?? []),
    );
    // Each leads to itself, so that it is a part where it stands alone: those that it refers to come first.
    const parts = connectedParts([...next.keys()], (node) => [node, ...(next[node] ?? [])]);
    for (const part of parts) {
      const [first = 0, ...more] = part;
      const own = part.map((index) => names[index] ?? '');
      if (more.length > 0 || next[first]?.includes(first)) this.#readCircle(own);
      else for (const name of own) this.#ids.set(name, this.#forms.idOf(this.#ofNode(name)));
      this.#open.clear();
    }
  }

  /** Components that refer to each other: taken to be equal, until their forms differ by what is equal so far. */
  #readCircle(all: readonly string[]): void {
    const endless = endlessOnes(all, this.#document.definitions);
    for (const name of endless) this.#ids.set(name, this.#forms.none);
    const names = all.filter((name) => !endless.has(name));
    let ranks = names.map(() => 0);
    let classes: readonly number[] = [];
    for (let count = 0; ; count = classes.length) {
      const before = ranks;
      const forms = this.#formsWith(names, (index) => this.#forms.unknown(String(before[index])));
      const keys = forms.map(
        (form, index) => [before[index] ?? 0, this.#forms.idOf(form)] as const,
      );
      const sorted = [...new Map(keys.map((key) => [key.join(' '), key])).entries()].toSorted(
        ([, a], [, b]) => a[0] - b[0] || a[1] - b[1],
      );
      classes = sorted.map(([, [, id]]) => id);
      const order = sorted.map(([text]) => text);
      ranks = keys.map((key) => order.indexOf(key.join(' ')));
      if (classes.length === count) break;
    }
    const loops = ranks.map((rank) => this.#forms.unknown(`loop ${rank} of ${classes.join(' ')}`));
    const closed = this.#formsWith(names, (index) => loops[index] ?? this.#forms.none);
    for (const [index, form] of closed.entries()) {
      this.#forms.know(loops[index] ?? this.#forms.none, form);
    }
  }

  /** The forms of components, where those are as given. */
  #formsWith(names: readonly string[], idOf: (index: number) => FormId): readonly Form[] {
    this.#open.clear();
    for (const [index, name] of names.entries()) this.#ids.set(name, idOf(index));
    return names.map((name) => this.#ofNode(name));
  }

  /** The form of a node for the same value, with what it says itself. */
  #ofNode(name: string): Form {
    const id = this.#ids.get(name);
    const known = (id === undefined ? undefined : this.#forms.of(id)) ?? this.#open.get(name);
    if (known !== undefined) return known;
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`the form of ${name} is not known yet`);
    const form = this.#form(node.schema, node.component, node.pointer);
    this.#open.set(name, form);
    return form;
  }

  /** The form of a schema for a value within. */
  #id(schema: Schema, component: string, pointer: string): FormId {
    const id = this.#ids.get(referenceOf(schema) ?? nodeName(component, pointer));
    return id ?? this.#forms.idOf(this.#form(schema, component, pointer));
  }

  #form(schema: MutatedSchema, component: string, pointer: string): Form {
    const target = referenceOf(schema);
    if (target !== null) return this.#ofNode(target);
    const test: Check = (value) => this.#checked.checkOf(component, pointer)(value);
    const listed = listedValues(schema);
    if (listed !== null) return formOfValues(listed.filter(test));
    const own = ownForm(schema, this.#around(schema, component, pointer, test));
    const below = (keyword: string, one: Schema) =>
      this.#form(one, component, `${pointer}/${keyword}`);
    const each = (keyword: 'anyOf' | 'oneOf' | 'allOf') =>
      schema[keyword]?.map((one, index) => below(`${keyword}/${index}`, one));
    const [anyOf, oneOf, allOf = []] = [each('anyOf'), each('oneOf'), each('allOf')];
    const negated = schema.not === undefined ? undefined : below('not', schema.not);
    const condition = schema.if === undefined ? undefined : below('if', schema.if);
    const then = schema.then === undefined ? undefined : below('then', schema.then);
    const otherwise = schema.else === undefined ? undefined : below('else', schema.else);
    const algebra = this.#algebra;
    return formOf((type) => {
      // Of few values, each was asked.
      if (type === 'null' || type === 'boolean') return own[type];
      return algebra.both([
        own[type],
        ...(anyOf === undefined ? [] : [algebra.any(anyOf.map((one) => one[type]))]),
        ...(oneOf === undefined ? [] : [algebra.one(oneOf.map((one) => one[type]))]),
        ...(negated === undefined ? [] : [algebra.not(negated[type])]),
        ...(condition === undefined
          ? []
          : [
              algebra.any([
                algebra.both([condition[type], then === undefined ? ALL : then[type]]),
                algebra.both([
                  algebra.not(condition[type]),
                  otherwise === undefined ? ALL : otherwise[type],
                ]),
              ]),
            ]),
        ...allOf.map((one) => one[type]),
      ]);
    });
  }

  /** The check of a schema without what is combined with its own keywords; made when it is asked. */
  #ownTest({ anyOf, oneOf, allOf, not, if: condition, ...own }: MutatedSchema): Check {
    let check: Check | undefined;
    return (value) => {
      check ??= this.#checked.compile(own).get('') ?? (() => true);
      return check(value);
    };
  }

  #around(schema: Schema, component: string, pointer: string, test: Check): Surroundings {
    const forms = this.#forms;
    return {
      test,
      ownTest: this.#ownTest(schema),
      compare: this.#algebra.compare,
      any: forms.any,
      none: forms.none,
      idAt: (at, one) => this.#id(one, component, pointer + at),
      namesId: (names) => {
        const { string } = this.#form(names, component, `${pointer}/propertyNames`);
        if (string === null) return forms.none;
        return forms.idOf(formOf((type) => (type === 'string' ? string : ALL)));
      },
      hasName: (name) =>
        schema.propertyNames === undefined ||
        this.#checked.checkOf(component, `${pointer}/propertyNames`)(name),
      sameTexts: (facts) => this.#sameTexts.of(facts),
    };
  }
}

function listedValues(schema: MutatedSchema): readonly JsonValue[] | null {
  const { const: constant, enum: values, enumIgnoringCase } = schema;
  if (constant !== undefined) return [constant];
  if (values !== undefined) return values;
  if (enumIgnoringCase === undefined) return null;
  const haveNoCase = enumIgnoringCase.every(
    (value) => typeof value !== 'string' || hasNoCase(value),
  );
  return haveNoCase ? enumIgnoringCase : null;
}

function formOfValues(values: readonly JsonValue[]): Form {
  return formOf((type) => {
    const own = values.filter((value) => jsonTypeOf(value) === type);
    const isAll =
      (type === 'null' && own.length > 0) || (type === 'boolean' && new Set(own).size === 2);
    return isAll ? ALL : valuesPart(own);
  });
}
