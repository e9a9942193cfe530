import type { Components } from '../../contracts/schema.ts';
import { disputedForms, without } from '../../test-utils/campaign/disputed-forms.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { type Demands, surpriseOf } from './expectation.ts';
import type { SurpriseCode, Surprising } from './fuzz-result.ts';
import type { Judgement, Subject } from './subjects/subject.ts';

/** A payload with the verdict that it should get. */
export type Labelled = Pick<TestPayload, 'valid' | 'payload' | 'fault'>;

/** What a subject said of a payload, where that is not what it should have said. */
export interface Surprise {
  readonly list: Surprising;
  readonly code: SurpriseCode;
  readonly labelled: Labelled;
  readonly said: Judgement;
}

/**
 * Asks a subject about a payload; null where it does what it should.
 *
 * A payload may have a disputed form beside what it is about (a leap second where nobody looks for one).
 * Where the subject is content with the same payload without it, there is only advice to give.
 */
export async function examine(
  subject: Subject,
  labelled: Labelled,
  demands: Demands,
  components: Components,
): Promise<Surprise | null> {
  const said = await subject.judge(labelled.payload);
  const list = surpriseOf(labelled, said, demands);
  if (list === null || list === 'advice' || list === 'falseAccepts') {
    return list === null ? null : { list, code: codeOf(labelled), labelled, said };
  }
  const disputed = disputedBeside(components, labelled);
  if (disputed.length === 0) return { list, code: codeOf(labelled), labelled, said };

  const plain = { ...labelled, payload: without(labelled.payload, disputed) };
  const saidOfPlain = await subject.judge(plain.payload);
  const plainList = surpriseOf(plain, saidOfPlain, demands);
  if (plainList !== null) {
    return { list: plainList, code: codeOf(plain), labelled: plain, said: saidOfPlain };
  }
  for (const one of disputed) {
    const others = disputed.filter((other) => other !== one);
    const alone = { ...labelled, payload: without(labelled.payload, others) };
    const saidOfOne = others.length === 0 ? said : await subject.judge(alone.payload);
    if (surpriseOf(alone, saidOfOne, demands) !== null) {
      return { list: 'advice', code: one.form, labelled: alone, said: saidOfOne };
    }
  }
  // Only several of them together are too much for it.
  return { list: 'advice', code: disputed[0]?.form ?? codeOf(labelled), labelled, said };
}

function codeOf({ fault }: Labelled): SurpriseCode {
  return fault?.code ?? 'valid-payload';
}

/** The fault itself may look like a disputed form: second 60 at noon. */
function disputedBeside(components: Components, { payload, fault }: Labelled) {
  return disputedForms(components, payload).filter(({ path }) => path !== fault?.path);
}
