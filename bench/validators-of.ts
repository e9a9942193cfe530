import type { CompiledValidator } from '../contracts/compiled-validator.ts';
import type { Finding } from '../contracts/finding.ts';
import { findingsOf } from '../contracts/findings.ts';
import type { SchemaDocument } from '../contracts/schema/schema.ts';
import type { Purpose } from '../src/schema-validators/ajv-keywords.ts';
import { ajvComponents } from '../src/schema-validators/ajv-validators.ts';

/** Validators of a schema, compiled in this process. */
export interface Validators {
  readonly isValid: (value: unknown) => boolean;
  readonly findingsOf: (value: unknown) => readonly Finding[];
}

/** The validators that `compiledValidators` writes, without a file. Each is compiled when it is first asked. */
export function validatorsOf(document: SchemaDocument): Validators {
  const isValid = compiledOnce(document, 'verdict');
  const faultsOf = compiledOnce(document, 'findings');
  return {
    isValid: (value) => isValid()(value),
    findingsOf: (value) => findingsOf(faultsOf(), value),
  };
}

function compiledOnce(
  { root, definitions }: SchemaDocument,
  purpose: Purpose,
): () => CompiledValidator {
  let compiled: CompiledValidator | undefined;
  return () => {
    // The reader has read the schema: ajv's own schema of schemas has nothing to add.
    const options = { meta: false, validateSchema: false };
    compiled ??= compile();
    return compiled;

    function compile(): CompiledValidator {
      const { ajv, idOf } = ajvComponents(definitions, purpose, options);
      const validate = ajv.getSchema(idOf(root));
      if (isCompiled(validate)) return validate;
      throw new Error(`the schema has no component ${root}`);
    }
  };
}

/** ajv knows nothing of the errors that our keywords leave. */
function isCompiled(validate: unknown): validate is CompiledValidator {
  return typeof validate === 'function';
}
