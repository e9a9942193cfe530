import { hasWord } from '../../contracts/credentials/credential-name.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { judgeBuildUrl } from '../build-identity/build-url.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { pactSecrets } from '../pact-file/pact-secrets.ts';
import type { KnownSecret } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Webhook } from './webhook.ts';
import { bodyHoldsSecret } from './webhook-body-secrets.ts';
import { holdsDrawn } from './webhook-drawn.ts';
import { holdsLiteralSecret } from './webhook-names.ts';
import { literalOf } from './webhook-placeholders.ts';
import { FILLED, namesSecretUrl, urlHoldsSecret } from './webhook-url-secrets.ts';

/**
 * Throws InputError where the webhook may hold a credential: the CLI gets it as arguments, which every process of the
 * machine can read, and the broker shows it to every reader of its webhooks. PactFlow's own secrets, as in `Bearer
 * ${user.name}`, are placeholders. No option allows an exception, not even for the URL of a chat, since it would be
 * shown all the same.
 */
export function refuseSecrets(webhook: Webhook, known: readonly KnownSecret[]): void {
  const url = literalOf(webhook.url, FILLED);
  const judged = judgeBuildUrl(url);
  if (judged.kind === 'refused') throw new InputError(`the URL ${judged.why}; give another`);
  if (judged.hadSecrets || urlHoldsSecret(new URL(url)) || pactSecrets(url, known).length > 0) {
    throw carries('the URL');
  }

  for (const [name, text] of Object.entries(webhook.headers)) {
    const value = literalOf(text).trim();
    const isNamed = holdsLiteralSecret(name) || hasWord(name, ['key']);
    const isSecret = (isNamed && value !== '') || holdsDrawn(value) || namesSecretUrl(text);
    if (isSecret || pactSecrets(value, known).length > 0) throw carries(`the header ${name}`);
  }

  const text = webhook.body ?? '';
  const body = literalBody(text);
  if (bodyHoldsSecret(body) || namesSecretUrl(text) || pactSecrets(body, known).length > 0) {
    throw carries('the body');
  }
}

function literalBody(text: string): JsonValue {
  const json = parsePactJson(text);
  switch (json.kind) {
    case 'value':
      return literals(json.value);
    case 'no-json':
      return literalOf(text);
    case 'too-deep':
      throw new InputError('the body is nested too deeply; give a flatter one');
  }
}

function literals(value: JsonValue): JsonValue {
  if (typeof value === 'string') return literalOf(value);
  if (Array.isArray(value)) return value.map(literals);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literals(member)]));
}

function carries(what: string): InputError {
  return new InputError(
    `${what} may carry a credential, which the process list would show, and the broker to all who read its webhooks; on PactFlow store it as a secret and give \${user.NAME}, elsewhere let the webhook call what holds the credential itself`,
  );
}
