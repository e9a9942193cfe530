import { type JsonValue, listOf, objectOf, textOf } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import { readSchema } from '../../contracts/schema/read-schema.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { validatorsOf } from '../validators-of.ts';

/** A file of JSON-Schema-Test-Suite: schemas, each with cases. */
export interface SuiteFile {
  readonly name: string;
  readonly groups: JsonValue;
}

export interface SuiteResult {
  readonly schemas: number;
  /** Why schemas were refused, each by its file and description. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
  /** Cases that got the suite's verdict from all. */
  readonly agreed: number;
  readonly different: readonly string[];
  /** Why cases were left out, each by its name. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}

/** Asks the compiled validators, their findings and the closures about each case that can be read. */
export function judgeSuite(files: readonly SuiteFile[]): SuiteResult {
  const refused = new Map<string, string[]>();
  const leftOut = new Map<string, string[]>();
  const different: string[] = [];
  let [schemas, agreed] = [0, 0];
  for (const { name, groups } of files) {
    for (const group of listOf(groups).map(objectOf)) {
      schemas++;
      const about = `${name}: ${textOf(group['description'])}`;
      const document = readable(group['schema'] ?? null);
      if (typeof document === 'string') {
        add(refused, document, about);
        continue;
      }
      const verdicts = verdictsOf(document);
      for (const { description, data = null, valid } of listOf(group['tests']).map(objectOf)) {
        const one = `${about}: ${textOf(description)}`;
        const others = Object.entries(verdicts).filter(([, takes]) => takes(data) !== valid);
        const reason = reasonToDiffer(one);
        if (others.length === 0) agreed++;
        else if (reason !== null) add(leftOut, reason, one);
        else different.push(`${one} (${others.map(([judge]) => judge).join(', ')})`);
      }
    }
  }
  return { schemas, refused, agreed, different, leftOut };
}

/** The schema as it is read; why not, where it is refused. */
function readable(schema: JsonValue): SchemaDocument | string {
  const options = { dialect: 'json-schema', side: 'response', name: 'Root' } as const;
  try {
    return readSchema(schema, '', options);
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return error.what.replace(/, ".*",$/, '');
    throw error;
  }
}

function verdictsOf(
  document: SchemaDocument,
): Readonly<Record<string, (value: JsonValue) => boolean>> {
  const { isValid, findingsOf } = validatorsOf(document);
  return {
    'the verdict': isValid,
    'the findings': (value) => findingsOf(value).length === 0,
    'the closures': new CheckedSchema(document.definitions).checkOf(document.root),
  };
}

/** Why a case may get another verdict. */
function reasonToDiffer(name: string): string | null {
  if (/^format\.json: .* is only an annotation by default$/.test(name)) {
    return 'formats are judged here, as OpenAPI means them, and not only noted';
  }
  if (/^vocabulary\.json: .*no validation/.test(name)) {
    return 'a schema of schemas that switches keywords off is not read';
  }
  return null;
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}
