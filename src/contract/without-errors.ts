/**
 * A validator of ajv's (as `leanCalls` leaves it) that says no more than yes or no: whoever asks for that never looks at
 * errors, and the way to each component is put together on the way there. Only for code that stops at the first
 * fault. Throws where ajv writes something that this does not know.
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

/** Without the schemas that only errors quoted. */
function withoutUnused(code: string): string {
  const isUsed = (name: string) =>
    new RegExp(`\\b${name}\\b[^"]`).test(code.replace(`const ${name} = `, ''));
  return code.replaceAll(/^const (schema\d+) = .*;\n/gm, (line, name) =>
    isUsed(name) ? line : '',
  );
}
