import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { OracleError } from '../subjects/judged-by-oracles.ts';
import type { Subject } from '../subjects/subject.ts';
import { watchHangs } from './ask/hang-watch.ts';
import { interruptible, StoppedWaiting } from './ask/interruptible.ts';
import { listened, NO_REACH, withJudgement } from './ask/reach.ts';
import { blame } from './blame/blame.ts';
import type { FuzzControl, FuzzOptions } from './campaign.ts';
import { classify, withoutFault } from './classify/classify.ts';
import { withoutIgnoredForms } from './classify/ignored.ts';
import { ResultLaws } from './classify/result-laws.ts';
import {
  type Discrepancy,
  isHang,
  isUnlabelled,
  type Labelled,
  type PayloadRef,
} from './discrepancy.ts';
import { type Ending, type FuzzResult, resultLists } from './fuzz-result.ts';
import { condensed } from './group/condense.ts';
import type { Group, ShrunkDiscrepancy } from './group/grouping.ts';
import { Groups } from './group/groups.ts';
import { payloadCount, payloadsOf } from './payloads.ts';
import { counterexample } from './report/counterexample.ts';
import { maskedMessage } from './report/masked.ts';
import { shrinkDiscrepancy } from './shrink/shrink.ts';

/** A subject that leaves so many payloads in a row unanswered is given up. */
const MOST_SILENCES = 20;
/** Each closer look costs some hundred questions; where a process dies at each of them, so many starts. */
const MOST_LOOKS = 100;
const LOOKS_PER_DEATH = 3;
/** So many defects of one payload are looked for. */
const MOST_ROUNDS = 8;

/**
 * Runs a campaign against a subject: asks about each payload, classifies the answer, and shrinks and groups the
 * discrepancies. What was found is never lost: where the subject cannot be asked any more, the result says so.
 * Throws InputError where it could not be asked at all.
 */
