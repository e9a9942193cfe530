/** Why Pact's verifier gave no result, and what to do. */
export function verifierFailure(
  { code, message }: { readonly code: string; readonly message: string },
  providerBaseUrl: string,
): string {
  if (ABSENT.test(code)) {
    return `nothing answers at ${providerBaseUrl} (${code}); start the provider first, or check --provider-base-url`;
  }
  if (/^(ECONNRESET|EPIPE)$/.test(code))
    return `${providerBaseUrl} closed the connection (${code})`;
  if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code)) {
    return `the certificate of ${providerBaseUrl} is not trusted (${code}); name a file with its CA in NODE_EXTRA_CA_CERTS`;
  }
  if (code === 'EPROTO') {
    return `what answers at ${providerBaseUrl} speaks no TLS (${code}); give a URL with http://`;
  }
  if (code.startsWith('HPE_')) return `what answers at ${providerBaseUrl} speaks no HTTP (${code})`;
  return message === 'Pact core crashed'
    ? 'Pact’s verifier broke down on this pact; does it need a plugin, or has it something that Pact does not know?'
    : `Pact’s verifier failed: ${message}`;
}

const ABSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
