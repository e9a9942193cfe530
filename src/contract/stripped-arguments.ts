/**
 * Strips the calls between ajv's validators of the arguments that no keyword of our schemas uses: ajv makes an object
 * for them with every call. Throws where ajv's code has an unknown form.
 */
export function strippedArguments(code: string): string {
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
  const left = /\b(evaluated|rootData|parentData)\b.*/.exec(lean);
  if (left !== null) throw new Error(`ajv writes what is not known here: ${left[0]}`);
  return lean;
}

/** Data for an `unevaluatedProperties` elsewhere. */
const EVALUATED =
  /^const evaluated0 = validate\d+\.evaluated;\nif\(evaluated0\.dynamicProps\)\{\n.*\n\}\nif\(evaluated0\.dynamicItems\)\{\n.*\n\}\n/gm;
