import { handWrittenValidator } from './hand-written-validator.ts';
import { isDateTime } from './rfc-3339.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** A text may be any: empty, long, of any alphabet. */
const narrowRules: Readonly<Record<string, (text: string) => boolean>> = {
  'an empty one': (text) => text !== '',
  'one of white space': (text) => text === '' || text.trim() !== '',
  'one with white space around it': (text) => text === text.trim(),
  'one with a space': (text) => !text.includes(' '),
  'one of one character': (text) => text.length !== 1,
  'one of more than 255 characters': (text) => text.length <= 255,
  'one of more than 100 bytes': (text) => Buffer.byteLength(text) <= 100,
  'one beyond ASCII': (text) => /^[\0-\x7f]*$/.test(text),
  'one beyond Latin-1': (text) => /^[\0-\xff]*$/.test(text),
  'one beyond the basic plane': (text) => !/[\u{10000}-\u{10ffff}]/u.test(text),
  'one with controls': (text) => !/\p{Cc}/u.test(text),
  'one that is not normalized': (text) => text === text.normalize(),
  'one with marks': (text) => /^[\w ]*$/.test(text),
  'one with a quote or a backslash': (text) => !/["'\\]/.test(text),
  'one with angle brackets': (text) => !/[<>]/.test(text),
  'one that is a number': (text) => text === '' || Number.isNaN(Number(text)),
  'one that begins with a digit': (text) => !/^\d/.test(text),
  'one that is no number in disguise': (text) => !/^\d+$/.test(text),
};

/** What texts have looked like so far, and are nowhere said to. */
const looks: Readonly<Record<string, (text: string) => boolean>> = {
  link_token: (text) => /^link-(sandbox|production)-[\da-f-]{36}$/.test(text),
  user_id: (text) => text.startsWith('usr_'),
  request_id: (text) => /^[A-Za-z0-9]{15}$/.test(text),
  language: (text) => /^[a-z]{2}$/.test(text),
  routing_number: (text) => /^\d{9}$/.test(text),
  client_name: (text) => text.length >= 1 && text.length <= 30,
  link_session_id: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text),
  public_token: (text) => text.startsWith('public-'),
  institution_id: (text) => text.startsWith('ins_'),
  mask: (text) => /^\d{2,4}$/.test(text),
  timestamp: isDateTime,
  event_name: (text) => /^[A-Z_]+$/.test(text),
  error_code: (text) => /^[A-Z_]+$/.test(text),
  'accounts[].type': (text) => ['depository', 'credit', 'loan', 'investment'].includes(text),
  'accounts[].subtype': (text) => ['checking', 'savings', 'credit card'].includes(text),
  verification_status: (text) => text.startsWith('automatically_') || text.startsWith('manually_'),
  'exit.metadata.status': (text) => ['requires_credentials', 'requires_code'].includes(text),
  'required_account_subtypes[]': (text) => ['checking', 'savings', 'credit card'].includes(text),
};

export const brokenTexts: Validators = {
  ...validatorsOf('text: refuses', narrowRules, (rule) =>
    handWrittenValidator({ isText: (value) => typeof value === 'string' && rule(value) }),
  ),
  ...Object.fromEntries(
    Object.entries(looks).map(([place, look]) => [
      `text: knows how ${place} looks`,
      handWrittenValidator({
        isText: (value, at) => typeof value === 'string' && (!at.endsWith(place) || look(value)),
      }),
    ]),
  ),
};
