import { PARAMETER } from './credential-name.ts';

/** The shape of a kind of credential, wherever it stands in a text: a head that identifies it, and a body. */
export interface CredentialShape {
  /** In lower case. Every head has one of these: they are searched first, since that is cheap. */
  readonly hints: readonly string[];
  /** A regular expression without groups, as is the body. */
  readonly head: string;
  readonly body: string;
  /**
   * When a match is certainly a credential: `drawn` if the body has high entropy; `fixed` if it is not a placeholder;
   * `user` and `basic` if they hold a password; `whole` always; `short-lived` never, since it gives little access and
   * expires within hours.
   */
  readonly kind: 'drawn' | 'short-lived' | 'fixed' | 'user' | 'basic' | 'whole';
  /** Whether the head is enough, since nothing else begins so. */
  readonly isTold?: true;
  /** Whether the shape is case-sensitive. */
  readonly isExact?: true;
}

/** An escape of JSON, matched whole, so that JSON stays JSON. */
const ESCAPE = String.raw`\\(?:u[0-9a-fA-F]{4}|.)`;

/** A slash in a text, in JSON, and in a JSON Pointer (RFC 6901, section 3). */
const SLASH = String.raw`(?:\\?\/|~1)`;

/** The mark of a truncated text: the beginning of a credential is half of one. */
const CUT = '(?=…)';

/** Between a scheme and its credentials; the line may be broken there. */
const SPACES = String.raw`[ \n]{1,20}`;

/**
 * The beginning of a word, also behind an escape of JSON or of a URL, or behind a terminal colour. Checked after the
 * rest has matched, which is rare.
 */
function word(head: string): string {
  return String.raw`${head}(?<=(?:(?<![A-Za-z0-9])|\\[bfnrt]|\\u[0-9a-f]{4}|%[0-9A-F]{2}|(?:\\u001b|\u001b)\[[\d;]{1,9}m)${head})`;
}

/** The prefixes that services give their keys, so that scanners find them. */
const PREFIXES = [
  ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'pk_live_', 'pk_test_', 'whsec_'],
  ...['ghp_', 'gho_', 'ghs_', 'ghu_', 'ghr_', 'github_pat_', 'glpat-', 'glrt-', 'npm_', 'pypi-'],
  ...['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-', 'hf_', 'hvs.'],
  ...['sq0atp-', 'sq0csp-', 'age-secret-key-1', 'age-secret-key-pq-1'],
  ...['sk-proj-', 'sk-ant-', 'shpat_', 'shpca_', 'shppa_', 'shpss_', 'dop_v1_'],
];

/** Kinds of Plaid's tokens that stay valid for long, in any environment. */
const PLAID_KINDS =
  'access|processor|asset-report|assets|audit-copy|user|payment|payment-token|relay';

/** Webhook URLs of chats: anyone who has one may post. */
export const CHAT_URL: string = String.raw`(?:hooks\.slack(?:-gov)?\.com${SLASH}|discord(?:app)?\.com${SLASH}api${SLASH}(?:v\d+${SLASH})?webhooks${SLASH}|\.webhook\.office(?:365)?\.com${SLASH}|outlook\.office(?:365)?\.com${SLASH}webhook${SLASH})`;

/** An AWS secret access key is 40 of these. A hexadecimal digest is none, since its letters have one case. */
const SECRET_UNIT = `(?:[A-Za-z0-9+]|${SLASH})`;
const AWS_SECRET = `(?=${SECRET_UNIT}{0,39}[A-Z])(?=${SECRET_UNIT}{0,39}[a-z])(?:${SECRET_UNIT}{40}(?![A-Za-z0-9+/=])|${SECRET_UNIT}{12,39}${CUT})`;
const AWS_ID = '(?:AKIA|ASIA)[0-9A-Z]{16}';
/** A quote in a text, in JSON, in JSON within a text, in HTML, and in XML. */
const QUOTE = String.raw`\\{0,3}(?:["']|&(?:quot|apos|#\w{2,4});)`;
/** Between two columns, members or lines; workflow commands escape some of these as URLs do. */
const BESIDE = String.raw`(?:[\s,;:|=]|\\[nrt]|%(?:0[AD]|2[02C]|3[ABD])|${QUOTE}){1,20}`;

/**
 * An AWS secret access key has no head of its own: it looks like any text of 40 characters. Its name or the key id
 * beside it identifies it. These shapes come before that of the key id, which masks the id.
 */
