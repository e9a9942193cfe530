import picocolors from 'picocolors';
import { test } from 'vitest';
import { readCorpus, tableEntries, writeCorpus } from '../src/fuzz/corpus.ts';
import { isOwn, type PayloadId } from '../src/fuzz/discrepancy.ts';
import { type FuzzResult, failuresOf, fuzzVerdict } from '../src/fuzz/fuzz-result.ts';
import { fuzzText } from '../src/fuzz/report/report.ts';
import { runFuzz } from '../src/fuzz/run-fuzz.ts';
import { functionSubject } from '../src/subjects/function-subject.ts';
import { ContractTestError, failing, framesAbove } from './contract-test-error.ts';
import {
  type FuzzTestOptions,
  type FuzzTestSettings,
  fuzzTestSettings,
  type HandlerTestOptions,
} from './fuzz-test-options.ts';

/** Whether a validator takes a payload. */
export type Verdict = boolean | { readonly valid: boolean };

/**
 * Registers one vitest test: the validator must accept all that Plaid may send, and nothing else. It
 * fails with one smallest counterexample for each mistake, and with the call that shows it again.
 * Advice, such as about leap seconds, is only printed, unless `strict`.
 *
 * The validator runs in the test's own process: one that never returns stops the whole test file,
 * where the command `fuzz --module` would name the payload. Throws a TypeError for an option that
 * is none.
 */
export function testValidator(
  name: string,
  validate: (payload: unknown) => Verdict | Promise<Verdict>,
  options: FuzzTestOptions = {},
): void {
  const frames = framesAbove(testValidator);
  registerCampaign(validate, { callee: 'testValidator', name, options }, frames);
}

/**
 * Registers one vitest test: the handler must survive all that Plaid may send, which with `enums` other
 * than `closed` is also a value that no enumeration lists. A throw, a promise that rejects and one that
 * never settles are failures, unless `throws` says that it is right to throw; any return is fine, unless
 * `expect` says what is wrong with it. `Payload` is what the handler takes a response for: it is
 * given plain JSON. Otherwise as `testValidator`.
 */
export function testHandler<Payload = unknown, Returned = unknown>(
  name: string,
  handle: (payload: Payload) => Returned,
  options?: HandlerTestOptions<Payload, Returned>,
): void;
export function testHandler(
  name: string,
  handle: (payload: unknown) => unknown,
  options: HandlerTestOptions = {},
): void {
  const frames = framesAbove(testHandler);
  registerCampaign(handle, { callee: 'testHandler', name, options }, frames);
}

/** A campaign ends by itself when its time is up; vitest ends what does not. In milliseconds. */
const GRACE_MS = 30_000;

/** Registers a campaign as one test; `frames` is where the user asked for it. Throws a TypeError. */
function registerCampaign(
  judge: (payload: unknown) => unknown,
  call: CampaignCall,
  frames: string,
): void {
  const settings = fuzzTestSettings(
    call.options,
    call.callee === 'testHandler' ? 'handler' : 'validator',
    process.env,
  );
  // The same payloads again would be judged the same again.
  test(call.name, { timeout: settings.timeout + GRACE_MS, retry: 0 }, async () => {
    const { failure, advice } = await runCampaign(judge, call, settings).catch(failing(frames));
    if (failure !== null) throw new ContractTestError(failure, frames);
    // Not an annotation: vitest's default reporter shows none of a test that passed.
    if (advice !== null) console.warn(advice);
  });
}

/** A test of a campaign, as it stands in the user's test file. */
interface CampaignCall {
  readonly callee: 'testValidator' | 'testHandler';
  readonly name: string;
  readonly options: HandlerTestOptions;
}

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
  const { of, enums, corpus: folder, timeout, oracles } = settings;
  const { throws, expect } = oracles;
  const end = performance.now() + timeout;
  const corpus = await readCorpus(folder);
  const isTable = expect !== null && typeof expect !== 'function';
  const named = { throws: throws && 'throws', expect: expect && 'expect' } as const;
  const result = await runFuzz(
    functionSubject(judge, {
      handler: of === 'handler',
      oracles,
      // Before the time of the whole is up, so that the payload of a hang is reported.
      timeoutMs: Math.min(ANSWER_MS, timeout / 2),
    }),
    {
      ...{ ...settings, shard: null, ignored: settings.ignore },
      corpus: [...corpus, ...(isTable ? tableEntries('expect', expect) : [])],
      expectations: { of, enums, oracles: named },
      replayOf: (id) => replayCall(call, settings.seed, id),
    },
    { progress: () => {}, stop: () => (performance.now() >= end ? 'time' : null) },
  );

  const text = fuzzText(result, picocolors.createColors(false), 'the option corpus keeps it whole');
  const unkept = await writeCorpus(folder, corpus, failuresOf(result));
  const reasons = [...reasonsToFail(result, settings), ...(unkept === null ? [] : [unkept])];
  if (reasons.length > 0) return { failure: `${reasons.join('; ')}\n\n${text}`, advice: null };
  const isWorthTelling = result.advice.length > 0 || result.notes.length > 0;
  return { failure: null, advice: isWorthTelling ? text : null };
}

/** The reasons for which a campaign fails its test; none where it passes. */
export function reasonsToFail(
  result: FuzzResult,
  { of, strict, timeout }: Pick<FuzzTestSettings, 'of' | 'strict' | 'timeout'>,
): readonly string[] {
  const { falseAccepts, falseRejects, crashes, wrongResults, advice, ending } = result;
  const reasons: string[] = [];
  if (falseAccepts.length > 0) reasons.push('it accepts what the contract rules out');
  if (falseRejects.length > 0) reasons.push('it refuses what Plaid may send');
  if (crashes.length > 0) reasons.push(CRASHES[of]);
  if (wrongResults.length > 0) reasons.push('it does not do what throws and expect ask for');
  if (ending === 'broken-oracle') reasons.push(`it could not be judged: ${result.problem}`);
  if (strict && advice.length > 0) reasons.push('there is advice, and strict lets none pass');
  // Half a campaign must not pass for a whole one.
  if (ending === 'time') {
    reasons.push(
      `the ${timeout} ms were up before the last payload: raise timeout, or ask for fewer runs`,
    );
  }
  if (reasons.length > 0 || fuzzVerdict(result, strict) === 'passed') return reasons;
  return ['it was asked about no payload'];
}

const CRASHES = {
  validator: 'it gives no verdict',
  handler: 'it throws at what Plaid may send',
} as const;

/** The call that judges one payload again, to be pasted over the one that failed. */
export function replayCall(
  { callee, name, options }: CampaignCall,
  seed: number,
  id: PayloadId,
): string {
  const { revision, enums, strict, corpus, ignore = [] } = options;
  const payload = isOwn(id) ? { corpus, runs: 0 } : { seed, start: id, runs: 1 };
  const entries = Object.entries({ revision, enums, strict, ...payload })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? literal(value) : value}`);
  // Functions cannot be written out.
  const oracles = ORACLES.filter((name) => options[name] !== undefined).map((name) => `${name}: …`);
  const ignored = ignore.length === 0 ? [] : [`ignore: [${ignore.map(literal).join(', ')}]`];
  const all = [...oracles, ...ignored, ...entries].join(', ');
  return `${callee}(${literal(name)}, …, { ${all} })`;
}

const ORACLES = ['throws', 'expect'] as const;

/** A string as JavaScript writes it. */
function literal(text: string): string {
  const json = JSON.stringify(text);
  return json === `"${text}"` && !text.includes("'") ? `'${text}'` : json;
}
