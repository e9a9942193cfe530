import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import type { Revision } from '../../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../../contracts/validator.ts';
import type { Crash, CrashCause, Judgement } from '../../subjects/subject.ts';
import { feature } from '../blame/culprit.ts';
import { culpritsText, nameOf, notableText, type Origin } from '../blame/culprit-text.ts';
import { notableValues } from '../blame/notable-values.ts';
import type { Culprit } from '../blame/value-shape.ts';
import type { FuzzOptions } from '../campaign.ts';
import type { Counterexample, Discrepancy } from '../discrepancy.ts';
import type { Group } from '../group/grouping.ts';
import { maskedMessage } from './masked.ts';

/** A group as the report shows it. */
export function counterexample(
  group: Group,
  { revision, replayOf }: Pick<FuzzOptions, 'revision' | 'replayOf'>,
): Counterexample {
  const { key, family, discrepancy, culprits, ref, isRepeatable, seenIn, also, others } = group;
  const { payload, fault } = discrepancy.labelled;
  const origin = ref.kind === 'corpus' ? 'own' : 'generated';
  const message = describeDiscrepancy(discrepancy, culprits, revision, origin);
  return {
    code: discrepancy.code,
    group: key,
    family,
    defects: [key, ...others],
    payload,
    fault: fault === null ? null : { code: fault.code, path: fault.path },
    place: fault?.path ?? culprits[0]?.path ?? '',
    message: isRepeatable ? message : `${message}; asked again, it said otherwise`,
    replay: replayOf(ref),
    seen: seenIn.size,
    seenIn: [...seenIn],
    name: nameOf(group),
    also: [...also],
    own: ref.kind === 'corpus',
  };
}

/** What is wrong, in a line for people. */
export function describeDiscrepancy(
  { list, code, labelled, said }: Discrepancy,
  culprits: readonly Culprit[],
  revision: Revision,
  origin: Origin,
): string {
  const { payload, fault } = labelled;
  const about =
    fault === null
      ? culprits.length > 0
        ? culpritsText(culprits, origin)
        : notableText(notableIn(payload, revision), origin, isChange(said))
      : `${faultText(payload, fault, revision)}${besideText(payload, fault, revision, origin)}`;
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

/** The message names what changes the result; nothing else in the payload is to blame. */
function isChange(said: Judgement): boolean {
  return said.kind === 'crashed' && said.cause === 'changed';
}

function endText(said: Exclude<Judgement, Crash>): string {
  return said.kind === 'rejected' && said.how !== undefined ? `rejected ${said.how}` : said.kind;
}

function crashText({ cause, message, where }: Crash, payload: JsonValue, origin: Origin): string {
  const words = origin === 'own' ? maskedMessage(message, payload) : message;
  const said = cause === 'changed' ? words : `${CAUSE[cause] ?? cause}: ${words}`;
  return `${said}${where === undefined ? '' : ` at ${where}`}`;
}

const CAUSE: Readonly<Partial<Record<CrashCause, string>>> = {
  'should-have-thrown': 'should have thrown',
  'wrong-result': 'wrong result',
};

const ALLOWED_BY: Readonly<Record<string, string>> = {
  'leap-second': 'RFC 3339 section 5.7 allows leap seconds',
  'lower-case-date-time': 'RFC 3339 section 5.6 allows t and z',
  'year-0000': 'RFC 3339 section 5.6 allows the year 0000',
  'long-fraction': 'RFC 3339 section 5.6 allows any number of digits',
  'large-offset': 'RFC 3339 section 5.7 allows offsets to 23:59',
  'uri-scheme-alone': 'RFC 3986 section 3 allows an empty path',
  'uri-brackets': 'RFC 3986 has brackets around a host alone, but parsers of URLs take them',
  'uri-ip-future': 'RFC 3986 section 3.2.2 allows an IP address of a future version',
  'undocumented-keys-change-result': 'upstream adds keys without notice',
  'key-order-changes-result': 'the order of keys means nothing (RFC 8259 section 4)',
  'deep-nesting': 'JSON sets no bound to nesting, but readers may (RFC 8259 section 9)',
};

function faultText(
  payload: JsonValue,
  { path, mistake }: NonNullable<Discrepancy['labelled']['fault']>,
  revision: Revision,
): string {
  const [finding] = validateLinkTokenGetResponse(payload, { revision }).findings;
  return `at ${path || 'the top'} ${finding?.message ?? 'it is faulty'} (${mistake})`;
}

/** What must be there beside a fault, so that the subject does as it does. */
function besideText(
  payload: JsonValue,
  { path }: NonNullable<Discrepancy['labelled']['fault']>,
  revision: Revision,
  origin: Origin,
): string {
  const beside = notableIn(payload, revision).filter(
    (one) => !isOnTheWay(one.path, path) && !isOnTheWay(path, one.path),
  );
  return beside.length === 0 ? '' : `, only with ${culpritsText(beside, origin)}`;
}

function notableIn(payload: JsonValue, revision: Revision) {
  const notable = notableValues(componentsOf(revision), payload);
  return notable.map(({ path, value }) => feature(path, value));
}

function isOnTheWay(path: JsonPointer, to: JsonPointer): boolean {
  return to === path || to.startsWith(`${path}/`);
}
