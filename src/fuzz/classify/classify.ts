import type { Components } from '../../../contracts/schema/shape.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { disputedForms, without } from '../../../test-utils/campaign/disputed-forms.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import { StoppedWaiting } from '../ask/asked-subject.ts';
import {
  type Discrepancy,
  type DiscrepancyCode,
  discrepancyOf,
  type Inquiry,
  isRateLimit,
  type Labelled,
} from '../discrepancy.ts';
import { keepsReason } from './reason.ts';

/**
 * Asks a subject about a payload; null where it does what it should.
 *
 * Only a cause is blamed. Where the subject says the same of the payload without its labelled fault, the fault is not
 * to blame. Where it takes the payload without its disputed forms, the discrepancy is advice about the one form that it
 * does not take.
 */
export async function classify(inquiry: Inquiry, labelled: Labelled): Promise<Discrepancy | null> {
  const discrepancy = await asked(inquiry, labelled);
  // A subject that accepts a faulty payload is wrong about the fault alone.
  if (discrepancy === null || discrepancy.said.kind === 'accepted') return discrepancy;

  try {
    return await blamed(inquiry, discrepancy);
  } catch (error) {
    // No more answers are waited for: the discrepancy is kept as it is.
    if (error instanceof StoppedWaiting) return discrepancy;
    throw error;
  }
}

async function asked(
  { subject, expectations }: Inquiry,
  labelled: Labelled,
): Promise<Discrepancy | null> {
  const said = await subject.judge(labelled.payload);
  return discrepancyOf(labelled, said, expectations);
}

/** The same discrepancy, or the one that it turns out to be when less is asked. */
async function blamed(inquiry: Inquiry, discrepancy: Discrepancy): Promise<Discrepancy | null> {
  const { components } = inquiry;
  const { said, list } = discrepancy;
  let failing: Labelled | null = null;
  for (const sound of isRateLimit(said) ? [] : soundVariants(discrepancy, components)) {
    const other = await asked(inquiry, sound);
    failing = other === null ? null : (failing ?? sound);
    if (other === null) break;
    if (keepsReason(other, said, components)) return classify(inquiry, sound);
  }
  // Advice is about a value that can be replaced; a payload that fails with any value is a failure.
  if (failing !== null && list === 'advice') return classify(inquiry, failing);
  return disputedAlone(inquiry, discrepancy);
}

/** The same discrepancy; of a payload with disputed forms, what is left without them, or the one that is to blame. */
async function disputedAlone(inquiry: Inquiry, discrepancy: Discrepancy): Promise<Discrepancy> {
  const { payload } = discrepancy;
  // The fault itself may look like a disputed form: second 60 at noon.
  const disputed = disputedForms(inquiry.components, payload).filter(
    ({ path }) => path !== discrepancy.fault?.path,
  );
  const [first] = disputed;
  if (first === undefined) return discrepancy;
  const askedWithout = (forms: typeof disputed) =>
    asked(inquiry, { ...discrepancy, payload: without(payload, forms) });
  const plain = await askedWithout(disputed);
  if (plain !== null) return plain;
  for (const one of disputed) {
    const others = disputed.filter((other) => other !== one);
    const alone = others.length === 0 ? discrepancy : await askedWithout(others);
    if (alone !== null) return { ...alone, list: 'advice', code: one.form };
  }
  // Only several of them together are too much for it.
  return { ...discrepancy, list: 'advice', code: first.form };
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
export function withoutFault(labelled: Labelled): Labelled | null {
  const { payload, fault } = labelled;
  if (fault === null || (fault.before === undefined && fault.after === undefined)) return null;
  const sound = applyFault(payload, { path: fault.path, after: fault.before });
  return { ...labelled, valid: true, payload: sound, fault: null };
}

/**
 * A payload without its forms that nothing is to be said about, so that what they hide is seen; null where it has
 * none of them.
 */
export function withoutIgnoredForms(
  labelled: Labelled,
  ignored: readonly DiscrepancyCode[],
  components: Components,
): Labelled | null {
  const forms = disputedForms(components, labelled.payload).filter(
    ({ form, path }) => ignored.includes(form) && path !== labelled.fault?.path,
  );
  return forms.length === 0 ? null : { ...labelled, payload: without(labelled.payload, forms) };
}
