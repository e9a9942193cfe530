import type { Definitions, Schema, SchemaDocument } from '../../../contracts/schema/schema.ts';
import { DocumentForms } from './document-forms.ts';
import { TooLargeError } from './form.ts';
import { referencesIn } from './references-in.ts';
import { SameTexts } from './same-texts.ts';

/**
 * Tells whether a changed document surely accepts the same values as the given one: the canonical forms of both are
 * equal, so that no payload can tell them apart. (Two with different forms may do so, too.)
 */
export function sameMeaning(
  document: SchemaDocument,
): (changed: SchemaDocument, components: ReadonlySet<string>) => boolean {
  const sameTexts = new SameTexts();
  const own = formsOf(document, null);
  const references = new WeakMap<Schema, ReadonlySet<string>>();

  /** `components` are those that were changed. */
  return (changed, components) => {
    if (own === null) return false;
    const affected = leadingTo(components, changed.definitions, referencesOf);
    const isSame = (component: string) => !affected.has(component);
    return formsOf(changed, { forms: own, isSame })?.root === own.root;
  };

  /** Most components are the same in each changed document. */
  function referencesOf(schema: Schema): ReadonlySet<string> {
    const found = references.get(schema) ?? referencesIn(schema);
    references.set(schema, found);
    return found;
  }

  /** Null where they are too large. */
  function formsOf(
    of: SchemaDocument,
    before: ConstructorParameters<typeof DocumentForms>[2],
  ): DocumentForms | null {
    try {
      return new DocumentForms(of, sameTexts, before);
    } catch (error) {
      if (error instanceof TooLargeError) return null;
      throw error;
    }
  }
}

/** These components, and all that refer to them, directly or not. */
function leadingTo(
  names: ReadonlySet<string>,
  definitions: Definitions,
  referencesOf: (schema: Schema) => ReadonlySet<string>,
): ReadonlySet<string> {
  const from = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(definitions)) {
    for (const target of referencesOf(schema)) {
      const referring = from.get(target) ?? [];
      from.set(target, referring);
      referring.push(name);
    }
  }
  const found = new Set(names);
  // Iterating a set also visits what is added meanwhile.
  for (const name of found) for (const referring of from.get(name) ?? []) found.add(referring);
  return found;
}
