import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { OracleError } from '../subjects/oracles.ts';
import type { Subject } from '../subjects/subject.ts';
import { AskedSubject, StoppedWaiting } from './ask/asked-subject.ts';
import { type FuzzControl, type FuzzOptions, payloadCount, payloadsOf } from './campaign.ts';
import { classify, withoutFault, withoutIgnoredForms } from './classify/classify.ts';
import { ResultLaws } from './classify/result-laws.ts';
import { type Discrepancy, isHang, isOwn, isUnlabelled, type Labelled } from './discrepancy.ts';
import { condensed, type FuzzResult, NO_REACH, resultLists, withJudgement } from './fuzz-result.ts';
import { asIs, type Group } from './group/grouping.ts';
import { Groups } from './group/groups.ts';
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
  const asked = new AskedSubject(subject, () => control.stop() !== null);
  const inquiry = { subject: asked, expectations, components };
  const ask = (labelled: Labelled) => classify(inquiry, labelled);
  const laws = new ResultLaws({ ...inquiry, ignored, seed });
  let reach = NO_REACH;
  let current: Labelled | null = null;
  let [runs, answered, silences, spared, looks] = [0, 0, 0, 0, 0];

  const end = await askAll().catch(endAfter);
  for (const { found, smallest, seenIn } of await laws.shrunk()) {
    for (const id of seenIn) groups.add({ ...found, id }, asIs(smallest));
  }
  // A subject that answers nothing at all was not tested.
  const hasCrashes = expectations.of === 'handler' && groups.size > 0;
  const isMute = runs > 0 && answered === 0 && !hasCrashes;
  return {
    ...{ runs, seed, revision, start, requested, shard, ending: end.ending },
    problem: end.problem ?? (isMute ? 'it gave no payload a verdict' : null),
    ...resultLists((list) => {
      const found = groups.groupsOf(list);
      return condensed(found.map((group) => counterexample(group, revision, options.replayOf)));
    }),
    ...{ more: groups.more, notes: laws.notes, reach },
    hangs: { spared, unasked: asked.unasked },
  };

  async function askAll(): Promise<End> {
    for (const whole of payloadsOf(options)) {
      const stopped = control.stop();
      if (stopped !== null) return { ending: stopped, problem: null };
      const problem = asked.problem(total - runs - asked.unasked);
      if (problem !== null) return { ending: 'gave-up', problem };
      if (!asked.isWorthAsking(whole)) continue;
      const payload = groups.withoutHangs(whole);
      if (payload !== whole.payload) spared++;
      current = { ...whole, payload };
      const discrepancy = await step(current);
      control.progress({ done: runs, total, discrepancies: groups.size });
      silences = isSilence(discrepancy) ? silences + 1 : 0;
      if (silences >= MOST_SILENCES) {
        const problem = `it did not answer ${MOST_SILENCES} payloads in a row`;
        return { ending: 'gave-up', problem };
      }
    }
    return { ending: 'completed', problem: null };
  }

  /** What an error means for the campaign; one that leaves nothing to report is thrown again. */
  function endAfter(error: unknown): End {
    if (error instanceof OracleError && current !== null) {
      const { id, payload } = current;
      const how = isOwn(id) ? maskedMessage(error.message, payload) : error.message;
      const again = `it is shown again by ${options.replayOf(id)}`;
      return { ending: 'broken-oracle', problem: `${how} (${again}); mend it and run it again` };
    }
    if (error instanceof StoppedWaiting) {
      return { ending: control.stop() ?? 'interrupted', problem: null };
    }
    if (error instanceof InputError && groups.size > 0 && answered > 0) {
      return { ending: 'gave-up', problem: error.message };
    }
    throw error;
  }

  /** One payload: its answer, its classification, and a closer look at what is wrong. */
  async function step(labelled: Labelled): Promise<Discrepancy | null> {
    asked.first = null;
    const first = await ask(labelled);
    const said = asked.first;
    runs++;
    if (gaveAnswer(first)) answered++;
    asked.judged(labelled, said);
    if (said !== null && labelled.valid) {
      reach = withJudgement(reach, said);
      if (!isHang(said)) groups.answered(labelled);
    }
    const rest = first && isIgnored(first) && withoutIgnoredForms(labelled, ignored, components);
    const discrepancy = rest ? await ask(rest) : first;
    if (discrepancy !== null) {
      await investigate(discrepancy);
      return first;
    }
    if (expectations.of === 'validator' && !labelled.valid) await lookBehindFault(labelled);
    const others = said === null ? [] : await laws.classify(labelled, said);
    for (const other of others) await investigate(other);
    return first;
  }

  /** Looks at a faulty payload that was refused as it should be, but perhaps for something else in it. */
  async function lookBehindFault(refused: Labelled): Promise<void> {
    // In a campaign other payloads have shown by then what else it refuses; a replay has no others.
    const sound = requested <= 1 ? withoutFault(refused) : null;
    const behind = sound === null ? null : await ask(sound);
    if (behind !== null) await investigate(behind);
    const payload = groups.withoutCulprits('falseRejects', refused);
    if (payload === refused.payload) return;
    const discrepancy = await ask({ ...refused, payload });
    // What is known is not counted: the subject did refuse this payload.
    if (discrepancy === null || isIgnored(discrepancy)) return;
    const isKnown = groups.groupOf(discrepancy) !== undefined || groups.isOneOfMany(discrepancy);
    if (!isKnown) await investigate(discrepancy);
  }

  /**
   * Finds out what a discrepancy is about, and what else is in its payload. So that no defect hides another, what is
   * to blame is taken out of the payload, and the subject is asked again.
   */
  async function investigate(discrepancy: Discrepancy): Promise<void> {
    const counted = new Set<Group>();
    let next: Discrepancy | null = discrepancy;
    for (let round = 0; next !== null && round < MOST_ROUNDS; round++) {
      if (isIgnored(next)) return;
      if (!isUnlabelled(next)) return settleLabelled(next);
      next = await settle(next, counted);
    }
  }

  /** Counts or keeps a discrepancy. Returns what the subject stumbles over next in the same payload, or null. */
  async function settle(
    discrepancy: Discrepancy,
    counted: Set<Group>,
  ): Promise<Discrepancy | null> {
    const known = groups.groupOf(discrepancy);
    const explanations = groups.explanationsOf(discrepancy);
    if (explanations.length > 0) {
      const next = await askWithoutCulprits(discrepancy);
      // What goes on as it was has another explanation.
      const explained = next === null ? explanations : [];
      for (const group of known === undefined ? explained : [known, ...explained]) {
        groups.count(group, discrepancy);
        counted.add(group);
      }
      return next;
    }
    if (looks >= (known === undefined ? MOST_LOOKS : MOST_LOOKS / 2)) {
      groups.count(known, discrepancy);
      return null;
    }
    const group = await lookInto(discrepancy);
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
  async function settleLabelled(discrepancy: Discrepancy): Promise<void> {
    const known = groups.groupOf(discrepancy);
    const isNearest = groups.isNearest(discrepancy);
    const isOneOfMany = known === undefined && groups.isOneOfMany(discrepancy);
    const hasRoom = known !== undefined || groups.hasRoomFor(discrepancy);
    if (isOneOfMany && !isNearest) groups.countAmongMany(discrepancy);
    else if ((known === undefined || isNearest) && looks < MOST_LOOKS && hasRoom) {
      await lookInto(discrepancy);
    } else groups.count(known, discrepancy);
  }

  /** Shrinks a discrepancy and finds what is to blame; adds it to its group. */
  async function lookInto(discrepancy: Discrepancy): Promise<Group | undefined> {
    const { said } = discrepancy;
    looks += said.kind === 'crashed' && said.cause === 'died' ? LOOKS_PER_DEATH : 1;
    const isExplained = (payload: JsonValue) =>
      isUnlabelled(discrepancy) &&
      groups.explanationsOf({ list: discrepancy.list, payload }).length > 0;
    try {
      const shrunk = await shrinkDiscrepancy(discrepancy, { ask, components, isExplained });
      return groups.add(discrepancy, shrunk);
    } catch (error) {
      // Keep it unshrunk rather than lose it.
      groups.add(discrepancy, asIs(discrepancy));
      throw error;
    }
  }

  async function askWithoutCulprits(discrepancy: Discrepancy): Promise<Discrepancy | null> {
    const payload = groups.withoutCulprits(discrepancy.list, discrepancy);
    return payload === discrepancy.payload ? null : ask({ ...discrepancy, payload });
  }

  /** Whatever a payload with that code does, a crash among it. */
  function isIgnored({ code }: Discrepancy): boolean {
    return ignored.includes(code);
  }
}

type End = Pick<FuzzResult, 'ending' | 'problem'>;

/** A wrong result is a result. */
function gaveAnswer(discrepancy: Discrepancy | null): boolean {
  return discrepancy?.said.kind !== 'crashed' || discrepancy.list === 'wrongResults';
}

function isSilence(discrepancy: Discrepancy | null): boolean {
  const said = discrepancy?.said;
  return said?.kind === 'crashed' && (said.cause === 'died' || said.cause === 'hung');
}
