import { compile } from 'json-schema-to-typescript';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';

/** TypeScript source of a schema's types, each named after its upstream component. */
export async function responseTypes(schema: JsonObject, banner: string): Promise<string> {
  const { [RESPONSE_COMPONENT]: response, ...others } = titled(schema['$defs']);
  return compile({ ...response, $defs: others }, RESPONSE_COMPONENT, {
    bannerComment: banner,
    format: true,
    style: { singleQuote: true, printWidth: 100 },
  });
}

/** The library names a type after its `title`. */
function titled(defs: JsonObject[string] | undefined): Record<string, JsonObject> {
  if (!isJsonObject(defs)) return {};
  return Object.fromEntries(
    Object.entries(defs).map(([name, component]) => [
      name,
      isJsonObject(component) ? { title: name, ...component } : {},
    ]),
  );
}
