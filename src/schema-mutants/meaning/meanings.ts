import type { Definitions, SchemaDocument } from '../../../contracts/schema/schema.ts';
import { DocumentForms } from './document-forms.ts';
import { Forms, TooLargeError } from './form.ts';
import { componentOf } from './nodes.ts';
import { referencesIn } from './references-in.ts';
import { SameTexts } from './same-texts.ts';

/**
 * Tells whether a changed document surely accepts the same values as the given one: the canonical forms of both are
 * equal, so that no payload can tell them apart. (Two with different forms may do so, too.)
 */
export function sameMeaning(
  document: SchemaDocument,
): (changed: SchemaDocument, components: ReadonlySet<string>) => boolean {
  const forms = new Forms();
  const sameTexts = new SameTexts();
  const own = formsOf(document);

  /** `components` are those that were changed. */
  return (changed, components) => {
    if (own === null) return false;
    const affected = leadingTo(components, changed.definitions);
    const known = new Map([...own.ids].filter(([name]) => !affected.has(componentOf(name))));
    return formsOf(changed, known)?.root === own.root;
  };

  /** Null where they are too large. */
  function formsOf(of: SchemaDocument, known?: DocumentForms['ids']): DocumentForms | null {
    try {
      return new DocumentForms(of, forms, sameTexts, known);
    } catch (error) {
      if (error instanceof TooLargeError) return null;
      throw error;
    }
  }
}

/** These components, and all that refer to them, directly or not. */
function leadingTo(names: ReadonlySet<string>, definitions: Definitions): ReadonlySet<string> {
  const from = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(definitions)) {
    for (const target of referencesIn(schema)) {
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
