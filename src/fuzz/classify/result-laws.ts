import { type JsonValue, parsedJson } from '../../../contracts/json-value.ts';
import { payloadSeed } from '../../../test-utils/campaign/payload-seed.ts';
import { shrunkPayload } from '../../../test-utils/shrinking/shrunk-payload.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import {
  canonicalValue,
  type Difference,
  describeValue,
  differenceOf,
} from '../../subjects/returned-text.ts';
import { crashed, type Judgement } from '../../subjects/subject.ts';
import { StoppedWaiting } from '../ask/asked-subject.ts';
import { placePattern } from '../blame/culprit.ts';
import {
  type Discrepancy,
  type DiscrepancyCode,
  discrepancyOf,
  type Inquiry,
  isOwn,
  type Labelled,
  type PayloadId,
  type ResultLawCode,
} from '../discrepancy.ts';
import { RESULT_LAWS, type Variant } from './payload-variants.ts';

/** One of so many payloads is asked about: each time costs two questions more. */
const SHARE = 8;
/** A difference is confirmed by so many repetitions, as it may be chance. */
const CONFIRMATIONS = 3;
/** For the sake of one smaller payload: each costs two questions. */
const TRIES = 150;
/** Kinds of differences that are made smaller. */
const MOST_KINDS = 10;

interface ResultLawsOptions extends Inquiry {
  readonly seed: number;
  readonly ignored: readonly DiscrepancyCode[];
}

interface BrokenLaw {
  readonly code: ResultLawCode;
  readonly found: Discrepancy;
  /** The same with the smallest payload so far. */
  smallest: Discrepancy;
  /** The payloads that show it, the first one first. */
  readonly seenIn: PayloadId[];
}

/**
 * Laws of what a handler returns that need nobody to say what is right: undocumented keys, and another
 * order of keys, change nothing. They say nothing of a handler that returns something else each time.
 */
export class ResultLaws {
  readonly #options: ResultLawsOptions;
  readonly #codes: readonly ResultLawCode[];
  readonly #broken = new Map<string, BrokenLaw>();
  #isSteady = true;

  constructor(options: ResultLawsOptions) {
    const { expectations, ignored } = options;
    this.#options = options;
    // With an oracle for results, no law is needed.
    const apply = expectations.of === 'handler' && (expectations.oracles?.expect ?? null) === null;
    this.#codes = apply ? CODES.filter((code) => !ignored.includes(code)) : [];
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
  async classify(labelled: Labelled, said: Judgement): Promise<readonly Discrepancy[]> {
    const { subject, components, expectations } = this.#options;
    const discrepancies: Discrepancy[] = [];
    if (!labelled.valid || !this.#isInShare(labelled)) return discrepancies;
    for (const code of this.#codes) {
      const [variant] = RESULT_LAWS[code](labelled.payload, components);
      if (!this.#isSteady || variant === undefined || resultOf(said) === undefined) continue;
      const saidOfVariant = await subject.judge(variant.payload);
      const ofVariant = { ...labelled, payload: variant.payload };
      const discrepancy = discrepancyOf(ofVariant, saidOfVariant, expectations);
      if (discrepancy !== null) discrepancies.push(discrepancy);
      const change = discrepancy === null ? changeOf(said, saidOfVariant) : null;
      if (change === null) continue;
      const isSaidAgain =
        (await this.#isSaidAgain(labelled.payload, said)) &&
        (await this.#isSaidAgain(variant.payload, saidOfVariant));
      if (isSaidAgain) this.#keep(code, brokenBy(code, labelled, variant, change), change);
      else this.#isSteady = false;
    }
    return discrepancies;
  }

  /** What was found, shrunk for as long as the subject can be asked, and the payloads that show it. */
  async shrunk(): Promise<readonly BrokenLaw[]> {
    const all = this.#isSteady ? [...this.#broken.values()] : [];
    try {
      for (const broken of all) await this.#shrink(broken);
    } catch (error) {
      // The time is up, or the subject is gone: what was found is kept as it is.
      if (!(error instanceof StoppedWaiting || error instanceof InputError)) throw error;
    }
    return all;
  }

  #isInShare({ id }: Labelled): boolean {
    // The user's own payloads are few: all of them are asked about.
    return isOwn(id) || payloadSeed(this.#options.seed, id) % SHARE === 0;
  }

  async #isSaidAgain(payload: JsonValue, said: Judgement): Promise<boolean> {
    for (let round = 0; round < CONFIRMATIONS; round++) {
      if (changeOf(said, await this.#options.subject.judge(payload)) !== null) return false;
    }
    return true;
  }

  #keep(code: ResultLawCode, found: Discrepancy, { path }: Difference): void {
    const key = `${code} ${placePattern(path)}`;
    const { id } = found;
    const known = this.#broken.get(key);
    if (known !== undefined) known.seenIn.push(id);
    else if (this.#broken.size < MOST_KINDS) {
      this.#broken.set(key, { code, found, smallest: found, seenIn: [id] });
    }
  }

  async #shrink(broken: BrokenLaw): Promise<void> {
    const { subject, components } = this.#options;
    const { code, found } = broken;
    const shows = async (payload: JsonValue, variant: Variant | undefined): Promise<boolean> => {
      if (variant === undefined) return false;
      const said = await subject.judge(payload);
      const change = changeOf(said, await subject.judge(variant.payload));
      if (change === null) return false;
      broken.smallest = brokenBy(code, { ...found, payload }, variant, change);
      return true;
    };
    const variantsOf = (payload: JsonValue) => RESULT_LAWS[code](payload, components);
    const { payload } = await shrunkPayload({
      ...{ components, payload: found.payload, fault: null, tries: TRIES },
      stillShows: (smaller) => {
        const [variant] = variantsOf(smaller);
        return shows(smaller, variant);
      },
    });
    const [, ...lesser] = variantsOf(payload);
    for (const variant of lesser) if (await shows(payload, variant)) break;
  }
}

const CODES = ['undocumented-keys-change-result', 'key-order-changes-result'] as const;

function brokenBy(
  code: ResultLawCode,
  labelled: Labelled,
  { how }: Variant,
  { path, before, after }: Difference,
): Discrepancy {
  const what = `${describeValue(before, path)} becomes ${describeValue(after, '')}`;
  const said = crashed('changed', `what it returns changes ${how}: ${what}`);
  return { ...labelled, list: 'advice', code, said };
}

/** What can be compared of what was said; undefined where nothing can. */
function resultOf(said: Judgement): JsonValue | undefined {
  if (said.kind === 'rejected') return `rejected ${said.how ?? ''}`;
  if (said.kind === 'crashed' || said.returned === undefined) return undefined;
  const value = parsedJson(said.returned);
  return canonicalValue(value === undefined ? said.returned : value);
}

/** How one result differs from another; null where it does not, or nothing can be compared. */
function changeOf(before: Judgement, after: Judgement): Difference | null {
  const areAccepted = before.kind === 'accepted' && after.kind === 'accepted';
  // The same text is the same value, without reading it.
  if (areAccepted && before.returned === after.returned) return null;
  const [a, b] = [resultOf(before), resultOf(after)];
  return a === undefined || b === undefined ? null : differenceOf(a, b);
}
