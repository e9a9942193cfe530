import type { Node } from 'yaml';
import { childPointer, type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import { quote } from '../../../contracts/received.ts';
import type { Member, YamlText } from './yaml-text.ts';

const COMPLETE = 'give the whole document';
const ONE_FILE = 'put all of it into one file';

/** The target of a `$ref`. Throws InputError where it is in another document: nothing is fetched. */
export function localPointer(text: YamlText, reference: Node): JsonPointer {
  const written = text.wordOf(reference);
  if (written === null) throw text.fault(reference, 'has a $ref that is not a string');
  if (!written.startsWith('#')) {
    throw text.fault(reference, `refers to another document, ${quote(written)}`, ONE_FILE);
  }
  if (!written.startsWith('#/')) {
    throw text.fault(reference, `refers to ${quote(written)}, which is not a JSON Pointer`);
  }
  // Normalised, so that two forms of a pointer are equal.
  return pointerKeys(decoded(written.slice(1))).reduce(childPointer, '');
}

/** The member of the document at a pointer; its key is the pointer's last. */
export function memberAt(text: YamlText, pointer: JsonPointer, reference: Node): Member {
  let member: Member = { key: text.root, value: text.root };
  for (const name of pointerKeys(pointer)) {
    const next = memberOf(text, member.value, name);
    if (next === undefined) {
      throw text.fault(
        reference,
        `refers to ${quote(`#${pointer}`)}, which is not there`,
        COMPLETE,
      );
    }
    member = next;
  }
  return member;
}

/** The component at a pointer; null where the pointer leads to something else. */
export function componentAt(pointer: JsonPointer): string | null {
  const [components, schemas, name, ...deeper] = pointerKeys(pointer);
  const isComponent = components === 'components' && schemas === 'schemas' && deeper.length === 0;
  return isComponent ? (name ?? null) : null;
}

function memberOf(text: YamlText, node: Node, name: string): Member | undefined {
  const item = text.itemsOf(node)?.[/^(0|[1-9]\d*)$/.test(name) ? Number(name) : -1];
  return item === undefined ? text.membersOf(node)?.get(name) : { key: item, value: item };
}

/** In a URL's fragment a character may be percent-encoded (RFC 6901, section 6). */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
