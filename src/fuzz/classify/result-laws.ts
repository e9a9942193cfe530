import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import { type JsonValue, parsedJson } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import { payloadSeed } from '../../../test-utils/campaign/payload-seed.ts';
import { shrunkPayload } from '../../../test-utils/shrinking/shrunk-payload.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import type { Expectations } from '../../subjects/expectations.ts';
import { crashed } from '../../subjects/reply-crash.ts';
import { describeValue, differenceOf } from '../../subjects/returned/difference.ts';
import {
  openObjects,
  withReversedKeys,
  withUndocumentedKeys,
} from '../../subjects/returned/payload-variants.ts';
import { canonicalValue } from '../../subjects/returned/returned-text.ts';
import type { Judgement, Subject } from '../../subjects/subject.ts';
import { StoppedWaiting } from '../ask/interruptible.ts';
import type {
  Discrepancy,
  DiscrepancyCode,
  Labelled,
  PayloadRef,
  ResultLawCode,
} from '../discrepancy.ts';
import { placePattern } from '../place-pattern.ts';
import { listOf } from './expectation.ts';

/** What changes nothing of what a handler returns. */
interface ResultLaw {
  readonly code: ResultLawCode;
  /** The payload with that done to it, and what was done, in words. Undefined where there is nothing to do. */
  readonly varied: (payload: JsonValue, components: Components) => Varied | undefined;
  /** The same done to less of it, each for itself. */
  readonly less: (payload: JsonValue, components: Components) => readonly Varied[];
}

interface Varied {
  readonly payload: JsonValue;
  readonly how: string;
}

const LAWS: readonly ResultLaw[] = [
  {
    code: 'undocumented-keys-change-result',
    varied: (payload, components) => {
      const at = openObjects(components, payload);
      const how = 'with undocumented keys in every object';
      return at.length === 0
        ? undefined
        : { payload: withUndocumentedKeys(payload, new Set(at)), how };
    },
    less: (payload, components) =>
      openObjects(components, payload).map((path: JsonPointer) => ({
        payload: withUndocumentedKeys(payload, new Set([path])),
        how: `with undocumented keys ${path === '' ? 'at the top' : `in ${path}`}`,
      })),
  },
  {
    code: 'key-order-changes-result',
    varied: (payload) => ({
      payload: withReversedKeys(payload),
      how: 'with the keys of every object in reverse order',
    }),
    less: () => [],
  },
];

/** One of so many payloads is asked about: each time costs two questions more. */
const SHARE = 8;
/** A difference is confirmed by so many repetitions, as it may be chance. */
const CONFIRMATIONS = 3;
/** For the sake of one smaller payload: each costs two questions. */
const TRIES = 150;
/** Kinds of differences that are made smaller. */
const MOST_KINDS = 10;

interface ResultLawsOptions {
  readonly subject: Subject;
  readonly components: Components;
  readonly expectations: Expectations;
  readonly seed: number;
  readonly ignored: readonly DiscrepancyCode[];
}

interface Broken {
  readonly law: ResultLaw;
  readonly labelled: Labelled;
  readonly discrepancy: Discrepancy;
  /** The payloads that show it, the first one first. */
  readonly seenIn: [PayloadRef, ...PayloadRef[]];
}

interface ShrunkLaw {
  readonly found: Discrepancy;
  readonly smallest: Discrepancy;
  readonly seenIn: readonly PayloadRef[];
}

/**
 * Laws of what a handler returns that need nobody to say what is right: undocumented keys, and another
 * order of keys, change nothing. They say nothing of a handler that returns something else each time.
 */
export class ResultLaws {
  readonly #options: ResultLawsOptions;
  readonly #laws: readonly ResultLaw[];
  readonly #broken = new Map<string, Broken>();
  #isSteady = true;

  constructor(options: ResultLawsOptions) {
    const { expectations, ignored } = options;
    this.#options = options;
    // With an oracle for results, no law is needed.
    const apply = expectations.of === 'handler' && (expectations.oracles?.expect ?? null) === null;
    this.#laws = apply ? LAWS.filter(({ code }) => !ignored.includes(code)) : [];
  }

  /** Remarks on the laws, for the report. */
  get notes(): readonly string[] {
    return this.#isSteady
      ? []
      : [
          'It returns something else each time it is asked the same, so nothing is said of undocumented keys and of the order of keys.',
        ];
  }

