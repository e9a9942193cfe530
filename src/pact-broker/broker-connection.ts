import { isLoopback } from '../../test-utils/loopback.ts';
import { encodedVariants, longestFirst } from '../shared/credentials/encoded-variants.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { decoded } from '../shared/http/url-target.ts';
import { type Environment, setting } from '../shared/process/environment.ts';

/** The address and credentials of a Pact Broker. */
export interface BrokerConnection {
  /** http or https; without user, password, query and fragment, and without a trailing slash. */
  readonly baseUrl: string;
  readonly credentials: BrokerCredentials;
  /** A file of additional trusted certificates (PEM); null where there is none, and for http. */
  readonly caFile: string | null;
}

export type BrokerCredentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | BasicCredentials;

interface BasicCredentials {
  readonly kind: 'basic';
  readonly username: string;
  readonly password: string;
}

interface ConnectionQuestion {
  /** The value of `--broker-base-url`. */
  readonly given: string | undefined;
  readonly env: Environment;
  /** Whether credentials may be sent over plain http to another host. */
  readonly insecure: boolean;
}

/**
 * The broker of the option or of Pact's usual variables: PACT_BROKER_BASE_URL, and PACT_BROKER_TOKEN, or
 * PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Throws InputError, which quotes no credential.
 */
export function brokerConnection({ given, env, insecure }: ConnectionQuestion): BrokerConnection {
  const fromOption = given !== undefined;
  const name = fromOption ? '--broker-base-url' : 'PACT_BROKER_BASE_URL';
  const text = (given ?? env['PACT_BROKER_BASE_URL'] ?? '').trim();
  if (text === '') {
    throw new InputError(
      fromOption
        ? `${name} is empty; give it the URL of your Pact Broker`
        : 'no Pact Broker was named; give --broker-base-url or set PACT_BROKER_BASE_URL',
    );
  }
  const url = brokerUrl(text, name);
  const inUrl = userOf(url, fromOption);
  const credentials = inUrl ?? credentialsOf(env);
  if (credentials.kind !== 'none' && url.protocol === 'http:' && !insecure && !isLoopback(url)) {
    throw new InputError(
      `the credentials would cross the network in the clear, as ${baseOf(url)} is plain http; use https, or --insecure where that is what you want`,
    );
  }
  const caFile = setting(env, 'SSL_CERT_FILE') || setting(env, 'NODE_EXTRA_CA_CERTS') || null;
  return { baseUrl: baseOf(url), credentials, caFile: url.protocol === 'https:' ? caFile : null };
}

/** All credentials in the variables, valid or not. */
export function environmentCredentials(env: Environment): readonly BrokerCredentials[] {
  const { token, username, password } = variablesIn(env);
  const url = URL.parse(setting(env, 'PACT_BROKER_BASE_URL'));
  return [
    ...(token === '' ? [] : [{ kind: 'token', token } as const]),
    ...(password === '' ? [] : [{ kind: 'basic', username, password } as const]),
    ...(url === null || url.password === '' ? [] : [userIn(url)]),
  ];
}

/** Texts that must never be shown, the longest first: redacting a part of one would leave the rest. */
export function secretsOf({ credentials }: BrokerConnection): readonly string[] {
  switch (credentials.kind) {
    case 'none':
      return [];
    case 'token':
      return longestFirst(encodedVariants(credentials.token));
    case 'basic':
      return longestFirst([basicOf(credentials), ...encodedVariants(credentials.password)]);
  }
}

/** The header that carries the credentials (RFC 6750 section 2.1, RFC 7617 section 2). */
export function authorizationOf(credentials: BrokerCredentials): string | null {
  switch (credentials.kind) {
    case 'none':
      return null;
    case 'token':
      return `Bearer ${credentials.token}`;
    case 'basic':
      return `Basic ${basicOf(credentials)}`;
  }
}

function basicOf({ username, password }: BasicCredentials): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}

function brokerUrl(text: string, name: string): URL {
  const url = URL.parse(text);
  // Not quoted: a password may stand anywhere in an invalid URL.
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      `${name} is not an http or https URL; give one like https://broker.example`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InputError(`${name} has a query or a fragment; give the URL of the broker's index`);
  }
  return url;
}

/** The user in the URL; null where there is none. */
function userOf(url: URL, fromOption: boolean): BrokerCredentials | null {
  if (url.username === '' && url.password === '') return null;
  if (fromOption) {
    throw new InputError(
      '--broker-base-url has credentials in it, which every process of the machine can read; set PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD',
    );
  }
  return checked(userIn(url), 'PACT_BROKER_BASE_URL');
}

function userIn({ username, password }: URL): BasicCredentials {
  return { kind: 'basic', username: decoded(username), password: decoded(password) };
}

function credentialsOf(env: ConnectionQuestion['env']): BrokerCredentials {
  const { token, username, password } = variablesIn(env);
  if (token !== '') {
    if (username !== '' || password !== '') {
      throw new InputError(
        'both PACT_BROKER_TOKEN and PACT_BROKER_USERNAME or PACT_BROKER_PASSWORD are set; unset the one that the broker does not ask for',
      );
    }
    // RFC 6750 section 2.1, and all other characters that a header can carry.
    if (!/^[\x21-\x7e]+$/.test(token)) {
      throw new InputError(
        'PACT_BROKER_TOKEN has a space or another character that no token has; copy it again',
      );
    }
    return { kind: 'token', token };
  }
  if (username === '' && password === '') return { kind: 'none' };
  const user = { kind: 'basic', username, password } as const;
  return checked(user, 'PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD');
}

/** RFC 7617 section 2: no colon in the user, no control character in either. */
function checked(user: BasicCredentials, where: string): BasicCredentials {
  const { username, password } = user;
  if (username === '' || password === '') {
    throw new InputError(`${where}: there is a user or a password alone; set both, or neither`);
  }
  if (username.includes(':') || /\p{Cc}/u.test(username + password)) {
    throw new InputError(
      `${where}: a colon in the user, or a control character, cannot be sent; check them`,
    );
  }
  return user;
}

function baseOf({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/(?<!\/)\/+$/, '')}`;
}

/** An empty variable counts as unset. */
function variablesIn(env: Environment) {
  return {
    token: setting(env, 'PACT_BROKER_TOKEN'),
    username: setting(env, 'PACT_BROKER_USERNAME'),
    password: setting(env, 'PACT_BROKER_PASSWORD'),
  };
}
