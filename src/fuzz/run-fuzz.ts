import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Expectations } from '../subjects/expectations.ts';
import { OracleError } from '../subjects/oracle-error.ts';
import type { Subject } from '../subjects/subject.ts';
import { watchHangs } from './ask/hang-watch.ts';
import { interruptible, StoppedWaiting } from './ask/interruptible.ts';
import { listened, NO_REACH, withJudgement } from './ask/reach.ts';
import { classify, type Discrepancy, isHang, type Labelled } from './classify/classify.ts';
import { isAsked } from './classify/expectation.ts';
import { withoutIgnoredForms } from './classify/ignored.ts';
import { ResultLaws } from './classify/result-laws.ts';
import { type CorpusEntry, labelledEntry } from './corpus.ts';
import type {
  Counterexample,
  DiscrepancyCode,
  DiscrepancyList,
  Ending,
  FuzzResult,
} from './fuzz-result.ts';
import { condensed } from './group/condense.ts';
import { type Group, Groups, nameOf, type PayloadRef } from './group/groups.ts';
import { createInvestigation } from './investigation.ts';
import { describeDiscrepancy } from './report/describe-discrepancy.ts';
import { maskedMessage } from './report/masked-message.ts';
import { belongsTo, type Shard, shardSize } from './shard.ts';

export interface FuzzOptions {
  readonly revision: Revision;
  readonly seed: number;
  /** The first payload of the campaign's sequence, and how many from there on. */
  readonly start: number;
  readonly runs: number;
  readonly shard: Shard | null;
  readonly expectations: Expectations;
  /** Payloads that failed before: they come first. */
  readonly corpus: readonly CorpusEntry[];
  readonly ignored: ReadonlySet<DiscrepancyCode>;
  /** The command that judges one payload again. */
  readonly replayOf: (ref: PayloadRef) => string;
}

/** What is told, and asked, while a campaign runs. */
export interface FuzzControl {
  readonly progress: (done: number, total: number, discrepancies: number) => void;
  /** Why to stop now; null: go on. */
  readonly stop: () => Extract<Ending, 'time' | 'interrupted'> | null;
}

/** Who does not answer so often in a row does not answer any more. */
const MOST_SILENCES = 20;

/**
 * Runs a campaign against a subject. What was found is never lost: where the subject cannot be asked any
 * more, the result says so. Throws InputError where it could not be asked at all.
 */
export async function runFuzz(
  subject: Subject,
  options: FuzzOptions,
  control: FuzzControl,
): Promise<FuzzResult> {
  const { revision, expectations, ignored } = options;
  const components = componentsOf(revision);
  const groups = new Groups(components);
  const { corpus, start, shard } = options;
  const total = shardSize(shard, 0, corpus.length) + shardSize(shard, start, options.runs);
  const heard = listened(interruptible(subject, () => control.stop() !== null));
  const watch = watchHangs(heard.subject);
  const waited = watch.subject;
  const { investigate, lookBehind } = createInvestigation({
    ...{ subject: waited, groups, expectations, components },
    isIgnored: (discrepancy) => isIgnored(discrepancy, ignored),
    isReplay: options.runs <= 1,
  });
  const laws = new ResultLaws({
    subject: waited,
    components,
    expectations,
    ignored,
    seed: options.seed,
  });
  let reach = NO_REACH;
  let current: { readonly labelled: Labelled; readonly ref: PayloadRef } | null = null;
  let [runs, answered, silences, spared] = [0, 0, 0, 0];
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
      const isSpared = payload !== whole.payload;
      const labelled = isSpared ? { ...whole, payload } : whole;
      if (isSpared) spared++;
      current = { labelled, ref };
      heard.forget();
      let discrepancy = await classify(waited, labelled, expectations, components);
      const said = heard.first();
      if (said !== null && labelled.valid) reach = withJudgement(reach, said);
      runs++;
      if (gaveAnswer(discrepancy)) answered++;
      watch.judged(labelled, said);
      if (labelled.valid && said !== null && !isHang(said)) groups.answered(labelled);
      silences = isSilence(discrepancy) ? silences + 1 : 0;
      if (discrepancy !== null && isIgnored(discrepancy, ignored)) {
        const rest = withoutIgnoredForms(labelled, ignored, components);
        discrepancy =
          rest === null ? discrepancy : await classify(waited, rest, expectations, components);
      }
      if (discrepancy !== null) await investigate(discrepancy, ref);
      else if (expectations.of === 'validator' && !labelled.valid) await lookBehind(labelled, ref);
      if (discrepancy === null && said !== null) {
        for (const other of await laws.classify(labelled, said, ref)) {
          await investigate(other, ref);
        }
      }
      control.progress(runs, total, groups.size);
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
  await laws.settle(groups);
  // Who answers nothing at all was not held against anything.
  const hasCrashes = expectations.of === 'handler' && groups.size > 0;
  if (runs > 0 && answered === 0 && problem === null && !hasCrashes) {
    problem = 'it gave no payload a verdict';
  }
  return resultOf(groups, options, {
    ...{ runs, ending, problem, reach, notes: laws.notes },
    hangs: { spared, unasked: watch.unasked() },
  });
}

function* payloadsOf(options: FuzzOptions): Generator<{ labelled: Labelled; ref: PayloadRef }> {
  const { revision, seed, start, runs, shard, expectations, corpus } = options;
  for (const [index, entry] of corpus.entries()) {
    if (!belongsTo(shard, index)) continue;
    const labelled = labelledEntry(entry, revision);
    if (isAsked(labelled, expectations))
      yield { labelled, ref: { kind: 'corpus', file: entry.file } };
  }
  const kinds = expectations.of === 'handler' ? 'sendable' : 'all';
  const campaign = createCampaign({ revision, seed, kinds });
  for (let index = start; index < start + runs; index++) {
    if (!belongsTo(shard, index)) continue;
    const labelled = campaign.payloadAt(index);
    if (isAsked(labelled, expectations)) yield { labelled, ref: { kind: 'generated', index } };
  }
}

/** Whatever a payload with that code does, a crash among it. */
function isIgnored({ code }: Discrepancy, ignored: ReadonlySet<DiscrepancyCode>): boolean {
  return ignored.has(code);
}

/** A wrong result is a result. */
function gaveAnswer(discrepancy: Discrepancy | null): boolean {
  return discrepancy?.said.kind !== 'crashed' || discrepancy.list === 'wrongResults';
}

function isSilence(discrepancy: Discrepancy | null): boolean {
  const said = discrepancy?.said;
  return said?.kind === 'crashed' && (said.cause === 'died' || said.cause === 'hung');
}

function resultOf(
  groups: Groups,
  options: FuzzOptions,
  end: Pick<FuzzResult, 'runs' | 'ending' | 'problem' | 'reach' | 'notes' | 'hangs'>,
): FuzzResult {
  const { revision, seed, shard, start, runs: requested } = options;
  const listed = (list: DiscrepancyList) =>
    condensed(groups.groupsOf(list).map((group) => counterexample(group, options)));
  return {
    ...{
      runs: end.runs,
      seed,
      revision,
      start,
      requested,
      shard,
      ending: end.ending,
      problem: end.problem,
    },
    falseAccepts: listed('falseAccepts'),
    falseRejects: listed('falseRejects'),
    crashes: listed('crashes'),
    wrongResults: listed('wrongResults'),
    advice: listed('advice'),
    more: groups.more,
    notes: end.notes,
    reach: end.reach,
    hangs: end.hangs,
  };
}

function counterexample(group: Group, { revision, replayOf }: FuzzOptions): Counterexample {
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
