/**
 * Strips ajv's validators of what this project does not need. Every step throws where ajv's code has an unknown form.
 */

/** Validators that stop at the first fault, and return only yes or no: without errors and their paths. */
export function leanVerdict(code: string): string {
  const bare = strippedArguments(code)
    .replaceAll(/^validate\d+\.errors = .*;\n/gm, '')
    .replaceAll(/^(function validate\d+\(data), instancePath=""\)\{$/gm, '$1){')
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate)\([^,(){}]+), instancePath.*?\)\)\)\{$/gm,
      '$1))){',
    )
    .replaceAll(COLLECTED, 'return false;\n')
    .replaceAll(/ && \(missing\d+ = "(?:[^"\\]|\\.)*"\)/g, '')
    .replaceAll(/^let (vErrors = null|missing\d+);\n/gm, '');
  refuseLeft(bare, /\b(instancePath|vErrors|missing\d)\b.*/);
  return withoutUnused(bare);
}

/**
 * Validators that build the path of an error on the way back, so that valid parts build none. They append a component's
 * errors, where ajv copies all earlier ones and takes quadratic time on a list. Of an error they keep only the value, so
 * that describing it needs no second lookup.
 */
export function leanFindings(code: string): string {
  const relative = strippedArguments(code)
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
    .replaceAll('{instancePath,schemaPath:', '{instancePath:"",schemaPath:')
    .replaceAll(
      /^(const err\d+ = \{.*),schema:.*?,parentSchema:[^,]*,(data(?::data\d+)?\};)$/gm,
      '$1,$2',
    );
  refuseLeft(relative, /\binstancePath\b(?!:).*|\bparentSchema:.*/);
  return relative;
}

/**
 * Without the arguments between validators that no keyword of our schemas uses: ajv makes an object for them with every
 * call.
 */
function strippedArguments(code: string): string {
  const lean = code
    .replaceAll(EVALUATED, '')
    .replaceAll(/^validate\d+\.evaluated = .*;\n/gm, '')
    .replaceAll(
      /^(function validate\d+\(data, )\{instancePath="".*\}=\{\}\)\{$/gm,
      '$1instancePath=""){',
    )
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate)\([^,(){}]+, )\{instancePath:(.*?),parentData:.*?,dynamicAnchors\}\)/g,
      '$1$2)',
    );
  refuseLeft(lean, /\b(evaluated|rootData|parentData)\b.*/);
  return lean;
}

/** Data for an `unevaluatedProperties` elsewhere. */
const EVALUATED =
  /^const evaluated0 = validate\d+\.evaluated;\nif\(evaluated0\.dynamicProps\)\{\n.*\n\}\nif\(evaluated0\.dynamicItems\)\{\n.*\n\}\n/gm;

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

/** `"/metadata"` for `instancePath+"/metadata"`. */
function below(path: string): string {
  return path === 'instancePath' ? '""' : path.slice('instancePath+'.length);
}

function refuseLeft(code: string, known: RegExp): void {
  const left = known.exec(code);
  if (left !== null) throw new Error(`ajv writes what is not known here: ${left[0]}`);
}
