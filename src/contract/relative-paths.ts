/**
 * Changes ajv's validators (after `leanCalls`) to build the path of an error on the way back, so that valid parts build
 * none. It also appends a component's errors, where ajv copies all earlier ones and takes quadratic time on a list.
 * Throws where ajv's code has an unknown form.
 */
export function relativePaths(code: string): string {
  const relative = code
    .replaceAll(/^(function validate\d+\(data), instancePath=""\)\{$/gm, '$1){')
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate))\(([^,(){}]+), (instancePath.*?)\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\n/g,
      (_call, validate: string, value: string, path: string) =>
        `${validate}(${value}))){\nvErrors = collected(vErrors, ${validate}.errors, ${below(path)});\n`,
    )
    .replaceAll(
      /\{instancePath:(instancePath\+.*?),schemaPath:/g,
      (_error, path: string) => `{instancePath:${below(path)},schemaPath:`,
    )
    .replaceAll('{instancePath,schemaPath:', '{instancePath:"",schemaPath:');
  const left = /\binstancePath\b(?!:).*/.exec(relative);
  if (left !== null) throw new Error(`ajv writes what is not known here: ${left[0]}`);
  return relative;
}

/** `"/metadata"` for `instancePath+"/metadata"`. */
function below(path: string): string {
  return path === 'instancePath' ? '""' : path.slice('instancePath+'.length);
}
