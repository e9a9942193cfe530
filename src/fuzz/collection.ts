import { pointerKeys } from '../../contracts/json-pointer.ts';
import type { Components } from '../../contracts/schema.ts';
import type { Surprise } from './examine.ts';
import type { Surprising } from './fuzz-result.ts';
import { placePattern } from './place-pattern.ts';
import { remarkableIn } from './remarkable.ts';

/** Where a payload came from: its place in the campaign, or a file of the corpus. */
export type Which =
  | { readonly kind: 'generated'; readonly index: number }
  | { readonly kind: 'corpus'; readonly file: string };

/** Surprises of one kind, by the smallest payload that was found for the first of them. */
export interface Group {
  readonly key: string;
  surprise: Surprise;
  which: Which;
  /** Whether the subject said the same when it was asked again. */
  isRepeatable: boolean;
  seen: number;
  /** Other mistakes and places of this kind, a few of them. */
  readonly also: Set<string>;
}

/** Bounded, however long the campaign and however wrong the subject. */
const MOST_GROUPS = 20;
/** Of a group: other mistakes and places. */
export const MOST_OTHERS = 12;

/** The surprises of a campaign, sorted into groups. */
export class Collection {
  readonly #components: Components;
  readonly #groups = new Map<string, Group>();
  #more = 0;

  constructor(components: Components) {
    this.#components = components;
  }

  /** Counts a surprise of a kind that is known. False where it is not known, or not without a closer look. */
  knows(surprise: Surprise): boolean {
    // Who refuses the plainest payload refuses all others for that reason alone.
    const key = roughKey(surprise) ?? keyOfKinds(surprise, []);
    const group = this.#groups.get(key);
    if (group === undefined) return false;
    this.#count(group, surprise);
    return true;
  }

  /** Whether its fault is nearer to the top than that which its kind is known by: a smaller payload. */
  isNearer(surprise: Surprise): boolean {
    const group = this.#groups.get(roughKey(surprise) ?? '');
    return group !== undefined && depthOf(surprise) < depthOf(group.surprise);
  }

  /** Whether there is room for one more kind of its list. */
  hasRoomFor({ list }: Surprise): boolean {
    return this.groupsOf(list).length < MOST_GROUPS;
  }

  /** Adds the smallest form of a surprise, or counts it where that turns out to be known. */
  add(surprise: Surprise, smallest: Surprise, which: Which, isRepeatable: boolean): void {
    const key = exactKey(smallest, this.#components);
    const known = this.#groups.get(key);
    if (known !== undefined) {
      if (depthOf(smallest) < depthOf(known.surprise)) {
        const before = known.surprise;
        Object.assign(known, { surprise: smallest, which, isRepeatable });
        known.also.delete(nameOf(smallest) ?? '');
        this.#note(known, before);
      } else {
        this.#count(known, surprise);
      }
      return;
    }
    // One of a known kind may turn out to be of another.
    if (!this.hasRoomFor(smallest)) {
      this.pass();
      return;
    }
    const group: Group = {
      key,
      surprise: smallest,
      which,
      isRepeatable,
      seen: 1,
      also: new Set<string>(),
    };
    this.#groups.set(key, group);
    const rough = roughKey(surprise);
    if (rough !== null && !this.#groups.has(rough)) this.#groups.set(rough, group);
  }

  /** Counts a surprise that nobody looks into any more. */
  pass(): void {
    this.#more++;
  }

  get more(): number {
    return this.#more;
  }

  get size(): number {
    return new Set(this.#groups.values()).size;
  }

  groupsOf(list: Surprising): readonly Group[] {
    return [...new Set(this.#groups.values())].filter(({ surprise }) => surprise.list === list);
  }

  #count(group: Group, surprise: Surprise): void {
    group.seen++;
    this.#note(group, surprise);
  }

  /** Keeps what another surprise of a group was about. */
  #note(group: Group, surprise: Surprise): void {
    const name = nameOf(surprise);
    if (name === null || group.also.size >= MOST_OTHERS) return;
    if (name !== nameOf(group.surprise)) group.also.add(name);
  }
}

/** The mistake that a surprise is about, and its place; null for a valid payload. */
function nameOf({ labelled: { fault } }: Surprise): string | null {
  return fault === null ? null : `${fault.mistake} at ${placePattern(fault.path) || 'the top'}`;
}

/** How far from the top the fault is; of a hang, whose fault says nothing, as far as can be. */
function depthOf({ labelled: { fault }, said }: Surprise): number {
  const isHang = said.kind === 'crashed' && said.cause === 'hung';
  return fault === null || isHang ? Number.POSITIVE_INFINITY : pointerKeys(fault.path).length;
}

/** What can be told without a smaller payload; null where nothing can. */
function roughKey(surprise: Surprise): string | null {
  const { list, code, said, labelled } = surprise;
  // What a hang is about cannot be told from its payload's label, and each closer look costs seconds.
  if (said.kind === 'crashed' && said.cause === 'hung') return `${list} hung`;
  if (said.kind === 'crashed') return `${list} ${code} ${said.cause} ${shapeOf(said.message)}`;
  return labelled.fault === null && list !== 'advice' ? null : `${list} ${code}`;
}

function exactKey(surprise: Surprise, components: Components): string {
  const rough = roughKey(surprise);
  if (rough !== null) return rough;
  const kinds = remarkableIn(components, surprise.labelled.payload).map(({ kind }) => kind);
  return keyOfKinds(surprise, [...new Set(kinds)].slice(0, MOST_KINDS));
}

const MOST_KINDS = 4;

function keyOfKinds({ list, code }: Surprise, kinds: readonly string[]): string {
  return `${list} ${code} ${kinds.join()}`;
}

/** A message without what differs from payload to payload. */
function shapeOf(message: string): string {
  return message.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '…').replaceAll(/\d+/g, '#');
}
