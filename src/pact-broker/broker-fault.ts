import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { BrokerConnection } from './broker-connection.ts';
import { redactSecrets } from './redaction.ts';

/** Why a broker gave no usable answer. */
export type BrokerFaultKind =
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown-host' }
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'certificate'; readonly reason: string }
  | { readonly kind: 'broken-off'; readonly reason: string }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden'; readonly said: string }
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'redirected'; readonly to: string }
  | { readonly kind: 'rejected'; readonly said: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failing'; readonly status: number; readonly said: string }
  | { readonly kind: 'no-broker'; readonly received: string }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** The limit of the official CLI, which keeps a whole answer in memory. */
  | { readonly kind: 'memory'; readonly megabytes: number }
  | { readonly kind: 'ca-file'; readonly file: string; readonly reason: string };

/** The broker could not be asked, so that there is no verdict. The message is one line without credentials. */
export class BrokerFault extends InputError {
  override readonly name = 'BrokerFault';
  readonly fault: BrokerFaultKind;

  constructor(connection: BrokerConnection, fault: BrokerFaultKind) {
    super(faultText(connection, fault));
    this.fault = fault;
  }
}

function faultText(connection: BrokerConnection, fault: BrokerFaultKind): string {
  const at = `the broker at ${connection.baseUrl}`;
  // Redacted before cutting, since half of a credential would not be found.
  const line = (text: string) => oneLine(redactSecrets(connection, text));
  const said = (text: string) => (text === '' ? '' : `: ${line(text)}`);
  switch (fault.kind) {
    case 'refused':
      return `nothing listens at ${connection.baseUrl}; start the broker there, or name another one`;
    case 'unknown-host':
      return `the host of ${connection.baseUrl} is not known; check the URL of the broker`;
    case 'silent':
      return `${at} gave no whole answer within ${fault.seconds} s; try again, or give --timeout more`;
    case 'certificate':
      return `the certificate of ${connection.baseUrl} is not trusted (${line(fault.reason)}); name a file with its CA in SSL_CERT_FILE`;
    case 'broken-off':
      return `${at} broke off its answer (${line(fault.reason)}); try again`;
    case 'unauthorized':
      return UNAUTHORIZED[connection.credentials.kind](at);
    case 'forbidden':
      return `${at} does not allow that to these credentials (403)${said(fault.said)}; use some that may`;
    case 'not-found':
      return `${connection.baseUrl}${line(fault.path)} is not there (404); is this the URL of a Pact Broker's index?`;
    case 'redirected':
      return `${at} sends elsewhere, to ${line(fault.to)}; if you trust that, give it as the broker's URL`;
    case 'rejected':
      return `${at} does not take what it was sent (400)${said(fault.said)}; mend that`;
    case 'busy':
      return `${at} asks for patience (429), for longer than --timeout allows; try again later`;
    case 'failing':
      return `${at} fails (${fault.status})${said(fault.said)}; try again, or look into its log`;
    case 'no-broker':
      return `what answers at ${connection.baseUrl} is not a Pact Broker: ${line(fault.received)}; is there a login page or a proxy before it?`;
    case 'too-large':
      return `${at} answers with more than ${fault.megabytes} MB; that is no pact`;
    case 'memory':
      return `${at} answers with more than the official CLI can hold in ${fault.megabytes} MB of memory; is that a Pact Broker?`;
    case 'ca-file':
      return `the certificates in ${line(fault.file)} cannot be used (${line(fault.reason)}); SSL_CERT_FILE or NODE_EXTRA_CA_CERTS names it`;
  }
}

const UNAUTHORIZED = {
  none: (at: string) =>
    `${at} asks for credentials (401); set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD`,
  token: (at: string) =>
    `${at} does not take the token; check PACT_BROKER_TOKEN, or set PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD if it asks for a user`,
  basic: (at: string) =>
    `${at} does not take the user (401); check PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, or set PACT_BROKER_TOKEN if it asks for a token`,
};
