import { isOnlyNull } from '../../contracts/schema/null.ts';
import { ANNOTATIONS, referenceOf, type Schema } from '../../contracts/schema/schema.ts';
import { allHold, oneHolds } from './combined-facts.ts';
import type { Facts, Spot } from './facts.ts';
import { ownFacts, ownNull } from './own-facts.ts';
import { type DocumentedResponse, upstreamName } from './read-response.ts';

/** A schema, all of several, or one of several. Equal ones are the same object. */
export type Term = SchemaTerm | CombinedTerm;

interface SchemaTerm {
  readonly kind: 'schema';
  readonly id: number;
  readonly schema: Schema;
}
interface CombinedTerm {
  readonly kind: 'all' | 'one';
  readonly id: number;
  readonly terms: readonly Term[];
}

/** The names that a schema refers through, and what adds `null` on the way. */
export interface Referral {
  /** Upstream's names. */
  readonly components: readonly string[];
  readonly nullable: Spot | null;
  /** The end of the chain: a schema with statements of its own. */
  readonly target: Term;
}

/**
 * A document's schemas with their facts, those of unions combined on demand and once: combining ahead of time would
 * never end for a component that contains itself.
 */
export class Terms {
  readonly response: DocumentedResponse;
  readonly #bySchema = new Map<Schema, Term>();
  readonly #byTerms = new Map<string, Term>();
  readonly #facts = new Map<Term, Facts<Term>>();

  constructor(response: DocumentedResponse) {
    this.response = response;
  }

  of(schema: Schema): Term {
    const known = this.#bySchema.get(schema);
    if (known !== undefined) return known;
    const term: Term = { kind: 'schema', id: this.#nextId(), schema };
    this.#bySchema.set(schema, term);
    return term;
  }

  factsOf(term: Term): Facts<Term> {
    const known = this.#facts.get(term);
    if (known !== undefined) return known;
    const facts =
      term.kind === 'schema' ? this.#schemaFacts(term.schema) : this.#combinedFacts(term);
    this.#facts.set(term, facts);
    return facts;
  }

  /** Follows references, and unions of one schema and `null`. */
  referralOf(term: Term): Referral {
    const components: string[] = [];
    let nullable: Spot | null = null;
    let target = term;
    while (target.kind === 'schema') {
      const { schema } = target;
      const component = referenceOf(schema);
      const wrapped = component === null ? wrappedBy(schema) : this.#definition(component);
      if (wrapped === null) break;
      const name = component === null ? null : upstreamName(this.response, component);
      if (name !== null) components.push(name);
      if (component === null) nullable ??= ownNull(schema, this.response);
      target = this.of(wrapped);
    }
    return { components, nullable, target };
  }

  #definition(component: string): Schema {
    const schema = this.response.reading.definitions[component];
    if (schema === undefined) throw new Error(`nothing was read for ${component}`);
    return schema;
  }

  #schemaFacts(schema: Schema): Facts<Term> {
    const component = referenceOf(schema);
    if (component !== null) return this.factsOf(this.of(this.#definition(component)));
    const { allOf = [], anyOf = [], oneOf = [] } = schema;
    const alternatives = [anyOf, oneOf]
      .map((union) => union.filter((one) => !isOnlyNull(one)).map((one) => this.of(one)))
      .filter((union) => union.length > 0);
    const parts = [
      ...allOf.map((part) => this.of(part)),
      ...alternatives.map((union) => this.#combined('one', union)),
    ];
    const own = ownFacts(schema, this.response, (below) => this.of(below));
    if (parts.length === 0) return own;
    const facts = allHold([own, ...parts.map((part) => this.factsOf(part))], (terms) =>
      this.#combined('all', terms),
    );
    return { ...facts, nullable: own.nullable ?? facts.nullable };
  }

  #combinedFacts({ kind, terms }: CombinedTerm): Facts<Term> {
    const facts = terms.map((term) => this.factsOf(term));
    const combine = (children: readonly Term[]) => this.#combined(kind, children);
    return kind === 'all' ? allHold(facts, combine) : oneHolds(facts, combine);
  }

  #combined(kind: 'all' | 'one', given: readonly Term[]): Term {
    // Nested schemas of the same kind become one list, so that a cycle comes to an end.
    const terms = [...new Set(given.flatMap((term) => (term.kind === kind ? term.terms : [term])))];
    const [only] = terms;
    if (only !== undefined && terms.length === 1) return only;
    const key = `${kind} ${terms.map(({ id }) => id).join()}`;
    const known = this.#byTerms.get(key);
    if (known !== undefined) return known;
    const term: Term = { kind, id: this.#nextId(), terms };
    this.#byTerms.set(key, term);
    return term;
  }

  #nextId(): number {
    return this.#bySchema.size + this.#byTerms.size;
  }
}

/** The one schema that a union has beside `null`, if nothing else is said. */
function wrappedBy(schema: Schema): Schema | null {
  const { anyOf, oneOf, ...beside } = schema;
  if (Object.keys(beside).some((keyword) => !annotations.has(keyword))) return null;
  if (anyOf !== undefined && oneOf !== undefined) return null;
  const [only = null, ...others] = (anyOf ?? oneOf ?? []).filter((one) => !isOnlyNull(one));
  return others.length === 0 ? only : null;
}

const annotations: ReadonlySet<string> = new Set(ANNOTATIONS);