export const AWS_SECRET_SHAPES: readonly CredentialShape[] = [
  {
    hints: ['secret'],
    head: String.raw`(?:[Ss]ecret|SECRET)[-_ .]?(?:(?:[Aa]ccess|ACCESS)?[-_ .]?(?:[Kk]ey|KEY)|(?<=(?:aws|AWS)[-_ .]?(?:[Ss]ecret|SECRET)[-_ .]?))${QUOTE}?[ \t]{0,8}(?:=>|[:=]|%3[AD])[ \t]{0,8}${QUOTE}?`,
    body: AWS_SECRET,
    kind: 'fixed',
    isExact: true,
  },
  {
    hints: ['akia', 'asia'],
    head: `${word(AWS_ID)}${BESIDE}`,
    body: AWS_SECRET,
    kind: 'fixed',
    isExact: true,
  },
  {
    hints: ['akia', 'asia'],
    // Not within an escape, nor behind a character that may belong to one.
    head: String.raw`(?<=(?<![A-Za-z0-9\\])|\\[nrt])`,
    body: `(?=${SECRET_UNIT}{0,39}[A-Z])(?=${SECRET_UNIT}{0,39}[a-z])[A-Za-z0-9+]${SECRET_UNIT}{39}(?=${BESIDE}${AWS_ID}(?![0-9A-Z]))`,
    kind: 'fixed',
    isExact: true,
  },
];

/** The one list of shapes. Findings, output and publishing all use it. */
export const CREDENTIAL_SHAPES: readonly CredentialShape[] = [
  // Plaid's tokens, except the Sandbox's tokens for Link, which upstream's documentation is full of.
  {
    hints: ['-sandbox-', '-development-', '-production-'],
    head: `(?:(?:${PLAID_KINDS})-sandbox|(?:${PLAID_KINDS}|public|link)-(?:development|production))-`,
    body: '[0-9a-z-]{8,200}',
    kind: 'drawn',
    isTold: true,
  },
  {
    hints: ['-sandbox-'],
    head: '(?:public|link)-sandbox-',
    body: '[0-9a-z-]{8,200}',
    kind: 'short-lived',
    isTold: true,
  },
  // The token of an audit copy, whose short kind also stands in prose.
  {
    hints: ['-sandbox-', '-development-', '-production-'],
    head: word('a-(?:sandbox|development|production)-'),
    body: `(?:[0-9a-z]{26}(?![0-9a-z])|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-z-]{8,36}${CUT})`,
    kind: 'drawn',
  },
  {
    hints: PREFIXES,
    head: word(`(?:${PREFIXES.map(literally).join('|')})`),
    body: String.raw`[\w.-]{8,500}`,
    kind: 'drawn',
    isTold: true,
  },
  {
    hints: ['sg.'],
    head: word(String.raw`SG\.`),
    body: String.raw`[\w-]{16,100}(?:\.[\w-]{16,100}|\.?[\w-]{0,15}${CUT})`,
    kind: 'drawn',
    isExact: true,
  },
  ...AWS_SECRET_SHAPES,
  // Nothing else has this length behind these heads.
  {
    hints: ['akia', 'asia'],
    head: word('A[KS]IA'),
    body: `(?:[0-9A-Z]{12,16}(?![0-9A-Z])|[0-9A-Z]{4,16}${CUT})`,
    kind: 'fixed',
    isExact: true,
  },
  {
    hints: ['aiza'],
    head: word('AIza'),
    body: String.raw`(?:[\w-]{35}|[\w-]{4,34}${CUT})`,
    kind: 'fixed',
    isExact: true,
  },
  // Square's.
  {
    hints: ['eaaa'],
    head: word('EAAA'),
    body: String.raw`(?:[\w-]{40,500}|[\w-]{4,39}${CUT})`,
    kind: 'drawn',
    isExact: true,
  },
  // A Telegram bot's, which stands right behind "bot" in a URL.
  {
    // All bodies begin with an A. Digits and a colon as a hint would match every time of day.
    hints: [':a', '%3aa'],
    head: String.raw`\d{8,10}(?::|%3A)(?=A)`,
    body: String.raw`(?:[\w-]{35}(?![\w-])|[\w-]{16,34}${CUT})`,
    kind: 'drawn',
  },
  // Anyone who has the URL may post.
  {
    hints: ['hooks.slack', 'discord', 'webhook.office', 'outlook.office'],
    head: CHAT_URL,
    body: '[^\\s"\'`<>\\\\?#]{8,2000}',
    kind: 'drawn',
    isTold: true,
  },
  // In a URL's query, or in a form.
  {
    hints: ['='],
    head: PARAMETER,
    body: String.raw`(?:[^\s&?#;,"'<>\\]|${ESCAPE}){8,2000}`,
    kind: 'drawn',
    isTold: true,
  },
  // RFC 9110, section 11.4: the scheme and the credentials.
  {
    hints: ['bearer'],
    head: word(`bearer${SPACES}`),
    body: String.raw`[\w.~+/=-]{8,2000}`,
    kind: 'drawn',
  },
  {
    hints: ['basic'],
    head: word(`basic${SPACES}`),
    body: String.raw`[\w+/=-]{8,2000}`,
    kind: 'basic',
  },
  // RFC 3986, section 3.2.1.
  {
    hints: ['://', ':~1~1', ':\\/\\/', '%3a//', '%3a~1~1'],
    head: `(?::|%3A)${SLASH}{2}`,
    body: String.raw`(?:[^\s/?#@"\\…]|${ESCAPE}){1,500}(?:(?=@)|${CUT})`,
    kind: 'user',
  },
  // RFC 7515, section 7.1: two of the parts are JSON objects, in base64url. The search starts at the second, which
  // avoids nested loops.
  {
    hints: ['.eyj'],
    head: String.raw`\.(?<=eyJ[\w-]{6,2000}\.)`,
    body: String.raw`eyJ[\w-]{0,4000}(?:\.[\w-]{0,4000}){0,3}`,
    kind: 'whole',
    isExact: true,
  },
  // RFC 7468, section 10; the lines may be joined, or their ends escaped.
  {
    hints: ['private key'],
    head: '-----BEGIN [A-Z ]{0,40}PRIVATE KEY',
    body: pemLines(),
    kind: 'whole',
    isTold: true,
    isExact: true,
  },
];

