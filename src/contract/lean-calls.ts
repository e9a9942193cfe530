/**
 * Validators of ajv's that pass on no more than where they are: with every call ajv makes an object of what keywords ask for
 * that no schema of ours has. Throws where ajv writes something that this does not know.
 */
export function leanCalls(code: string): string {
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

/** What an `unevaluatedProperties` elsewhere would need to know. */
const EVALUATED =
  /^const evaluated0 = validate\d+\.evaluated;\nif\(evaluated0\.dynamicProps\)\{\n.*\n\}\nif\(evaluated0\.dynamicItems\)\{\n.*\n\}\n/gm;
