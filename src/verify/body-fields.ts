import type { JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { quotedLine } from '../shared/text/one-line.ts';

type BodyFields = Readonly<Record<string, string>>;

/** The members of `name=VARIABLE`, with the values of the variables. Throws InputError. */
export function bodyFields(fromVariables: readonly string[], env: Environment): BodyFields {
  return Object.fromEntries(
    fromVariables.map((text) => {
      const equals = text.indexOf('=');
      const [name, variable] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
      if (equals < 1 || name === '' || variable === '') {
        // It is not quoted, as it may be a credential.
        throw new InputError(
          "--body-env takes 'name=VARIABLE'; a name, an equals sign or a variable is missing",
        );
      }
      const value = env[variable]?.trim() ?? '';
      if (value !== '') return [name, value];
      throw new InputError(
        `--body-env ${quotedLine(name, 60)}: the variable ${quotedLine(variable, 60)} is not set; set it to the value of the member`,
      );
    }),
  );
}

/**
 * The members where the pact asks with wrong keys: its own examples of the keys, or else a wrong secret. The client id
 * stays, since Plaid refuses a malformed one in another way.
 */
export function wrongBodyKeys(fields: BodyFields, body: JsonObject): BodyFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (!KEYS.includes(name)) return [[name, value]];
      if (Object.hasOwn(body, name)) return [];
      return [[name, name === 'secret' ? '0'.repeat(value.length) : value]];
    }),
  );
}

const KEYS = ['client_id', 'secret'];
