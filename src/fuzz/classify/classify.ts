import type { Components } from '../../../contracts/schema.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { disputedForms, without } from '../../../test-utils/campaign/disputed-forms.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import type { Expectations } from '../../subjects/expectations.ts';
import type { Subject } from '../../subjects/subject.ts';
import { StoppedWaiting } from '../ask/interruptible.ts';
import {
  type Discrepancy,
  type DiscrepancyCode,
  isRateLimit,
  type Labelled,
} from '../discrepancy.ts';
import { listOf } from './expectation.ts';
import { keepsReason } from './reason.ts';

/**
 * Asks a subject about a payload; null where it does what it should.
 *
 * Only a cause is blamed. Where the subject says the same of the payload without its labelled fault, the fault is not
 * to blame. Where it takes the payload without its disputed forms, the discrepancy is advice about the one form that it
 * does not take.
 */
export async function classify(
  subject: Subject,
  labelled: Labelled,
  expectations: Expectations,
  components: Components,
): Promise<Discrepancy | null> {
  const said = await subject.judge(labelled.payload);
  const list = listOf(labelled, said, expectations);
  if (list === null) return null;
  const discrepancy: Discrepancy = { list, code: codeOf(labelled), labelled, said };
  // A subject that accepts a faulty payload is wrong about the fault alone.
  if (said.kind === 'accepted') return discrepancy;

  try {
    return await blamed(subject, discrepancy, expectations, components);
  } catch (error) {
    // No more answers are waited for: the discrepancy is kept as it is.
    if (error instanceof StoppedWaiting) return discrepancy;
    throw error;
  }
}

/** The same discrepancy, or the one that it turns out to be when less is asked. */
async function blamed(
  subject: Subject,
  discrepancy: Discrepancy,
  expectations: Expectations,
  components: Components,
): Promise<Discrepancy | null> {
  const { labelled, said, list } = discrepancy;
  const sounds = isRateLimit(said) ? [] : soundVariants(labelled, components);
  let failing: Labelled | null = null;
  for (const sound of sounds) {
    const saidOfSound = await subject.judge(sound.payload);
    if (listOf(sound, saidOfSound, expectations) === null) {
      failing = null;
      break;
    }
    const isSame = keepsReason({ said: saidOfSound, payload: sound.payload }, said, components);
    if (isSame) return classify(subject, sound, expectations, components);
    failing ??= sound;
  }
  // Advice is about a value that can be replaced; a payload that fails with any value is a failure.
  if (failing !== null && list === 'advice')
    return classify(subject, failing, expectations, components);
  return (await disputedAlone(subject, discrepancy, expectations, components)) ?? discrepancy;
}

/** What to say of a payload with disputed forms; null where it has none. */
async function disputedAlone(
  subject: Subject,
  { labelled, said }: Discrepancy,
  expectations: Expectations,
  components: Components,
): Promise<Discrepancy | null> {
  const disputed = disputedBeside(components, labelled);
  if (disputed.length === 0) return null;

  const plain = { ...labelled, payload: without(labelled.payload, disputed) };
  const saidOfPlain = await subject.judge(plain.payload);
  const plainList = listOf(plain, saidOfPlain, expectations);
  if (plainList !== null) {
    return { list: plainList, code: codeOf(plain), labelled: plain, said: saidOfPlain };
  }
  for (const one of disputed) {
    const others = disputed.filter((other) => other !== one);
    const alone = { ...labelled, payload: without(labelled.payload, others) };
    const saidOfOne = others.length === 0 ? said : await subject.judge(alone.payload);
    if (listOf(alone, saidOfOne, expectations) !== null) {
      return { list: 'advice', code: one.form, labelled: alone, said: saidOfOne };
    }
  }
  // Only several of them together are too much for it.
  return { list: 'advice', code: disputed[0]?.form ?? codeOf(labelled), labelled, said };
}

/** How many documented values are tried in the place of an undocumented one. */
const MOST_VALUES = 5;

/** The payload without its fault; for a value that no enumeration lists, with several that it does. */
function soundVariants(labelled: Labelled, components: Components): readonly Labelled[] {
  const sound = withoutFault(labelled);
  const { fault } = labelled;
  if (sound === null || fault?.code !== 'unknown-enum-value') return sound === null ? [] : [sound];
  const place = placesOf(components, sound.payload).find(({ path }) => path === fault.path);
  const listed = place?.schema.kind === 'enum' ? place.schema.values : [];
  const others = listed.filter((value) => value !== fault.before).slice(0, MOST_VALUES - 1);
  return [
    sound,
    ...others.map((after) => ({
      ...sound,
      payload: applyFault(sound.payload, { path: fault.path, after }),
    })),
  ];
}

/** The payload as it was before its fault; null for a valid one, and where that is not known. */
export function withoutFault({ payload, fault }: Labelled): Labelled | null {
  if (fault === null || (fault.before === undefined && fault.after === undefined)) return null;
  const sound = applyFault(payload, { path: fault.path, after: fault.before });
  return { valid: true, payload: sound, fault: null };
}

function codeOf({ fault }: Labelled): DiscrepancyCode {
  return fault?.code ?? 'valid-payload';
}

/** The fault itself may look like a disputed form: second 60 at noon. */
function disputedBeside(components: Components, { payload, fault }: Labelled) {
  return disputedForms(components, payload).filter(({ path }) => path !== fault?.path);
}
