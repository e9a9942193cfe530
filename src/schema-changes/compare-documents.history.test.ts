import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import { HISTORY, lineOf } from '../../test/drift/sample-documents.ts';
import { compareDocuments } from './compare-documents.ts';
import { readResponse } from './read-response.ts';

const REF = '#/components/schemas/';
const DOCUMENTS = HISTORY.map((document) => ({
  version: String(objectOf(document['info'])['version']),
  read: readResponse(JSON.stringify(document), 'a document of the history'),
  facts: componentFacts(objectOf(objectOf(document['components'])['schemas'])),
}));

/**
 * Answers the same question by set differences: each document as a set of facts, one a line, with all references
 * followed. It supports only what upstream has used so far.
 */
describe.each(DOCUMENTS)('from $version', (from) => {
  test.each(DOCUMENTS)('to $version', (to) => {
    const differences = [...from.facts].flatMap(([name, old]) =>
      componentDifferences(name, old, to.facts.get(name) ?? old),
    );
    const changes = compareDocuments(from.read, to.read).map(lineOf);
    expect(new Set(changes)).toEqual(new Set(differences));
    expect(changes).toHaveLength(new Set(changes).size);
  });
});

/** The facts of each component that the response reaches, by its name. */
function componentFacts(schemas: JsonObject): Map<string, Set<string>> {
  const names = new Set(['LinkTokenGetResponse']);
  for (const name of names) {
    for (const [, ref = ''] of JSON.stringify(schemas[name]).matchAll(/"\$ref":"([^"]*)"/g)) {
      names.add(ref.slice(REF.length));
    }
  }
  return new Map([...names].map((name) => [name, factsOf(schemas, name)]));
}

/** Lines of the form `path fact detail`, the path ending in `.name` or `[]`, or empty. */
function factsOf(schemas: JsonObject, component: string): Set<string> {
  const facts = new Set<string>();
  const collect = (schema: JsonObject, path: string) => {
    const { $ref, type, format, nullable, properties, items, required, ...more } = schema;
    if (typeof $ref === 'string') {
      facts.add(`${path}\tref\t${$ref.slice(REF.length)}`);
      collect(objectOf(schemas[$ref.slice(REF.length)]), path);
      return;
    }
    facts.add(`${path}\ttype\t${JSON.stringify(type ?? null)}`);
    if (format !== undefined) facts.add(`${path}\tformat\t${JSON.stringify(format)}`);
    const values = listOf(more['enum']);
    if (nullable === true || values.includes(null)) facts.add(`${path}\tnullable\t`);
    for (const value of values) {
      if (value !== null) facts.add(`${path}\tenum\t${JSON.stringify(value)}`);
    }
    if (more['additionalProperties'] === false) facts.add(`${path}\tclosed\t`);
    for (const [name, child] of Object.entries(objectOf(properties))) {
      facts.add(`${path}.${name}\tkey\t`);
      if (listOf(required).includes(name)) facts.add(`${path}.${name}\trequired\t`);
      collect(objectOf(child), `${path}.${name}`);
    }
    if (isJsonObject(items)) collect(items, `${path}[]`);
  };
  collect(objectOf(schemas[component]), '');
  return facts;
}

function componentDifferences(schema: string, old: Set<string>, now: Set<string>): string[] {
  const gone = [...old].filter((fact) => !now.has(fact));
  const come = [...now].filter((fact) => !old.has(fact));
  const [inOld, inNow] = [subjectsOf(old), subjectsOf(now)];
  const inOne = subjectsOf([...gone, ...come]);
  // Reported elsewhere: of another component, leading to one, or within an added or removed property.
  const isTold = (path: string): boolean =>
    path !== '' &&
    (inOld.has(`${path}\tref`) ||
      inNow.has(`${path}\tref`) ||
      inOne.has(`${path}\tkey`) ||
      isTold(parentOf(path)));
  const lineOfFact = (sign: '+' | '-') => (fact: string) => {
    const [path = '', kind = '', detail = ''] = fact.split('\t');
    if (isTold(kind === 'key' || kind === 'required' ? parentOf(path) : path)) return [];
    const line = (code: string, level: string, said = 'null') => [
      `${level} ${code} ${schema} "${path.replace(/^\./, '')}" ${said}`,
    ];
    const replaced = `{"from":${detailOf(gone, path, kind)},"to":${detailOf(come, path, kind)}}`;
    switch (`${sign}${kind}`) {
      case '+key':
        return line('property-added', 'info');
      case '-key':
        return line('property-removed', inOld.has(`${path}\trequired`) ? 'breaking' : 'warning');
      case '+required':
        return inOld.has(`${path}\tkey`) ? line('property-became-required', 'info') : [];
      case '-required':
        return inNow.has(`${path}\tkey`) ? line('property-became-optional', 'breaking') : [];
      case '+nullable':
        return line('became-nullable', 'breaking');
      case '-nullable':
        return line('became-not-nullable', 'info');
      case '+type':
      case '-type':
        return line('type-changed', 'breaking', replaced);
      case '+format':
      case '-format':
        return line('format-changed', 'breaking', replaced);
      case '+closed':
      case '-closed':
        return line('additional-properties-changed', 'info');
      case '+enum':
        return inOld.has(`${path}\tenum`)
          ? line('enum-value-added', 'warning', detail)
          : line('enum-value-removed', 'info');
      case '-enum':
        return inNow.has(`${path}\tenum`)
          ? line('enum-value-removed', 'info', detail)
          : line('enum-value-added', 'warning');
      default:
        return [];
    }
  };
  return [...gone.flatMap(lineOfFact('-')), ...come.flatMap(lineOfFact('+'))];
}

/** The facts without their details. */
function subjectsOf(facts: Iterable<string>): Set<string> {
  return new Set([...facts].map((fact) => fact.slice(0, fact.lastIndexOf('\t'))));
}

function detailOf(facts: readonly string[], path: string, kind: string): string {
  return facts.find((fact) => fact.startsWith(`${path}\t${kind}\t`))?.split('\t')[2] ?? 'null';
}

function parentOf(path: string): string {
  return path.replace(/(\.[^.[\]]*|\[\])$/, '');
}
