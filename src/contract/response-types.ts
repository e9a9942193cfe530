import { compile } from 'json-schema-to-typescript';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';

/** TypeScript source of a schema's types, each named after its upstream component. */
export async function responseTypes(schema: JsonObject, banner: string): Promise<string> {
  const defs = schema['$defs'];
  const { [RESPONSE_COMPONENT]: response, ...others } = isJsonObject(defs) ? defs : {};
  const root = isJsonObject(response) ? response : {};
  const source = await compile({ ...root, $defs: others }, RESPONSE_COMPONENT, {
    bannerComment: banner,
    format: true,
    style: { singleQuote: true, printWidth: 100 },
  });
  // For `deprecated` on an alias the library writes an empty comment.
  return source.replaceAll('/**\n */\n', '/**\n * @deprecated\n */\n');
}
