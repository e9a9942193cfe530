import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  'plus in the local part': 'joe+tag@example.com',
  'dots in the local part': 'joe.a.b@example.com',
  'one letter each': 'a@b.c',
  'every character of an atom': "a!#$%&'*+-/=?^_`{|}~0@example.com",
  'digits alone': '123@4.example',
  'upper case': 'JOE@EXAMPLE.COM',
  'hyphens in the domain': 'joe@my--host.example.com',
  'many labels': 'joe@a.b.c.d.e.example.com',
  'label of another script': 'joe@xn--mnchen-3ya.de',
  'longest local part': `${'a'.repeat(64)}@example.com`,
};

/** Forms that RFC 5321 allows and many readers refuse. */
const DISPUTED_FORMS = {
  // Section 4.1.2, `Quoted-string`.
  'quoted local part': '"joe"@example.com',
  'quoted space': '"joe b"@example.com',
  'quoted at sign': '"joe@b"@example.com',
  'quoted dots': '".joe..b."@example.com',
  'escape in quotes': '"a\\"\\\\"@example.com',
  'nothing in quotes': '""@example.com',
  // Section 4.1.3.
  'IPv4 address as domain': 'joe@[192.0.2.1]',
  'IPv6 address as domain': 'joe@[IPv6:2001:db8::1]',
  'domain without a dot': 'joe@localhost',
  // The grammar has no lengths, and section 4.5.3.1 is for servers.
  'local part of 65 characters': `${'a'.repeat(65)}@example.com`,
  'address of 300 characters': `joe@${'label.'.repeat(48)}example`,
};

/** The Mailbox of RFC 5321 section 4.1.2. */
export const EMAIL: FormatTexts = {
  wild: mailbox,
  plain: fc.nat(999).map((n) => `user${n}@example.com`),
  bare: 'user@example.com',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: [
    {
      form: 'email-quoted',
      shape: /^"/,
      mended: (text) => text.replace(/^".*"(?=@)/, 'user'),
    },
    {
      form: 'email-address-literal',
      shape: /@\[[^@]*\]$/,
      mended: (text) => text.replace(/@\[[^@]*\]$/, '@example.com'),
    },
    {
      form: 'email-dotless-domain',
      shape: /@[^.@[\]]*$/,
      mended: (text) => `${text}.example`,
    },
    {
      form: 'email-long',
      shape: /^.{65,}@[^@]*$|^.{255}/,
      mended: () => 'user@example.com',
    },
  ],
  nearMisses: [
    ['empty string', ''],
    ['null as text', 'null'],
    ['no at sign', 'example.com'],
    ['at sign alone', '@'],
    ['no local part', '@example.com'],
    ['no domain', 'joe@'],
    ['two at signs', 'joe@b@example.com'],
    ['the word at', 'joe at example.com'],
    // Dots stand between atoms, and between labels.
    ['dot before it', '.joe@example.com'],
    ['dot before the at sign', 'joe.@example.com'],
    ['two dots', 'joe..b@example.com'],
    ['dot behind the at sign', 'joe@.example.com'],
    ['two dots in the domain', 'joe@example..com'],
    ['dot behind the domain', 'joe@example.com.'],
    // Characters that no atom has.
    ['space in the local part', 'joe b@example.com'],
    ['space in the domain', 'joe@example .com'],
    ['comma', 'joe,b@example.com'],
    ['colon', 'joe:b@example.com'],
    ['semicolon', 'joe;b@example.com'],
    ['parentheses', 'joe(b)@example.com'],
    ['angle brackets', '<joe@example.com>'],
    ['name before it', 'Joe <joe@example.com>'],
    ['scheme before it', 'mailto:joe@example.com'],
    ['two addresses', 'joe@example.com,ann@example.com'],
    ['backslash', 'joe\\b@example.com'],
    ['quote within', 'jo"e@example.com'],
    ['quote that is not closed', '"joe@example.com'],
    ['quotes around an atom of several', '"joe".b@example.com'],
    ['newline in quotes', '"a\nb"@example.com'],
    // Labels are of letters, digits and inner hyphens.
    ['underscore in the domain', 'joe@my_host.com'],
    ['hyphen before a label', 'joe@-example.com'],
    ['hyphen behind a label', 'joe@example-.com'],
    ['slash in the domain', 'joe@example.com/a'],
    ['port', 'joe@example.com:25'],
    ['IPv6 address without its tag', 'joe@[::1]'],
    ['IPv6 address without brackets', 'joe@2001:db8::1'],
    ['IPv4 address that is none', 'joe@[192.0.2.256]'],
    ['bracket that is not closed', 'joe@[192.0.2.1'],
    ['local part beyond ASCII', 'j\u00f6e@example.com'],
    ['domain beyond ASCII', 'joe@m\u00fcnchen.example'],
    ['full-width at sign', 'joe\uff20example.com'],
    ['newline within', 'joe@exam\nple.com'],
    ['line after it', 'joe@example.com\nx'],
    ['trailing NUL', 'joe@example.com\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [],
};

function mailbox(): fc.Arbitrary<string> {
  const atom = fc.stringMatching(/^[a-zA-Z0-9!#$%&'*+\-/=?^_`{|}~]{1,10}$/);
  const quoted = fc.stringMatching(/^(?:[ !#-[\]-~]|\\[ -~]){0,10}$/).map((text) => `"${text}"`);
  const label = fc.stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,8}[a-zA-Z0-9])?$/);
  const literal = fc.oneof(
    fc.ipV4().map((address) => `[${address}]`),
    fc.ipV6().map((address) => `[IPv6:${address}]`),
  );
  return fc
    .tuple(
      fc.oneof({ arbitrary: dotted(atom, 3), weight: 6 }, { arbitrary: quoted, weight: 1 }),
      fc.oneof({ arbitrary: dotted(label, 4), weight: 6 }, { arbitrary: literal, weight: 1 }),
    )
    .map((parts) => parts.join('@'));
}

function dotted(part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join('.'));
}
