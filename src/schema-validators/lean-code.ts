/**
 * Strips ajv's validators of what this project does not need. Null where ajv's code has a form that is not known here:
 * its own is as right, and larger.
 */

/** Validators that stop at the first fault, and return only yes or no: without errors and their paths. */
export function leanVerdict(code: string): string | null {
  const bare = strippedArguments(code)
    ?.replaceAll(/^validate\d+\.errors = .*;\n/gm, '')
    .replaceAll(/^(function validate\d+\(data), instancePath=""\)\{$/gm, '$1){')
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate)\([^,(){}]+), instancePath.*?\)\)\)\{$/gm,
      '$1))){',
    )
    .replaceAll(COLLECTED, 'return false;\n')
    .replaceAll(/ && \(missing\d+ = "(?:[^"\\]|\\.)*"\)/g, '')
    .replaceAll(/^let (vErrors = null|missing\d+);\n/gm, '');
  const isKnown = bare !== undefined && !/\b(?:instancePath|vErrors|missing\d+)\b/.test(bare);
  return isKnown ? withoutUnused(bare) : null;
}

/**
 * Validators that build the path of an error on the way back, so that valid parts build none. They append a component's
 * errors, where ajv copies all earlier ones and takes quadratic time on a list. Of an error they keep only the value, so
 * that describing it needs no second lookup.
 */
export function leanFindings(code: string): string | null {
  const relative = strippedArguments(code)
    ?.replaceAll(/^(function validate\d+\(data), instancePath=""\)\{$/gm, '$1){')
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate))\(([^,(){}]+), (instancePath.*?)\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\n/g,
      (_call, validate: string, value: string, path: string) =>
        `${validate}(${value}))){\nvErrors = collected(vErrors, ${validate}.errors, ${below(path)});\n`,
    )
    .replaceAll(
      /\{instancePath:(instancePath\+.*?),schemaPath:/g,
      (_error, path: string) => `{instancePath:${below(path)},schemaPath:`,
    )
    .replaceAll(
      /^(vErrors = \w+\(vErrors, more\d+, )(instancePath.*?)\);$/gm,
      (_call, collect: string, path: string) => `${collect}${below(path)});`,
    )
    .replaceAll('{instancePath,schemaPath:', '{instancePath:"",schemaPath:')
    .replaceAll(
      /^(const err\d+ = \{.*),schema:.*?,parentSchema:[^,]*,(data(?::data\d+)?\};)$/gm,
      '$1,$2',
    );
  const isKnown = relative !== undefined && !/\binstancePath\b(?!:)|\bparentSchema:/.test(relative);
  return isKnown ? relative : null;
}

/**
 * Without the arguments between validators that no keyword of our schemas uses: ajv makes an object for them with every
 * call.
 */
function strippedArguments(code: string): string | null {
  const lean = code
    .replaceAll(
      /^(function validate\d+\(data, )\{instancePath="".*\}=\{\}\)\{$/gm,
      '$1instancePath=""){',
    )
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate)\([^,(){}]+, )\{instancePath:(.*?),parentData:.*?,dynamicAnchors\}\)/g,
      '$1$2)',
    )
    // Of a component that is another one.
    .replaceAll(
      /\b((?:validate\d+|wrapper\d+\.validate)\([^,(){}]+, )\{instancePath,parentData,.*?,dynamicAnchors\}\)/g,
      '$1instancePath)',
    );
  return /\b(?:rootData|parentData)\b/.test(lean) ? null : lean;
}

const COLLECTED =
  /^vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n/gm;

/** Removes schemas that only errors quoted. */
function withoutUnused(code: string): string {
  const uses = new Map<string, number>();
  for (const [name] of code.matchAll(/\bschema\d+\b(?!")/g)) {
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  // One is its own line.
  return code.replaceAll(/^const (schema\d+) = .*;\n/gm, (line, name) =>
    uses.get(name) === 1 ? '' : line,
  );
}

/** `"/metadata"` for `instancePath+"/metadata"`. */
function below(path: string): string {
  return path === 'instancePath' ? '""' : path.slice('instancePath+'.length);
}