export async function runFuzz(
  subject: Subject,
  options: FuzzOptions,
  control: FuzzControl,
): Promise<FuzzResult> {
  const { revision, expectations, ignored, seed, start, shard, runs: requested } = options;
  const components = componentsOf(revision);
  const groups = new Groups(components);
  const total = payloadCount(options);
  const heard = listened(interruptible(subject, () => control.stop() !== null));
  const watch = watchHangs(heard.subject);
  const ask = (labelled: Labelled) => classify(watch.subject, labelled, expectations, components);
  const laws = new ResultLaws({ subject: watch.subject, components, expectations, ignored, seed });
  let reach = NO_REACH;
  let current: { readonly labelled: Labelled; readonly ref: PayloadRef } | null = null;
  let [runs, answered, silences, spared, looks] = [0, 0, 0, 0, 0];
  let ending: Ending = 'completed';
  let problem: string | null = null;

  try {
    for (const { labelled: whole, ref } of payloadsOf(options)) {
      const stopped = control.stop();
      if (stopped !== null) {
        ending = stopped;
        break;
      }
      if (watch.isExhausted()) {
        ending = 'gave-up';
        problem = watch.problem(total - runs - watch.unasked());
        break;
      }
      if (!watch.isWorthAsking(whole)) continue;
      const payload = groups.withoutHangs(whole);
      if (payload !== whole.payload) spared++;
      current = { labelled: { ...whole, payload }, ref };
      const discrepancy = await step(current.labelled, ref);
      control.progress({ done: runs, total, discrepancies: groups.size });
      silences = isSilence(discrepancy) ? silences + 1 : 0;
      if (silences >= MOST_SILENCES) {
        ending = 'gave-up';
        problem = `it did not answer ${MOST_SILENCES} payloads in a row`;
        break;
      }
    }
  } catch (error) {
    if (error instanceof OracleError && current !== null) {
      ending = 'broken-oracle';
      const { labelled, ref } = current;
      const how =
        ref.kind === 'corpus' ? maskedMessage(error.message, labelled.payload) : error.message;
      problem = `${how} (it is shown again by ${options.replayOf(ref)}); mend it and run it again`;
    } else if (error instanceof StoppedWaiting) {
      ending = control.stop() ?? 'interrupted';
    } else if (error instanceof InputError && groups.size > 0 && answered > 0) {
      ending = 'gave-up';
      problem = error.message;
    } else {
      throw error;
    }
  }
  for (const { found, smallest, seenIn } of await laws.shrunk()) {
    for (const ref of seenIn) groups.add(found, asIs(smallest), ref);
  }
  // A subject that answers nothing at all was not tested.
  const hasCrashes = expectations.of === 'handler' && groups.size > 0;
  if (runs > 0 && answered === 0 && problem === null && !hasCrashes) {
    problem = 'it gave no payload a verdict';
  }
  return {
    ...{ runs, seed, revision, start, requested, shard, ending, problem },
    ...resultLists((list) =>
      condensed(groups.groupsOf(list).map((group) => counterexample(group, options))),
    ),
    ...{ more: groups.more, notes: laws.notes, reach },
    hangs: { spared, unasked: watch.unasked() },
  };

  /** One payload: its answer, its classification, and a closer look at what is wrong. */
  async function step(labelled: Labelled, ref: PayloadRef): Promise<Discrepancy | null> {
    heard.forget();
    const first = await ask(labelled);
    const said = heard.first();
    runs++;
    if (gaveAnswer(first)) answered++;
    watch.judged(labelled, said);
    if (said !== null && labelled.valid) {
      reach = withJudgement(reach, said);
      if (!isHang(said)) groups.answered(labelled);
    }
    const rest =
      first !== null && isIgnored(first)
        ? withoutIgnoredForms(labelled, ignored, components)
        : null;
    const discrepancy = rest === null ? first : await ask(rest);
    if (discrepancy !== null) await investigate(discrepancy, ref);
    else {
      if (expectations.of === 'validator' && !labelled.valid) await lookBehindFault(labelled, ref);
      if (said !== null) {
        for (const other of await laws.classify(labelled, said, ref)) await investigate(other, ref);
      }
    }
    return first;
  }

  /** Looks at a faulty payload that was refused as it should be, but perhaps for something else in it. */
  async function lookBehindFault(refused: Labelled, ref: PayloadRef): Promise<void> {
    // In a campaign other payloads have shown by then what else it refuses; a replay has no others.
    const sound = requested <= 1 ? withoutFault(refused) : null;
    const behind = sound === null ? null : await ask(sound);
    if (behind !== null) await investigate(behind, ref);
    const payload = groups.withoutCulprits('falseRejects', refused);
    if (payload === refused.payload) return;
    const discrepancy = await ask({ ...refused, payload });
    // What is known is not counted: the subject did refuse this payload.
    if (discrepancy === null || isIgnored(discrepancy)) return;
    const isKnown = groups.groupOf(discrepancy) !== undefined || groups.isOneOfMany(discrepancy);
    if (!isKnown) await investigate(discrepancy, ref);
  }

  /**
   * Finds out what a discrepancy is about, and what else is in its payload. So that no defect hides another, what is
   * to blame is taken out of the payload, and the subject is asked again.
   */
  async function investigate(discrepancy: Discrepancy, ref: PayloadRef): Promise<void> {
    const counted = new Set<Group>();
    let next: Discrepancy | null = discrepancy;
    for (let round = 0; next !== null && round < MOST_ROUNDS; round++) {
      if (isIgnored(next)) return;
      next = isUnlabelled(next)
        ? await settle(next, ref, counted)
        : await settleLabelled(next, ref);
    }
  }

  /** Counts or keeps a discrepancy. Returns what the subject stumbles over next in the same payload, or null. */
  async function settle(
    discrepancy: Discrepancy,
    ref: PayloadRef,
    counted: Set<Group>,
  ): Promise<Discrepancy | null> {
    const known = groups.groupOf(discrepancy);
    const explanations = groups.explanationsOf(discrepancy);
    if (explanations.length > 0) {
      const next = await askWithoutCulprits(discrepancy);
      // What goes on as it was has another explanation.
      const explained = next === null ? explanations : [];
      for (const group of known === undefined ? explained : [known, ...explained]) {
        groups.count(group, discrepancy, ref);
        counted.add(group);
      }
      return next;
    }
    if (looks >= (known === undefined ? MOST_LOOKS : MOST_LOOKS / 2)) {
      groups.countOrPass(known, discrepancy, ref);
      return null;
    }
    const group = await lookInto(discrepancy, ref);
    if (group === undefined) return null;
    const isNew = !counted.has(group);
    counted.add(group);
    const next = await askWithoutCulprits(discrepancy);
    // It was shrunk into what every small payload shows, and has something else that is to blame.
    const isElsewhere =
      group.culprits.length > 0 && !groups.explanationsOf(discrepancy).includes(group);
    return next === null && isNew && isElsewhere ? discrepancy : next;
  }

  /** The same for one that its label explains: a fault, advice, or a hang, which is not waited for twice. */
  async function settleLabelled(discrepancy: Discrepancy, ref: PayloadRef): Promise<null> {
    const known = groups.groupOf(discrepancy);
    const isNearest = groups.isNearest(discrepancy);
    const isOneOfMany = known === undefined && groups.isOneOfMany(discrepancy);
    const hasRoom = known !== undefined || groups.hasRoomFor(discrepancy);
    if (isOneOfMany && !isNearest) groups.countAmongMany(discrepancy, ref);
    else if ((known === undefined || isNearest) && looks < MOST_LOOKS && hasRoom) {
      await lookInto(discrepancy, ref);
    } else groups.countOrPass(known, discrepancy, ref);
    return null;
  }

  /** Shrinks a discrepancy and finds what is to blame; adds it to its group. */
  async function lookInto(discrepancy: Discrepancy, ref: PayloadRef): Promise<Group | undefined> {
    const { said, labelled } = discrepancy;
    looks += said.kind === 'crashed' && said.cause === 'died' ? LOOKS_PER_DEATH : 1;
    const isExplained = (payload: JsonValue) =>
      isUnlabelled(discrepancy) &&
      groups.explanationsOf({ ...discrepancy, labelled: { ...labelled, payload } }).length > 0;
    try {
      const shrunk = await shrinkDiscrepancy(discrepancy, { ask, blame, components, isExplained });
      return groups.add(discrepancy, shrunk, ref);
    } catch (error) {
      // Keep it unshrunk rather than lose it.
      groups.add(discrepancy, asIs(discrepancy), ref);
      throw error;
    }
  }

  async function askWithoutCulprits({ list, labelled }: Discrepancy): Promise<Discrepancy | null> {
    const payload = groups.withoutCulprits(list, labelled);
    return payload === labelled.payload ? null : ask({ ...labelled, payload });
  }

  /** Whatever a payload with that code does, a crash among it. */
  function isIgnored({ code }: Discrepancy): boolean {
    return ignored.includes(code);
  }
}

/** Without a closer look. */
function asIs(discrepancy: Discrepancy): ShrunkDiscrepancy {
  return { discrepancy, culprits: [], isRepeatable: true };
}

/** A wrong result is a result. */
function gaveAnswer(discrepancy: Discrepancy | null): boolean {
  return discrepancy?.said.kind !== 'crashed' || discrepancy.list === 'wrongResults';
}

function isSilence(discrepancy: Discrepancy | null): boolean {
  const said = discrepancy?.said;
  return said?.kind === 'crashed' && (said.cause === 'died' || said.cause === 'hung');
}
