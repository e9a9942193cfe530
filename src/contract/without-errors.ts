/**
 * Strips ajv's validators (after `leanCalls`) of their errors, so that they return only yes or no and build no paths.
 * Only for code that stops at the first fault. Throws where ajv's code has an unknown form.
 */
export function withoutErrors(code: string): string {
  const bare = code
    .replaceAll(/^validate\d+\.errors = .*;\n/gm, '')
    .replaceAll(/^(function validate\d+\(data), instancePath=""\)\{$/gm, '$1){')
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate)\([^,(){}]+), instancePath.*?\)\)\)\{$/gm,
      '$1))){',
    )
    .replaceAll(COLLECTED, 'return false;\n')
    .replaceAll(/ && \(missing\d+ = "(?:[^"\\]|\\.)*"\)/g, '')
    .replaceAll(/^let (vErrors = null|missing\d+);\n/gm, '');
  const left = /\b(instancePath|vErrors|missing\d)\b.*/.exec(bare);
  if (left !== null) throw new Error(`ajv writes what is not known here: ${left[0]}`);
  return withoutUnused(bare);
}

const COLLECTED =
  /^vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n/gm;

/** Removes schemas that only errors quoted. */
function withoutUnused(code: string): string {
  const isUsed = (name: string) =>
    new RegExp(`\\b${name}\\b[^"]`).test(code.replace(`const ${name} = `, ''));
  return code.replaceAll(/^const (schema\d+) = .*;\n/gm, (line, name) =>
    isUsed(name) ? line : '',
  );
}
