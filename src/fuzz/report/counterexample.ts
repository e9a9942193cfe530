import { componentsOf } from '../../../contracts/revision-schema.ts';
import type { Revision } from '../../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../../contracts/validator.ts';
import type { Crash, Judgement } from '../../subjects/subject.ts';
import { type Culprit, isAtOrBelow } from '../blame/culprit.ts';
import { culpritsText, nameOf, notableText } from '../blame/culprit-text.ts';
import { notableValues } from '../blame/notable-values.ts';
import { causeOf } from '../classify/reason.ts';
import {
  ALLOWED_BY,
  type Discrepancy,
  isOwn,
  type Labelled,
  type PayloadId,
} from '../discrepancy.ts';
import type { Counterexample } from '../fuzz-result.ts';
import type { Group } from '../group/grouping.ts';
import { maskedMessage } from './masked.ts';

/** A group as the report shows it. */
export function counterexample(
  group: Group,
  revision: Revision,
  replayOf: (id: PayloadId) => string,
): Counterexample {
  const { key, family, discrepancy, culprits, isRepeatable, seenIn, also, others } = group;
  const { id, payload, fault } = discrepancy;
  const message = describeDiscrepancy(discrepancy, culprits, revision);
  return {
    code: discrepancy.code,
    group: key,
    family,
    defects: [key, ...others],
    payload,
    fault: fault === null ? null : { code: fault.code, path: fault.path },
    place: fault?.path ?? culprits[0]?.path ?? '',
    message: isRepeatable ? message : `${message}; asked again, it gave another answer`,
    replay: replayOf(id),
    seen: seenIn.size,
    seenIn: [...seenIn],
    name: nameOf(discrepancy, culprits),
    also: [...also],
    own: isOwn(id),
  };
}

/** What is wrong, in a line for people. */
export function describeDiscrepancy(
  discrepancy: Discrepancy,
  culprits: readonly Culprit[],
  revision: Revision,
): string {
  const { list, code, said, fault } = discrepancy;
  const about = aboutText(discrepancy, culprits, revision);
  const end = said.kind === 'crashed' ? crashText(said, discrepancy) : endText(said);
  switch (list) {
    case 'falseAccepts':
      return `accepted, but ${about}`;
    case 'falseRejects':
      return `${end}, but ${fault === null ? 'Plaid may send this' : 'an open enumeration may have it'}: ${about}`;
    case 'crashes':
    case 'wrongResults':
      return `${end}; ${about}`;
    case 'advice':
      return `${end}; ${ALLOWED_BY[code] ?? 'the contract allows it'}: ${about}`;
  }
}

/** What the discrepancy is about: the fault and what must be there beside it, or what is to blame. */
function aboutText(
  { id, payload, fault, said }: Discrepancy,
  culprits: readonly Culprit[],
  revision: Revision,
): string {
  if (fault === null && culprits.length > 0) return culpritsText(culprits, id);
  const notable = notableValues(componentsOf(revision), payload);
  // Of a change of the result, the message names what makes it; nothing else in the payload is to blame.
  if (fault === null) return notableText(notable, id, causeOf(said) === 'changed');
  const { path, mistake } = fault;
  const [finding] = validateLinkTokenGetResponse(payload, { revision }).findings;
  const beside = notable.filter(
    (one) => !isAtOrBelow(path, one.path) && !isAtOrBelow(one.path, path),
  );
  const only = beside.length === 0 ? '' : `, only with ${culpritsText(beside, id)}`;
  return `at ${path || 'the top'} ${finding?.message ?? 'it is faulty'} (${mistake})${only}`;
}

function endText(said: Exclude<Judgement, Crash>): string {
  return said.kind === 'rejected' && said.how !== undefined ? `rejected ${said.how}` : said.kind;
}

function crashText({ cause, message, where }: Crash, { id, payload }: Labelled): string {
  const words = isOwn(id) ? maskedMessage(message, payload) : message;
  const said = cause === 'changed' ? '' : `${cause.replaceAll('-', ' ')}: `;
  return `${said}${words}${where === undefined ? '' : ` at ${where}`}`;
}
