import { PARAMETER } from './credential-name.ts';

/** What credentials of a kind look like, wherever they stand in a text: in front a head, by which they are known. */
export interface CredentialShape {
  /** In lower case; one of these is in every head: asked first, as it takes next to no time. */
  readonly hints: readonly string[];
  /** A regular expression without groups, and so is the body. */
  readonly head: string;
  readonly body: string;
  /**
   * When it is one for certain: `drawn` where a machine drew the body; `fixed` where nobody typed it; `user` and `basic` where they
   * hold a password; `whole` always; `short-lived` never, as it opens little and ends within hours.
   */
  readonly kind: 'drawn' | 'short-lived' | 'fixed' | 'user' | 'basic' | 'whole';
  /** Whether the head alone tells: nothing else begins so. */
  readonly isTold: boolean;
  /** Whether it is written in this case alone. */
  readonly isExact?: true;
}

/** An escape of JSON, taken whole, so that what was JSON stays JSON. */
const ESCAPE = String.raw`\\(?:u[0-9a-fA-F]{4}|.)`;

/** As it stands in a text, in JSON, and in a JSON Pointer (RFC 6901, section 3). */
const SLASH = String.raw`(?:\\?\/|~1)`;

/** The mark behind what was cut: the beginning of a credential is half of one. */
const CUT = '(?=…)';

/** Between a scheme and what is behind it; a line may be broken there. */
const SPACES = String.raw`[ \n]{1,20}`;

/** What begins a word, also behind an escape of JSON or of a URL, or behind a colour of a terminal. Looked at when the rest is there, which is rare. */
function word(head: string): string {
  return String.raw`${head}(?<=(?:(?<![A-Za-z0-9])|\\[bfnrt]|\\u[0-9a-f]{4}|%[0-9A-F]{2}|(?:\\u001b|\u001b)\[[\d;]{1,9}m)${head})`;
}

/** What services say in front of their keys, so that scanners find them. */
const PREFIXES = [
  ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'pk_live_', 'pk_test_', 'whsec_'],
  ...['ghp_', 'gho_', 'ghs_', 'ghu_', 'ghr_', 'github_pat_', 'glpat-', 'glrt-', 'npm_', 'pypi-'],
  ...['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-', 'hf_', 'hvs.'],
  ...['sq0atp-', 'sq0csp-', 'age-secret-key-1', 'age-secret-key-pq-1'],
  ...['sk-proj-', 'sk-ant-', 'shpat_', 'shpca_', 'shppa_', 'shpss_', 'dop_v1_'],
];

/** Of Plaid's tokens in front of the environment: those that open something for long, whichever that is. */
const PLAID_KINDS =
  'access|processor|asset-report|assets|audit-copy|user|payment|payment-token|relay';

/** How the URLs of chats begin, to which programs post. */
export const CHAT_URL: string = String.raw`(?:hooks\.slack(?:-gov)?\.com${SLASH}|discord(?:app)?\.com${SLASH}api${SLASH}(?:v\d+${SLASH})?webhooks${SLASH}|\.webhook\.office(?:365)?\.com${SLASH}|outlook\.office(?:365)?\.com${SLASH}webhook${SLASH})`;

/** 40 of these are AWS's secret access key, in which no digest in hexadecimal digits is: they have one case. */
const SECRET_UNIT = `(?:[A-Za-z0-9+]|${SLASH})`;
const AWS_SECRET = `(?=${SECRET_UNIT}{0,39}[A-Z])(?=${SECRET_UNIT}{0,39}[a-z])(?:${SECRET_UNIT}{40}(?![A-Za-z0-9+/=])|${SECRET_UNIT}{12,39}${CUT})`;
const AWS_ID = '(?:AKIA|ASIA)[0-9A-Z]{16}';
/** As a text, JSON, JSON within a text, HTML and XML have it. */
const QUOTE = String.raw`\\{0,3}(?:["']|&(?:quot|apos|#\w{2,4});)`;
/** Between two columns, members or lines; workflow commands escape some of it as URLs do. */
const BESIDE = String.raw`(?:[\s,;:|=]|\\[nrt]|%(?:0[AD]|2[02C]|3[ABD])|${QUOTE}){1,20}`;

/**
 * AWS's secret access key has no head of its own: nobody can tell it from another text of 40 characters. So its name tells it, or the id of
 * the key beside it. They come before that id's own shape, which masks it.
 */
export const AWS_SECRET_SHAPES: readonly CredentialShape[] = [
  {
    hints: ['secret'],
    head: String.raw`(?:[Ss]ecret|SECRET)[-_ .]?(?:(?:[Aa]ccess|ACCESS)?[-_ .]?(?:[Kk]ey|KEY)|(?<=(?:aws|AWS)[-_ .]?(?:[Ss]ecret|SECRET)[-_ .]?))${QUOTE}?[ \t]{0,8}(?:=>|[:=]|%3[AD])[ \t]{0,8}${QUOTE}?`,
    body: AWS_SECRET,
    kind: 'fixed',
    isTold: false,
    isExact: true,
  },
  {
    hints: ['akia', 'asia'],
    head: `${word(AWS_ID)}${BESIDE}`,
    body: AWS_SECRET,
    kind: 'fixed',
    isTold: false,
    isExact: true,
  },
  {
    hints: ['akia', 'asia'],
    // Not within an escape, and not behind one that may be a part of it.
    head: String.raw`(?<=(?<![A-Za-z0-9\\])|\\[nrt])`,
    body: `(?=${SECRET_UNIT}{0,39}[A-Z])(?=${SECRET_UNIT}{0,39}[a-z])[A-Za-z0-9+]${SECRET_UNIT}{39}(?=${BESIDE}${AWS_ID}(?![0-9A-Z]))`,
    kind: 'fixed',
    isTold: false,
    isExact: true,
  },
];

