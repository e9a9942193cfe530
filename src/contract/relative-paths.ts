/**
 * A validator of ajv's (as `leanCalls` leaves it) that puts the path of an error together on the way back from where it is,
 * and none on the way to what has no error. It also joins the errors of a component with those before, where ajv
 * copies all of them: a list of n costs n squared. Throws where ajv writes something that this does not know.
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

/** `"/metadata"` of `instancePath+"/metadata"`. */
function below(path: string): string {
  return path === 'instancePath' ? '""' : path.slice('instancePath+'.length);
}