  /**
   * Holds what was said of a payload against the laws. Returns what is wrong in itself with what was
   * made of the payload: a crash.
   */
  async classify(
    labelled: Labelled,
    said: Judgement,
    ref: PayloadRef,
  ): Promise<readonly Discrepancy[]> {
    const discrepancies: Discrepancy[] = [];
    if (!labelled.valid || !this.#isInShare(ref)) return discrepancies;
    for (const law of this.#laws) {
      if (!this.#isSteady) break;
      const { subject, components, expectations } = this.#options;
      const varied = law.varied(labelled.payload, components);
      if (varied === undefined || resultOf(said) === undefined) continue;
      const saidOfVaried = await subject.judge(varied.payload);
      const ofVaried = { ...labelled, payload: varied.payload };
      const list = listOf(ofVaried, saidOfVaried, expectations);
      if (list !== null) {
        discrepancies.push({ list, code: 'valid-payload', labelled: ofVaried, said: saidOfVaried });
      } else if (isChanged(said, saidOfVaried)) {
        await this.#note(law, labelled, ref, { said, varied, saidOfVaried });
      }
    }
    return discrepancies;
  }

  /** What was found, shrunk for as long as the subject can be asked, and the payloads that show it. */
  async shrunk(): Promise<readonly ShrunkLaw[]> {
    const all: ShrunkLaw[] = [];
    let isThere = true;
    for (const broken of this.#isSteady ? this.#broken.values() : []) {
      const { discrepancy: found, seenIn } = broken;
      const smallest: Discrepancy | null = isThere
        ? await this.#smallest(broken).catch(isOver)
        : null;
      isThere = smallest !== null;
      all.push({ found, smallest: smallest ?? found, seenIn });
    }
    return all;
  }

  #isInShare(ref: PayloadRef): boolean {
    // The user's own payloads are few: all of them are asked about.
    return ref.kind !== 'generated' || payloadSeed(this.#options.seed, ref.index) % SHARE === 0;
  }

  async #note(
    law: ResultLaw,
    labelled: Labelled,
    ref: PayloadRef,
    found: { said: Judgement; varied: Varied; saidOfVaried: Judgement },
  ): Promise<void> {
    const { subject } = this.#options;
    for (let round = 0; round < CONFIRMATIONS; round++) {
      const again = await subject.judge(labelled.payload);
      const variedAgain = await subject.judge(found.varied.payload);
      if (isChanged(found.said, again) || isChanged(found.saidOfVaried, variedAgain)) {
        this.#isSteady = false;
        return;
      }
    }
    const discrepancy = discrepancyAt(law, labelled, found);
    const path = differenceIn(found.said, found.saidOfVaried)?.path ?? '';
    const key = `${law.code} ${placePattern(path)}`;
    const known = this.#broken.get(key);
    if (known !== undefined) known.seenIn.push(ref);
    else if (this.#broken.size < MOST_KINDS) {
      this.#broken.set(key, { law, labelled, discrepancy, seenIn: [ref] });
    }
  }

  async #smallest({ law, labelled, discrepancy }: Broken): Promise<Discrepancy> {
    const { subject, components } = this.#options;
    let best = discrepancy;
    const shows = async (payload: JsonValue, varied: Varied | undefined): Promise<boolean> => {
      if (varied === undefined) return false;
      const said = await subject.judge(payload);
      const saidOfVaried = await subject.judge(varied.payload);
      if (said.kind === 'crashed' || saidOfVaried.kind === 'crashed') return false;
      if (!isChanged(said, saidOfVaried)) return false;
      best = discrepancyAt(law, { ...labelled, payload }, { said, varied, saidOfVaried });
      return true;
    };
    const { payload } = await shrunkPayload({
      ...{ components, payload: labelled.payload, fault: null, tries: TRIES },
      stillShows: (smaller) => shows(smaller, law.varied(smaller, components)),
    });
    for (const varied of law.less(payload, components)) {
      if (await shows(payload, varied)) break;
    }
    return best;
  }
}

function discrepancyAt(
  law: ResultLaw,
  labelled: Labelled,
  { said, varied, saidOfVaried }: { said: Judgement; varied: Varied; saidOfVaried: Judgement },
): Discrepancy {
  const difference = differenceIn(said, saidOfVaried);
  const what =
    difference === null
      ? 'it is something else'
      : `${describeValue(difference.before, difference.path)} becomes ${describeValue(difference.after, '')}`;
  const message = `what it returns changes ${varied.how}: ${what}`;
  return { list: 'advice', code: law.code, labelled, said: crashed('changed', message) };
}

/** The time is up, or the subject is gone: what was found is kept unshrunk. */
function isOver(error: unknown): null {
  if (error instanceof StoppedWaiting || error instanceof InputError) return null;
  throw error;
}

/** What can be compared of what was said; undefined where nothing can. */
function resultOf(said: Judgement): JsonValue | undefined {
  if (said.kind === 'rejected') return `rejected ${said.how ?? ''}`;
  if (said.kind === 'crashed' || said.returned === undefined) return undefined;
  const value = parsedJson(said.returned);
  return canonicalValue(value === undefined ? said.returned : value);
}

function isChanged(before: Judgement, after: Judgement): boolean {
  // The same text is the same value, without reading it.
  if (
    before.kind === 'accepted' &&
    after.kind === 'accepted' &&
    before.returned === after.returned
  ) {
    return false;
  }
  return differenceIn(before, after) !== null;
}

function differenceIn(before: Judgement, after: Judgement) {
  const [a, b] = [resultOf(before), resultOf(after)];
  return a === undefined || b === undefined ? null : differenceOf(a, b);
}
