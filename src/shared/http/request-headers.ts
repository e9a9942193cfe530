import { InputError } from '../errors/input-error.ts';
import { type Environment, setting } from '../process/environment.ts';
import { quotedLine } from '../text/one-line.ts';

export type RequestHeaders = Readonly<Record<string, string>>;

/**
 * The user's headers for every request: `N: V`, or `N: VARIABLE` of the environment, since every user of the machine
 * can read a command line. Throws InputError for an invalid header, and for one that users may not set.
 */
export function requestHeaders(
  plain: readonly string[],
  fromVariables: readonly string[],
  env: Environment,
): RequestHeaders {
  const given = plain.map((text) => split(text, '--header'));
  const found = fromVariables.map((text) => {
    const { name, value: variable } = split(text, '--header-env');
    const value = setting(env, variable);
    if (value !== '') return { name, value };
    throw new InputError(
      `--header-env ${name}: the variable ${quotedLine(variable, 60)} is not set; set it to the value of the header`,
    );
  });
  const headers = [...given, ...found];
  for (const { name, value } of headers) check(name, value);
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]));
}

/** RFC 9110, sections 5.1, 5.5 and 5.6.2. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\x20-\x7e\x80-\xff]+$/;
/** Headers that control the transfer of the message. */
const NOT_GIVEN =
  /^(host|connection|content-length|transfer-encoding|upgrade|te|trailer|expect|keep-alive)$/i;

function split(text: string, option: string): { readonly name: string; readonly value: string } {
  const colon = text.indexOf(':');
  const [name, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  if (colon < 1 || !NAME.test(name) || value === '') {
    // Not quoted, since it may be a bare credential.
    const form = option === '--header' ? "'Name: value'" : "'Name: VARIABLE'";
    throw new InputError(`${option} takes ${form}; a name, a colon or what follows is missing`);
  }
  return { name, value };
}

function check(name: string, value: string): void {
  if (NOT_GIVEN.test(name)) {
    throw new InputError(`the header ${name} is not for you to give; leave it out`);
  }
  if (!VALUE.test(value)) {
    throw new InputError(`the value of the header ${name} has a character that no header carries`);
  }
}
