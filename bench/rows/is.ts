import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { nanosecondsOf } from '../measure/nanoseconds.ts';
import { costOf, measureInRounds, type Round, ratioOf, type Way } from '../measure/rounds.ts';
import { atLeast, atMost, type Figure, figure } from '../measure/row.ts';
import { fiveKeys, officialExample } from '../payloads/official-example.ts';
import { rotating } from '../payloads/rotating.ts';
import { conformanceTests } from '../peers/conformance-tests.ts';
import { PEERS } from '../peers/index.ts';
import type { Check, Peer } from '../peers/peer.ts';
import { wrongVerdicts } from '../peers/wrong-verdicts.ts';
import { runRow } from '../report/run-row.ts';

const MIXED = ', after the suite';
const PAYLOADS = { 'official example': officialExample(), 'five keys': fiveKeys() };
const FLOOR = 'JSON.parse';

type MadeCheck =
  | { readonly kind: 'able'; readonly name: string; readonly check: Check }
  | { readonly kind: 'unable'; readonly name: string; readonly why: string };

async function makeCheck(name: string, peer: Peer): Promise<MadeCheck> {
  try {
    return { kind: 'able', name, check: await peer(DEFAULT_REVISION) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unable', name, why: why.split('\n', 1)[0] ?? '' };
  }
}

function waysFor(
  text: string,
  able: readonly { readonly name: string; readonly check: Check }[],
): Record<string, Way> {
  const checks = able.map(({ name, check }) => {
    const next = rotating(text);
    return [name, () => nanosecondsOf(() => check(next()))] as const;
  });
  return { [FLOOR]: () => nanosecondsOf(() => JSON.parse(text)), ...Object.fromEntries(checks) };
}

function figuresOf(
  rounds: readonly Round[],
  payload: string,
  wrong: readonly (readonly [string, number])[],
): readonly Figure[] {
  const compared = wrong.map(([subject, wrongVerdicts]) => ({
    ...figure(`${subject}, ${payload}`, ratioOf(rounds, subject, FLOOR), 'x'),
    of: { subject, payload, wrongVerdicts },
  }));
  return [
    ...compared,
    figure(`ajv / ours, ${payload}`, ratioOf(rounds, 'ajv', 'ours'), 'x'),
    figure(`JSON.parse, ${payload}`, costOf(rounds, FLOOR), 'ns'),
  ];
}

function remarkOn(made: readonly MadeCheck[], tests: number): string {
  const unable = made.filter((one) => one.kind === 'unable');
  return [
    `cost as a ratio to JSON.parse of the same text; wrong verdicts of ${tests}`,
    ...unable.map(({ name, why }) => `${name} cannot take the schema: ${why}`),
  ].join('; ');
}

/** The verdict, ours and others', against parsing the same text. */
await runRow({
  name: 'is',
  target:
    '`isLinkTokenGetResponse`, example / five keys, against `JSON.parse`: <= 0.08 / <= 0.25, and at least 5x faster than stock ajv on the five keys',
  limits: [
    atMost('ours, official example', 0.08),
    atMost('ours, five keys', 0.25),
    atLeast('ajv / ours, five keys', 5),
  ],
  rounds: 15,
  measure: async ({ rounds, progress }) => {
    const made = await Promise.all(
      Object.entries<Peer>(PEERS).map(([name, peer]) => makeCheck(name, peer)),
    );
    const able = made.filter((one) => one.kind === 'able');
    const measure = (payload: string, text: string, mixed: string) =>
      measureInRounds(waysFor(text, able), rounds, (round, name) =>
        progress(round, `${name}, ${payload}${mixed}`),
      );
    const measured: (readonly [string, readonly Round[]])[] = [];
    for (const [payload, text] of Object.entries(PAYLOADS)) {
      measured.push([payload, await measure(payload, text, '')]);
    }
    // Counted last: a validator that has seen hundreds of shapes is slower than one that has seen two.
    const tests = conformanceTests(DEFAULT_REVISION);
    const wrong = able.map(({ name, check }) => [name, wrongVerdicts(check, tests)] as const);
    const mixed: Figure[] = [];
    for (const [payload, text] of Object.entries(PAYLOADS)) {
      const after = await measure(payload, text, MIXED);
      mixed.push(figure(`ours, ${payload}${MIXED}`, ratioOf(after, 'ours', FLOOR), 'x'));
      mixed.push(figure(`ajv / ours, ${payload}${MIXED}`, ratioOf(after, 'ajv', 'ours'), 'x'));
    }
    const figures = measured.flatMap(([payload, all]) => figuresOf(all, payload, wrong));
    return { figures: [...figures, ...mixed], remark: remarkOn(made, tests.length) };
  },
});
