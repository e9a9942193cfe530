import picocolors from 'picocolors';
import { readCorpus, tableEntries, writeCorpus } from '../src/fuzz/corpus.ts';
import { FAILURES } from '../src/fuzz/fuzz-result.ts';
import { fuzzText } from '../src/fuzz/report/text.ts';
import { runFuzz } from '../src/fuzz/run-fuzz.ts';
import { InputError } from '../src/shared/errors/input-error.ts';
import { functionSubject } from '../src/subjects/function-subject.ts';
import type { FuzzTestSettings } from './fuzz-test-options.ts';
import { reasonsToFail } from './reasons-to-fail.ts';
import { type CampaignCall, replayCall, testedBy } from './replay-call.ts';

/** What a test has to say: why it fails, or what is only to be known. Both are texts of many lines. */
interface CampaignOutcome {
  readonly failure: string | null;
  readonly advice: string | null;
}

/** For one answer. A later one is a hang, and the payload is reported. */
const ANSWER_MS = 5_000;

/** Runs a campaign against a function of this process. Throws InputError for an unreadable corpus. */
export async function runCampaign(
  judge: (payload: unknown) => unknown,
  call: CampaignCall,
  settings: FuzzTestSettings,
): Promise<CampaignOutcome> {
  const { revision, seed, start, runs, enums, ignore, corpus: folder } = settings;
  const { timeout, oracles } = settings;
  const end = performance.now() + timeout;
  const of = testedBy(call.callee);
  const corpus = folder === null ? [] : await readCorpus(folder);
  const table =
    typeof oracles.expect === 'object' && oracles.expect !== null
      ? tableEntries('expect', oracles.expect)
      : [];
  const named = {
    throws: oracles.throws === null ? null : 'throws',
    expect: oracles.expect === null ? null : 'expect',
  };
  const result = await runFuzz(
    functionSubject(judge, {
      handler: of === 'handler',
      oracles,
      // Before the time of the whole is up, so that the payload of a hang is reported.
      timeoutMs: Math.min(ANSWER_MS, timeout / 2),
    }),
    {
      ...{ revision, seed, start, runs, corpus: [...corpus, ...table] },
      shard: null,
      expectations: { of, enums, oracles: named },
      ignored: ignore,
      replayOf: (ref) => replayCall(call, seed, ref),
    },
    { progress: () => {}, stop: () => (performance.now() >= end ? 'time' : null) },
  );

  const text = fuzzText(result, picocolors.createColors(false), 'the option corpus keeps it whole');
  const failures = FAILURES.flatMap((list) => result[list]);
  const unkept = folder === null ? null : await problemOf(writeCorpus(folder, corpus, failures));
  const reasons = [...reasonsToFail(result, settings, of), ...(unkept === null ? [] : [unkept])];
  if (reasons.length > 0) return { failure: `${reasons.join('; ')}\n\n${text}`, advice: null };
  const isWorthTelling = result.advice.length > 0 || result.notes.length > 0;
  return { failure: null, advice: isWorthTelling ? text : null };
}

/** The findings are reported even if they cannot be kept. */
async function problemOf(keeping: Promise<void>): Promise<string | null> {
  try {
    await keeping;
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
}
