import type { JsonValue } from '../../contracts/json-value.ts';
import { describeReceived, quote } from '../../contracts/received.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import type { Surprise } from './examine.ts';
import { maskedMessage } from './masked-message.ts';
import { type Remarkable, remarkableIn } from './remarkable.ts';
import type { Crash, CrashCause, Judgement } from './subjects/subject.ts';

/** Whose the payload is: what was generated holds nothing secret, a user's own may. */
export type Origin = 'generated' | 'own';

/** What is wrong, in a line for people. */
export function describeSurprise(
  { list, code, labelled, said }: Surprise,
  revision: Revision,
  origin: Origin,
): string {
  const { payload, fault } = labelled;
  const about =
    fault === null
      ? remarks(remarkableIn(componentsOf(revision), payload), origin)
      : faultText(payload, fault, revision);
  const end = said.kind === 'crashed' ? crashText(said, payload, origin) : endText(said);
  switch (list) {
    case 'falseAccepts':
      return `accepted, but ${about}`;
    case 'falseRejects':
      return fault === null
        ? `${end}, but Plaid may send this: ${about}`
        : `${end}, but an open enumeration may have it: ${about}`;
    case 'crashes':
    case 'wrongResults':
      return `${end}; ${about}`;
    case 'advice':
      return code === 'unknown-enum-value'
        ? `${end}; upstream adds values without notice: ${about}`
        : `${end}; ${ALLOWED_BY[code] ?? 'the contract allows it'}: ${about}`;
  }
}

function endText(said: Exclude<Judgement, Crash>): string {
  return said.kind === 'rejected' && said.how !== undefined ? `rejected ${said.how}` : said.kind;
}

function crashText({ cause, message }: Crash, payload: JsonValue, origin: Origin): string {
  const words = origin === 'own' ? maskedMessage(message, payload) : message;
  return cause === 'changed' ? words : `${CAUSE[cause] ?? cause}: ${words}`;
}

const CAUSE: Readonly<Partial<Record<CrashCause, string>>> = {
  'should-have-thrown': 'should have thrown',
  'wrong-result': 'wrong result',
};

const ALLOWED_BY: Readonly<Record<string, string>> = {
  'leap-second': 'RFC 3339 section 5.7 allows leap seconds',
  'lower-case-date-time': 'RFC 3339 section 5.6 allows t and z',
  'year-0000': 'RFC 3339 section 5.6 allows the year 0000',
  'undocumented-keys-change-result': 'upstream adds keys without notice',
  'key-order-changes-result': 'the order of keys means nothing (RFC 8259 section 4)',
  'deep-nesting': 'JSON sets no bound to nesting, but readers may (RFC 8259 section 9)',
};

function faultText(
  payload: JsonValue,
  { path, mistake }: NonNullable<Surprise['labelled']['fault']>,
  revision: Revision,
): string {
  const [finding] = validateLinkTokenGetResponse(payload, { revision }).findings;
  return `at ${path || 'the top'} ${finding?.message ?? 'it is faulty'} (${mistake})`;
}

const MOST_REMARKS = 4;

function remarks(found: readonly Remarkable[], origin: Origin): string {
  if (found.length === 0) return 'nothing about it is remarkable; strings are "a", lists empty';
  const shown = found.slice(0, MOST_REMARKS).map(({ path, value }) => {
    const what =
      typeof value === 'string' && origin === 'generated'
        ? `string ${quote(value)}`
        : describeReceived(value, path);
    return `${what} at ${path || 'the top'}`;
  });
  const more = found.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
