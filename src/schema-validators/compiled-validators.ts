import { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Definitions } from '../../contracts/schema/schema.ts';
import type { Purpose } from './ajv-keywords.ts';
import { ajvComponents } from './ajv-validators.ts';
import { leanFindings, leanVerdict } from './lean-code.ts';
import { runtimeImports } from './runtime-functions.ts';

/**
 * Source of the validators that ajv compiles from components, one export for each component.
 *
 * `verdict` stops at the first fault; `findings` collects all of them.
 */
export function compiledValidators(
  definitions: Definitions,
  purpose: Purpose,
  exported: readonly string[],
  banner: string,
): string {
  const { ajv, idOf } = ajvComponents(definitions, purpose, {
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  const lean = purpose === 'verdict' ? leanVerdict : leanFindings;
  const names = Object.fromEntries(exported.map((name) => [exportNameOf(name), idOf(name)]));
  const usual = withImports(standaloneCode.default(ajv, names));
  // What the schema says must not look like code.
  const isPlain = !LIKE_CODE.test(JSON.stringify(definitions));
  const code = (isPlain ? lean(usual) : null) ?? usual;
  return [
    banner,
    '// @ts-nocheck: ajv writes JavaScript; what leaves this file is typed at its exports.',
    purpose === 'verdict'
      ? `import type { CompiledValidator } from '../compiled-validator.ts';`
      : `import { type CompiledValidator, collected } from '../compiled-validator.ts';`,
    `import { formats } from '../formats/formats.ts';`,
    ...runtimeImports(code),
    code.replaceAll(
      /^export const (\w+) = (validate\d+);$/gm,
      'export const $1: CompiledValidator = $2;',
    ),
    '',
  ].join('\n');
}

/** The name under which a component's validator is exported: its own, where that is no word of the language. */
export function exportNameOf(component: string): string {
  const isOwn = /^[A-Z]\w*$/.test(component);
  const isTaken = component in globalThis || component === 'CompiledValidator';
  return isOwn && !isTaken ? component : `_${component.replaceAll(/\W/g, '_')}`;
}

/** The names in ajv's code by which its forms are known. */
const LIKE_CODE =
  /instancePath|schemaPath|parentSchema|vErrors|validate\d|missing\d|more\d|schema\d|evaluated|parentData|rootData/;

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
