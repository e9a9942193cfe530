import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { formats } from '../../contracts/formats/formats.ts';
import { type JsonObject, type JsonValue, objectOf } from '../../contracts/json-value.ts';
import { cheapestFirst } from './cheapest-first.ts';
import { leanFindings, leanVerdict } from './lean-code.ts';

/**
 * Source of the validators that ajv compiles from a schema, one export for each component.
 *
 * `verdict` stops at the first fault; `findings` collects all of them.
 */
export function compiledValidators(
  schema: JsonObject,
  purpose: 'verdict' | 'findings',
  exported: readonly string[],
  banner: string,
): string {
  const ajv = new Ajv2020({
    strict: true,
    // Upstream gives a string `properties` (LinkSessionExitMetadata.status).
    strictTypes: false,
    allErrors: purpose === 'findings',
    messages: false,
    // Gives each error the value at its place.
    verbose: purpose === 'findings',
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  const defs = objectOf(schema['$defs']);
  const components = purpose === 'verdict' ? cheapestFirst(defs) : defs;
  for (const [name, component] of Object.entries(components)) {
    ajv.addSchema({ $id: name, ...byName(component) });
    nameSchemaPaths(ajv, name);
  }
  const lean = purpose === 'verdict' ? leanVerdict : leanFindings;
  const names = Object.fromEntries(exported.map((name) => [name, name]));
  const code = lean(withImports(standaloneCode.default(ajv, names)));
  return [
    banner,
    '// @ts-nocheck: ajv writes JavaScript; what leaves this file is typed at its exports.',
    purpose === 'verdict'
      ? `import type { CompiledValidator } from '../compiled-validator.ts';`
      : `import { type CompiledValidator, collected } from '../compiled-validator.ts';`,
    `import { formats } from '../formats/formats.ts';`,
    code.replaceAll(
      /^export const (\w+) = (validate\d+);$/gm,
      'export const $1: CompiledValidator = $2;',
    ),
    '',
  ].join('\n');
}

/**
 * Components are compiled as schemas that refer to each other by name. ajv would write the error paths of such a schema
 * from `#` on and lose which one it was (ajv issue 512); it uses `schemaPath` where that is set, as its JTD dialect
 * does.
 */
function nameSchemaPaths(ajv: Ajv2020, name: string): void {
  const environment = ajv.schemas[name] ?? ajv.refs[name];
  if (typeof environment !== 'object') throw new Error(`ajv holds no schema ${name}`);
  Object.assign(environment, { schemaPath: name });
}

/** The component, with references by name. */
function byName(component: JsonValue): JsonObject {
  return JSON.parse(JSON.stringify(component), (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '') : value,
  );
}

/** ajv writes `require` for its helpers even in ES modules. */
function withImports(code: string): string {
  const imports: string[] = [];
  const body = code
    .replace('"use strict";\n', '')
    .replaceAll(/^const (\w+) = require\("([^"]+)"\)\.default;$/gm, (_line, name, module) => {
      imports.push(`import ${name}Module from '${module}.js';`);
      return `const ${name} = ${name}Module.default;`;
    });
  return [...imports, body].join('\n');
}
