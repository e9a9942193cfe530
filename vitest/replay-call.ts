import type { PayloadRef } from '../src/fuzz/discrepancy.ts';
import type { Expectations } from '../src/subjects/expectations.ts';
import type { HandlerTestOptions } from './fuzz-test-options.ts';

/** A test of a campaign, as it stands in the user's test file. */
export interface CampaignCall {
  readonly callee: 'testValidator' | 'testHandler';
  readonly name: string;
  readonly options: HandlerTestOptions;
}

/** What a test is about. */
export function testedBy(callee: CampaignCall['callee']): Expectations['of'] {
  return callee === 'testHandler' ? 'handler' : 'validator';
}

/** The call that judges one payload again, to be pasted over the one that failed. */
export function replayCall(
  { callee, name, options }: CampaignCall,
  seed: number,
  ref: PayloadRef,
): string {
  const { revision, enums, strict, corpus, ignore = [] } = options;
  const payload =
    ref.kind === 'generated' ? { seed, start: ref.index, runs: 1 } : { corpus, runs: 0 };
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
