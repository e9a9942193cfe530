import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Demands } from '../subjects/demands.ts';
import { OracleError } from '../subjects/oracle-error.ts';
import type { Subject } from '../subjects/subject.ts';
import { Collection, type Group, nameOf, type Which } from './collection.ts';
import { type CorpusEntry, labelledEntry } from './corpus.ts';
import { describeSurprise } from './describe-surprise.ts';
import { examine, isHang, type Labelled, type Surprise } from './examine.ts';
import { isAsked } from './expectation.ts';
import type {
  Counterexample,
  Ending,
  FuzzResult,
  SurpriseCode,
  Surprising,
} from './fuzz-result.ts';
import { watchHangs } from './hang-watch.ts';
import { withoutIgnoredForms } from './ignored.ts';
import { interruptible, StoppedWaiting } from './interruptible.ts';
import { createInvestigation } from './investigation.ts';
import { maskedMessage } from './masked-message.ts';
import { listened, NO_REACH, withJudgement } from './reach.ts';
import { ResultLaws } from './result-laws.ts';
import { belongsTo, type Shard, shardSize } from './shard.ts';
import { toldTogether } from './told-together.ts';

export interface FuzzOptions {
  readonly revision: Revision;
  readonly seed: number;
  /** The first payload of the campaign's sequence, and how many from there on. */
  readonly start: number;
  readonly runs: number;
  readonly shard: Shard | null;
  readonly demands: Demands;
  /** Payloads that failed before: they come first. */
  readonly corpus: readonly CorpusEntry[];
  readonly ignored: ReadonlySet<SurpriseCode>;
  /** The command that judges one payload again. */
  readonly replayOf: (which: Which) => string;
}

/** What is told, and asked, while a campaign runs. */
export interface FuzzControl {
  readonly progress: (done: number, total: number, surprises: number) => void;
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
  const { revision, demands, ignored } = options;
  const components = componentsOf(revision);
  const collection = new Collection(components);
  const { corpus, start, shard } = options;
  const total = shardSize(shard, 0, corpus.length) + shardSize(shard, start, options.runs);
  const heard = listened(interruptible(subject, () => control.stop() !== null));
  const watch = watchHangs(heard.subject);
  const waited = watch.subject;
  const { investigate, lookBehind } = createInvestigation({
    ...{ subject: waited, collection, demands, components },
    isIgnored: (surprise) => isIgnored(surprise, ignored),
    isReplay: options.runs <= 1,
  });
  const laws = new ResultLaws({
    subject: waited,
    components,
    demands,
    ignored,
    seed: options.seed,
  });
  let reach = NO_REACH;
  let current: { readonly labelled: Labelled; readonly which: Which } | null = null;
  let [runs, answered, silences, spared] = [0, 0, 0, 0];
  let ending: Ending = 'completed';
  let problem: string | null = null;