function pemLines(): string {
  const end = String.raw`(?:\s|\\+[nrt]|\\+u000[9ad]|%0[AD]|(?:Proc-Type|DEK-Info): [\w,-]{1,80}){1,8}`;
  const line = `${end}[A-Za-z0-9+/=]{16,2000}`;
  return `-{0,5}(?:${line}){0,200}(?:${end}[A-Za-z0-9+/=]{1,80}(?=${end}-----END))?`;
}

/** The shapes that may match in a text: for most texts none. */
export function hintedShapes(text: string): readonly CredentialShape[] {
  const lower = text.toLowerCase();
  return CREDENTIAL_SHAPES.filter(({ hints }) => hints.some((hint) => lower.includes(hint)));
}

/**
 * Whether a text has the shape of a credential. It says yes too often, which costs little: the value is only not shown.
 */
export function looksLikeCredential(text: string): boolean {
  // The rest of a longer text is not shown either.
  const start = text.slice(0, LONGEST_LOOKED_AT);
  // One regular expression for all hints rules out nearly every value; a list of words takes ten times as long.
  hinted ??= new RegExp(
    CREDENTIAL_SHAPES.flatMap(({ hints }) => hints.map(literally)).join('|'),
    'i',
  );
  if (!hinted.test(start)) return false;
  return (
    hintedShapes(start).some((shape) => TELLING.of(shape).test(start)) || URL_WITH_USER.test(start)
  );
}

/** Matches every occurrence of a shape in a text, with the body as the one group. */
export function credentialPattern(shape: CredentialShape): RegExp {
  return WHOLE.of(shape);
}

let hinted: RegExp | null = null;

function literally(text: string): string {
  return text.replace(/[.\\/]/g, '\\$&');
}

const LONGEST_LOOKED_AT = 200;
/** With spaces in the password, by mistake. */
const URL_WITH_USER = /^[a-z][\w+.-]{0,20}:\/\/[^/@]*@/i;

/** Compiled on first use: all of them take a millisecond, which matters to a short command. */
function patterns(patternOf: (shape: CredentialShape) => RegExp) {
  const compiled = new Map<CredentialShape, RegExp>();
  return {
    of: (shape: CredentialShape): RegExp => {
      const known = compiled.get(shape) ?? patternOf(shape);
      compiled.set(shape, known);
      return known;
    },
  };
}

const WHOLE = patterns(
  ({ head, body, isExact }) => new RegExp(`${head}(${body})`, isExact ? 'g' : 'gi'),
);
const TELLING = patterns(
  ({ head, body, isTold, isExact }) => new RegExp(isTold ? head : head + body, isExact ? '' : 'i'),
);
