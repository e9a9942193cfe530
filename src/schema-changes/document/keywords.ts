import type { Node } from 'yaml';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Place, Placed } from './place.ts';
import type { Member, YamlText } from './yaml-text.ts';

/** Readers of the keywords that hold no schema, one for each kind of keyword. */

/** Reads `type`, its names sorted; `null` among them is kept apart, and stays only where it is alone. */
export function readTypes(text: YamlText, member: Member | undefined) {
  if (member === undefined) return { types: null, nulls: null };
  const written = (text.itemsOf(member.value) ?? [member.value]).map((node) => {
    // Without quotes, `null` is YAML's null and not a string.
    const name = text.scalarOf(node) === null ? 'null' : text.scalarOf(node);
    if (typeof name !== 'string') throw text.fault(node, 'has a type that is no name');
    return { name, node };
  });
  const names = [...new Set(written.map(({ name }) => name))].sort();
  const others = names.filter((name) => name !== 'null');
  const nulls = written.find(({ name }) => name === 'null');
  return {
    types: { value: others.length > 0 ? others : names, place: text.placeOf(member.value) },
    nulls: nulls === undefined ? null : text.placeOf(nulls.node),
  };
}

/** Reads `enum`, or OpenAPI 3.1's `const`: the values by their JSON, and the location of `null`. */
export function readValues(text: YamlText, keywords: ReadonlyMap<string, Member>) {
  const constant = keywords.get('const');
  const member = constant ?? keywords.get('enum');
  if (member === undefined) return { values: null, listed: null };
  const nodes = constant === undefined ? listOf(text, member) : [constant.value];
  const values = new Map<string, Placed<JsonValue>>();
  let listed: Place | null = null;
  for (const node of nodes) {
    const value = text.scalarOf(node);
    if (value === undefined)
      throw text.fault(node, 'has an enum value that is a list or an object');
    const place = text.placeOf(node);
    if (value === null) listed ??= place;
    else if (!values.has(JSON.stringify(value)))
      values.set(JSON.stringify(value), { value, place });
  }
  return { values: { value: values, place: text.placeOf(member.key) }, listed };
}

/** The location of `nullable: true`. */
export function readNullable(text: YamlText, member: Member | undefined): Place | null {
  if (member === undefined) return null;
  const nullable = text.scalarOf(member.value);
  if (typeof nullable !== 'boolean') {
    throw text.fault(member.value, 'has a nullable that is neither true nor false');
  }
  return nullable ? text.placeOf(member.key) : null;
}

export function readFormat(text: YamlText, member: Member | undefined): Placed<string> | null {
  if (member === undefined) return null;
  const format = text.scalarOf(member.value);
  if (typeof format !== 'string') throw text.fault(member.value, 'has a format that is no name');
  return { value: format, place: text.placeOf(member.value) };
}

export function readRequired(
  text: YamlText,
  member: Member | undefined,
): ReadonlyMap<string, Place> {
  const names = new Map<string, Place>();
  for (const node of listOf(text, member)) {
    const name = text.wordOf(node);
    if (name === null) throw text.fault(node, 'requires something that is no name');
    if (!names.has(name)) names.set(name, text.placeOf(node));
  }
  return names;
}

/** The items of a keyword's list; empty where the keyword is absent. */
export function listOf(text: YamlText, member: Member | undefined): readonly Node[] {
  if (member === undefined) return [];
  const items = text.itemsOf(member.value);
  if (items === null)
    throw text.fault(member.value, `has no list as its ${text.wordOf(member.key)}`);
  return items;
}