/** The one list of them: what is shown, what is printed, and what may be published go by it. */
export const CREDENTIAL_SHAPES: readonly CredentialShape[] = [
  // Plaid's tokens. With those of the Sandbox for Link upstream's own documentation is full.
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
  // The token of an audit copy. So short a kind also stands in prose.
  {
    hints: ['-sandbox-', '-development-', '-production-'],
    head: word('a-(?:sandbox|development|production)-'),
    body: `(?:[0-9a-z]{26}(?![0-9a-z])|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-z-]{8,36}${CUT})`,
    kind: 'drawn',
    isTold: false,
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
    isTold: false,
    isExact: true,
  },
  ...AWS_SECRET_SHAPES,
  // Nothing else is so long behind these.
  {
    hints: ['akia', 'asia'],
    head: word('A[KS]IA'),
    body: `(?:[0-9A-Z]{12,16}(?![0-9A-Z])|[0-9A-Z]{4,16}${CUT})`,
    kind: 'fixed',
    isTold: false,
    isExact: true,
  },
  {
    hints: ['aiza'],
    head: word('AIza'),
    body: String.raw`(?:[\w-]{35}|[\w-]{4,34}${CUT})`,
    kind: 'fixed',
    isTold: false,
    isExact: true,
  },
  // Square's.
  {
    hints: ['eaaa'],
    head: word('EAAA'),
    body: String.raw`(?:[\w-]{40,500}|[\w-]{4,39}${CUT})`,
    kind: 'drawn',
    isTold: false,
    isExact: true,
  },
  // Telegram's of a bot, which stands right behind "bot" in a URL.
  {
    // All begin with an A. The digits before the colon would be a hint in every time of day.
    hints: [':a', '%3aa'],
    head: String.raw`\d{8,10}(?::|%3A)(?=A)`,
    body: String.raw`(?:[\w-]{35}(?![\w-])|[\w-]{16,34}${CUT})`,
    kind: 'drawn',
    isTold: false,
  },
  // Who knows one may post.
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
    isTold: false,
  },
  {
    hints: ['basic'],
    head: word(`basic${SPACES}`),
    body: String.raw`[\w+/=-]{8,2000}`,
    kind: 'basic',
    isTold: false,
  },
  // RFC 3986, section 3.2.1.
  {
    hints: ['://', ':~1~1', ':\\/\\/', '%3a//', '%3a~1~1'],
    head: `(?::|%3A)${SLASH}{2}`,
    body: String.raw`(?:[^\s/?#@"\\…]|${ESCAPE}){1,500}(?:(?=@)|${CUT})`,
    kind: 'user',
    isTold: false,
  },
  // RFC 7515, section 7.1: two of the parts are JSON objects, in base64url. Looked for from the second: no loop in a loop.
  {
    hints: ['.eyj'],
    head: String.raw`\.(?<=eyJ[\w-]{6,2000}\.)`,
    body: String.raw`eyJ[\w-]{0,4000}(?:\.[\w-]{0,4000}){0,3}`,
    kind: 'whole',
    isTold: false,
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

/** The shapes of which there may be one in a text: in most texts none. */
export function hintedShapes(text: string): readonly CredentialShape[] {
  const lower = text.toLowerCase();
  return CREDENTIAL_SHAPES.filter(({ hints }) => hints.some((hint) => lower.includes(hint)));
}

/** Whether a text may be a credential, by its shape: more than are, as nobody misses what is not shown. */
export function looksLikeCredential(text: string): boolean {
  // What is beyond that is not shown either.
  const start = text.slice(0, LONGEST_LOOKED_AT);
  // Of a finding's value nearly all are out with that: in one go, as a list of words takes ten times as long.
  hinted ??= new RegExp(
    CREDENTIAL_SHAPES.flatMap(({ hints }) => hints.map(literally)).join('|'),
    'i',
  );
  if (!hinted.test(start)) return false;
  return (
    hintedShapes(start).some((shape) => TELLING.of(shape).test(start)) || URL_WITH_USER.test(start)
  );
}

/** All of a shape in a text, with the body as the one group. */
export function credentialPattern(shape: CredentialShape): RegExp {
  return WHOLE.of(shape);
}

let hinted: RegExp | null = null;

function literally(text: string): string {
  return text.replace(/[.\\/]/g, '\\$&');
}

const LONGEST_LOOKED_AT = 200;
/** With spaces in the password by mistake. */
const URL_WITH_USER = /^[a-z][\w+.-]{0,20}:\/\/[^/@]*@/i;

/** Compiled when one is needed, as all of them take a millisecond, which a short command has not. */
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
