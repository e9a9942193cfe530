import type { Components } from '../../../contracts/schema/shape.ts';
import { ABSENT, ANY_SHAPE, type Culprit, placePattern, shapesText } from '../blame/culprit.ts';
import { causeOf, whereOf, wordsOf } from '../classify/reason.ts';
import { type Discrepancy, isHang, isUnlabelled, type PayloadId } from '../discrepancy.ts';

/**
 * What discrepancies are grouped by. Those with one key in common show one defect; a family are defects of one
 * kind, which the report condenses where there are many.
 */
export interface Grouping {
  readonly family: string;
  readonly keys: readonly string[];
}

/** A discrepancy with the smallest payload that was found for it. */
export interface ShrunkDiscrepancy {
  discrepancy: Discrepancy;
  /** What in a valid payload is to blame; empty for a fault, and where nothing is. */
  culprits: readonly Culprit[];
  /** Whether the subject gave it again: one that keeps something between two payloads may not. */
  isRepeatable: boolean;
}

/** Without a closer look. */
export function asIs(discrepancy: Discrepancy): ShrunkDiscrepancy {
  return { discrepancy, culprits: [], isRepeatable: true };
}

/** The discrepancies that show one defect. */
export interface Group extends ShrunkDiscrepancy {
  readonly family: string;
  readonly key: string;
  /** The payloads that show it. */
  readonly seenIn: Set<PayloadId>;
  /** What other payloads of the group were about. */
  readonly also: Set<string>;
  /** Keys of defects of the same family without a closer look: only the first of a family has any. */
  readonly others: Set<string>;
}

/** The grouping that a discrepancy alone determines; null where its smallest payload is needed. */
export function groupingOf(discrepancy: Discrepancy, components: Components): Grouping | null {
  const { list, code, said, fault } = discrepancy;
  // Hangs at faults are one group: their labels say enough, and each closer look costs seconds.
  if (isHang(said) && !isUnlabelled(discrepancy)) return grouping(`${list} hung`);
  if (list === 'advice') {
    const family = `${list} ${code} ${causeOf(said)}`;
    const isChange = causeOf(said) === 'changed';
    return grouping(family, isChange ? ` ${wordsOf(discrepancy, components)}` : '');
  }
  if (said.kind === 'crashed') {
    // Without a frame, the same words may come from anywhere.
    if (fault === null && said.where === undefined) return null;
    const words = wordsOf(discrepancy, components);
    return grouping(familyOfCrash(discrepancy, words), ` ${words}`);
  }
  return fault === null ? null : grouping(`${list} ${code}`, ` ${placePattern(fault.path)}`);
}

/** The grouping of a valid payload, by what in it is to blame. */
export function groupingBy(
  discrepancy: Discrepancy,
  culprits: readonly Culprit[],
  components: Components,
): Grouping {
  const { list, code, said } = discrepancy;
  const shapes = ` at ${shapesText(culprits)}`;
  const words = wordsOf(discrepancy, components);
  if (said.kind === 'crashed') {
    const places = whereOf(said) === null ? ` ${culprits.map(({ place }) => place).join()}` : '';
    return grouping(familyOfCrash(discrepancy, words), ` ${words}${places}`, shapes);
  }
  const kinds = culprits.map(({ shape }) => kindOf(shape)).join();
  return grouping(`${list} ${code} ${words} ${kinds}`, shapes);
}

function grouping(family: string, key = '', ...others: readonly string[]): Grouping {
  return { family, keys: [key, ...others].map((end) => `${family}${end}`) };
}

/** By the frame that threw; else by the name of the error, or the beginning of what was said. */
function familyOfCrash({ list, said }: Discrepancy, words: string): string {
  const name = /\w*(?:Error|Exception)\b/.exec(words)?.[0] ?? words.slice(0, 40);
  return `${list} ${causeOf(said)} ${whereOf(said) ?? name}`;
}

/** Texts of an enumeration, and other texts, are each of one kind. */
function kindOf(shape: string): string {
  if (shape === ABSENT || shape === ANY_SHAPE) return shape;
  if (shape.startsWith('"')) return 'value';
  return shape.includes('string') ? 'string' : shape;
}
