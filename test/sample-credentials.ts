/** For tests: credentials of every shape, drawn as the services draw them, and nobody's. */
import fc from 'fast-check';

export interface SampleCredential {
  readonly text: string;
  /** What of it must not be said. */
  readonly secret: string;
}

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const drawn = (alphabet: string, length: number) =>
  fc.noBias(
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length }),
  );
const base62 = (length: number) => drawn(BASE62, length);
const base64url = (length: number) => drawn(`${BASE62}-_`, length);
const hex = (length: number) => drawn('0123456789abcdef', length);
const capitals = (length: number) => drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length);

/** Of 40 that are drawn, some are of either case. */
const awsSecret = drawn(`${BASE62}+/`, 40).filter(
  (text) => /[a-z]/.test(text) && /[A-Z]/.test(text),
);

function behind(head: string, secret: fc.Arbitrary<string>): fc.Arbitrary<SampleCredential> {
  return secret.map((body) => ({ text: head + body, secret: body }));
}

const plaid = (kind: string, environment: string) =>
  behind(`${kind}-${environment}-`, fc.uuid({ version: 4 }));
const pem = fc.array(drawn(`${BASE62}+/`, 64), { minLength: 2, maxLength: 4 }).map((lines) => ({
  text: `-----BEGIN RSA PRIVATE KEY-----\n${lines.join('\n')}\nAb3=\n-----END RSA PRIVATE KEY-----`,
  secret: lines[0] ?? '',
}));

const PLAID_KINDS = [
  ...['link', 'public', 'access', 'user', 'processor', 'asset-report', 'assets', 'audit-copy'],
  ...['a', 'payment', 'payment-token', 'relay', 'credit-relay'],
];

export const SAMPLE_CREDENTIALS: Readonly<Record<string, fc.Arbitrary<SampleCredential>>> = {
  ...Object.fromEntries(
    PLAID_KINDS.flatMap((kind) =>
      ['sandbox', 'development', 'production'].map((environment) => [
        `${kind}-${environment}`,
        plaid(kind, environment),
      ]),
    ),
  ),
  'AWS, long-lived': behind('AKIA', capitals(16)),
  'AWS, short-lived': behind('ASIA', capitals(16)),
  'AWS, a secret by its name': behind('aws_secret_access_key = ', awsSecret),
  'AWS, a secret in JSON': awsSecret.map((secret) => ({
    text: `{"SecretAccessKey": "${secret}"}`,
    secret,
  })),
  'AWS, a secret in YAML': behind('AWS_SECRET_ACCESS_KEY: ', awsSecret),
  'AWS, a secret beside its id': behind('AKIAIOSFODNN7QWERTYU:', awsSecret),
  'AWS, a secret in a table': behind('AKIAIOSFODNN7QWERTYU, ', awsSecret),
  'GitHub, personal': behind('ghp_', base62(36)),
  'GitHub, OAuth': behind('gho_', base62(36)),
  'GitHub, of a build': behind('ghs_', base62(36)),
  'GitHub, fine-grained': behind(
    'github_pat_',
    fc.tuple(base62(22), base62(59)).map((parts) => parts.join('_')),
  ),
  'GitLab, personal': behind('glpat-', base64url(20)),
  'GitLab, of a runner': behind('glrt-', base64url(20)),
  'Slack, of a bot': behind(
    'xoxb-',
    fc.tuple(hex(12), base62(24)).map((parts) => parts.join('-')),
  ),
  'Slack, of an app': behind('xapp-', base62(40)),
  'Slack, a webhook': behind(
    'https://hooks.slack.com/',
    base62(24).map((part) => `services/T0AB/B0EF/${part}`),
  ),
  'Stripe, secret': behind('sk_live_', base62(24)),
  'Stripe, restricted': behind('rk_live_', base62(24)),
  'Stripe, for webhooks': behind('whsec_', base62(32)),
  Google: behind('AIza', base64url(35)),
  npm: behind('npm_', base62(36)),
  PyPI: behind('pypi-', base64url(60)),
  'Hugging Face': behind('hf_', base62(34)),
  OpenAI: behind('sk-proj-', base64url(48)),
  Anthropic: behind('sk-ant-', base64url(60)),
  Shopify: behind('shpat_', hex(32)),
  DigitalOcean: behind('dop_v1_', hex(64)),
  Vault: behind('hvs.', base64url(60)),
  SendGrid: behind(
    'SG.',
    fc.tuple(base64url(22), base64url(43)).map((parts) => parts.join('.')),
  ),
  'Plaid, an audit copy': behind('a-production-', capitals(26)),
  Square: behind('EAAA', base64url(60)),
  'Square, of an application': behind('sq0csp-', base64url(43)),
  age: behind('AGE-SECRET-KEY-1', drawn('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58)),
  Telegram: behind('1234567890:A', base64url(34)),
  'Telegram, in a URL': behind('https://api.telegram.org/bot123456789:A', base64url(34)),
  'a JWT': behind(
    'eyJhbGciOiJIUzI1NiJ9.',
    base64url(43).map((part) => `eyJzdWIiOiIxIn0.${part}`),
  ),
  'a private key': pem,
  'a bearer': behind('Bearer ', base62(32)),
  'a user and a password': behind(
    'Basic ',
    base62(20).map((password) => Buffer.from(`user:${password}`).toString('base64')),
  ),
  'a password in a URL': base62(16).map((secret) => ({
    text: `https://user:${secret}@host.invalid/path`,
    secret,
  })),
  'a token in a URL': base62(32).map((secret) => ({
    text: `https://${secret}@host.invalid/path`,
    secret,
  })),
  'a parameter of a URL': behind('https://host.invalid/?a=1&access_token=', base62(32)),
};
