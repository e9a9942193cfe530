import type { Place } from '../../openapi-document/source-text.ts';
import { allHold, oneHolds } from './combined-facts.ts';
import {
  type DocumentedResponse,
  type Facts,
  type Reference,
  type Schema,
  type Statement,
  type Target,
  wrappedBy,
} from './schema.ts';

/** A resolved schema: a schema, all of several, or one of several. Equal ones are the same object. */
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

/** The names that a schema refers through, and the location that adds `null` on the way. */
export interface Referral {
  readonly components: readonly string[];
  readonly nullable: Place | null;
  /** The end of the chain: a schema with statements of its own. */
  readonly target: Term;
}

/**
 * A document's resolved schemas, merged on demand and once: merging ahead of time would never end for a component that
 * contains itself.
 */
export class Terms {
  readonly #targets: DocumentedResponse['targets'];
  readonly #bySchema = new Map<Schema, Term>();
  readonly #byTerms = new Map<string, Term>();
  readonly #facts = new Map<Term, Facts<Term>>();

  constructor({ targets }: DocumentedResponse) {
    this.#targets = targets;
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

  /** Follows references, and schemas that only refer to another one. */
  referralOf(term: Term): Referral {
    const components: string[] = [];
    let nullable: Place | null = null;
    let target = term;
    while (target.kind === 'schema') {
      const { schema } = target;
      if (schema.kind === 'reference') {
        const { component, value } = this.#targetOf(schema);
        if (component !== null) components.push(component);
        target = this.of(value);
      } else {
        const wrapped = wrappedBy(schema);
        if (wrapped === null) break;
        nullable ??= schema.nullable;
        target = this.of(wrapped);
      }
    }
    return { components, nullable, target };
  }

  #targetOf({ to }: Reference): Target {
    const target = this.#targets.get(to);
    if (target === undefined) throw new Error(`nothing was read at ${to}`);
    return target;
  }

  #schemaFacts(schema: Schema): Facts<Term> {
    if (schema.kind === 'reference') return this.factsOf(this.of(this.#targetOf(schema).value));
    const parts = [
      ...schema.allOf.map((part) => this.of(part)),
      ...schema.alternatives.map((choice) =>
        this.#combined(
          'one',
          choice.map((part) => this.of(part)),
        ),
      ),
    ];
    const own = this.#ownFacts(schema);
    if (parts.length === 0) return own;
    const facts = allHold([own, ...parts.map((part) => this.factsOf(part))], (terms) =>
      this.#combined('all', terms),
    );
    // Strictly, a part that refuses null still does, but an upstream that writes `nullable` beside the parts means it.
    return { ...facts, nullable: schema.nullable ?? facts.nullable };
  }

  #ownFacts(schema: Statement): Facts<Term> {
    const { types, nullable, format, values, required, properties, items, others } = schema;
    return {
      ...{ types, nullable, format, values, required },
      properties: new Map(
        [...properties].map(([name, { value, place }]) => [name, { value: this.of(value), place }]),
      ),
      items: items && { ...items, value: this.of(items.value) },
      others: others && {
        ...others,
        value: typeof others.value === 'boolean' ? others.value : this.of(others.value),
      },
    };
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