  try {
    for (const { labelled: whole, which } of payloadsOf(options)) {
      const stopped = control.stop();
      if (stopped !== null) {
        ending = stopped;
        break;
      }
      if (watch.isWornOut()) {
        ending = 'gave-up';
        problem = watch.problem(total - runs - watch.unasked());
        break;
      }
      if (!watch.isWorthAsking(whole)) continue;
      const payload = collection.withoutHangs(whole);
      const isSpared = payload !== whole.payload;
      const labelled = isSpared ? { ...whole, payload } : whole;
      if (isSpared) spared++;
      current = { labelled, which };
      heard.forget();
      let surprise = await examine(waited, labelled, demands, components);
      const said = heard.first();
      if (said !== null && labelled.valid) reach = withJudgement(reach, said);
      runs++;
      if (gaveAnswer(surprise)) answered++;
      watch.judged(labelled, said);
      if (labelled.valid && said !== null && !isHang(said)) collection.answered(labelled);
      silences = isSilence(surprise) ? silences + 1 : 0;
      if (surprise !== null && isIgnored(surprise, ignored)) {
        const rest = withoutIgnoredForms(labelled, ignored, components);
        surprise = rest === null ? surprise : await examine(waited, rest, demands, components);
      }
      if (surprise !== null) await investigate(surprise, which);
      else if (demands.of === 'validator' && !labelled.valid) await lookBehind(labelled, which);
      if (surprise === null && said !== null) {
        for (const other of await laws.examine(labelled, said, which)) {
          await investigate(other, which);
        }
      }
      control.progress(runs, total, collection.size);
      if (silences >= MOST_SILENCES) {
        ending = 'gave-up';
        problem = `it did not answer ${MOST_SILENCES} payloads in a row`;
        break;
      }
    }
  } catch (error) {
    if (error instanceof OracleError && current !== null) {
      ending = 'broken-oracle';
      const { labelled, which } = current;
      const how =
        which.kind === 'corpus' ? maskedMessage(error.message, labelled.payload) : error.message;
      problem = `${how} (it is shown again by ${options.replayOf(which)}); mend it and run it again`;
    } else if (error instanceof StoppedWaiting) {
      ending = control.stop() ?? 'interrupted';
    } else if (error instanceof InputError && collection.size > 0 && answered > 0) {
      ending = 'gave-up';
      problem = error.message;
    } else {
      throw error;
    }
  }
  await laws.settle(collection);
  // Who answers nothing at all was not held against anything.
  const hasCrashes = demands.of === 'handler' && collection.size > 0;
  if (runs > 0 && answered === 0 && problem === null && !hasCrashes) {
    problem = 'it gave no payload a verdict';
  }
  return resultOf(collection, options, {
    ...{ runs, ending, problem, reach, notes: laws.notes },
    hangs: { spared, unasked: watch.unasked() },
  });
}

function* payloadsOf(options: FuzzOptions): Generator<{ labelled: Labelled; which: Which }> {
  const { revision, seed, start, runs, shard, demands, corpus } = options;
  for (const [index, entry] of corpus.entries()) {
    if (!belongsTo(shard, index)) continue;
    const labelled = labelledEntry(entry, revision);
    if (isAsked(labelled, demands)) yield { labelled, which: { kind: 'corpus', file: entry.file } };
  }
  const kinds = demands.of === 'handler' ? 'sendable' : 'all';
  const campaign = createCampaign({ revision, seed, kinds });
  for (let index = start; index < start + runs; index++) {
    if (!belongsTo(shard, index)) continue;
    const labelled = campaign.payloadAt(index);
    if (isAsked(labelled, demands)) yield { labelled, which: { kind: 'generated', index } };
  }
}

/** Whatever a payload with that code does, a crash among it. */
function isIgnored({ code }: Surprise, ignored: ReadonlySet<SurpriseCode>): boolean {
  return ignored.has(code);
}

/** A wrong result is a result. */
function gaveAnswer(surprise: Surprise | null): boolean {
  return surprise?.said.kind !== 'crashed' || surprise.list === 'wrongResults';
}

function isSilence(surprise: Surprise | null): boolean {
  const said = surprise?.said;
  return said?.kind === 'crashed' && (said.cause === 'died' || said.cause === 'hung');
}

function resultOf(
  collection: Collection,
  options: FuzzOptions,
  end: Pick<FuzzResult, 'runs' | 'ending' | 'problem' | 'reach' | 'notes' | 'hangs'>,
): FuzzResult {
  const { revision, seed, shard, start, runs: requested } = options;
  const listed = (list: Surprising) =>
    toldTogether(collection.groupsOf(list).map((group) => counterexample(group, options)));
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
    more: collection.more,
    notes: end.notes,
    reach: end.reach,
    hangs: end.hangs,
  };
}

function counterexample(group: Group, { revision, replayOf }: FuzzOptions): Counterexample {
  const { key, family, surprise, culprits, which, isRepeatable, seenIn, also, others } = group;
  const { payload, fault } = surprise.labelled;
  const origin = which.kind === 'corpus' ? 'own' : 'generated';
  const message = describeSurprise(surprise, culprits, revision, origin);
  return {
    code: surprise.code,
    group: key,
    family,
    defects: [key, ...others],
    payload,
    fault: fault === null ? null : { code: fault.code, path: fault.path },
    place: fault?.path ?? culprits[0]?.path ?? '',
    message: isRepeatable ? message : `${message}; asked again, it said otherwise`,
    replay: replayOf(which),
    seen: seenIn.size,
    seenIn: [...seenIn],
    name: nameOf(group),
    also: [...also],
    own: which.kind === 'corpus',
  };
}
