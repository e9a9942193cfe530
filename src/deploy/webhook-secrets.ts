import { childPointer } from '../../contracts/json-pointer.ts';
import { isSecret } from '../../contracts/received.ts';
import { judgeBuildUrl } from '../build-identity/build-url.ts';
import { InputError } from '../input-error.ts';
import { type KnownSecret, pactSecrets } from '../pact-file/pact-secrets.ts';
import { bodyValue, type Webhook } from './webhook.ts';

/**
 * Throws InputError where the webhook carries what may be a credential: the CLI takes it as arguments, which every
 * process of the machine can read, and the broker shows it to whoever reads its webhooks. PactFlow's own secrets, as
 * in `Bearer ${user.name}`, are none.
 */
export function refuseSecrets(webhook: Webhook, known: readonly KnownSecret[]): void {
  const url = webhook.url.replace(SECRET_PARAMETER, '$1').replace(PLACEHOLDER, '');
  const judged = judgeBuildUrl(url);
  if (judged.kind === 'refused') throw new InputError(`the URL ${judged.why}; give another`);
  if (judged.hadSecrets || pactSecrets(url, known).length > 0) throw carries('the URL');

  for (const [name, text] of Object.entries(webhook.headers)) {
    const value = text.replace(PLACEHOLDER, '').trim();
    const isScheme = /^(bearer|basic|token|)$/i.test(value);
    const isOne = isSecret(value, childPointer('', name)) || pactSecrets(value, known).length > 0;
    if (!isScheme && isOne) throw carries(`the header ${name}`);
  }

  const body = bodyValue((webhook.body ?? '').replace(PLACEHOLDER, ''));
  if (pactSecrets(body, known).length > 0) throw carries('the body');
}

/** Of the broker's and of PactFlow's, which are filled in when the webhook is called. */
const PLACEHOLDER = /\$\{[\w.]{1,200}\}/g;
const SECRET_PARAMETER = /([?&])[^?&#=]*=\$\{user\.\w{1,200}\}/g;

function carries(what: string): InputError {
  return new InputError(
    `${what} may carry a credential, which the process list would show, and the broker to all who read its webhooks; on PactFlow store it as a secret and give \${user.NAME}, elsewhere let the webhook call what holds the credential itself`,
  );
}
