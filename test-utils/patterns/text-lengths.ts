import type { Automaton, Edge } from './automaton.ts';

/** For each state of an automaton, how many characters may follow until a text ends. */
export interface TextLengths {
  /** Lengths are known up to here. */
  readonly longest: number;
  readonly mayFollow: (state: number, length: number) => boolean;
}

/**
 * Lengths up to `wanted`, or fewer where that would take too long. All states are gone through for 32 lengths at once:
 * bits of a word. Where states follow each other without a cycle, going through them twice is enough.
 */
export function textLengths({ states }: Automaton, wanted: number): TextLengths {
  const count = states.length;
  const words = Math.min((wanted >> 5) + 1, Math.max(1, Math.floor(MOST_WORDS / count)));
  // All states' first words, then all their second words, and so on.
  const bits = new Uint32Array(count * words);
  const order = targetsFirst(states).map((state) => ({
    state,
    accepts: states[state]?.accepts === true,
    isLoop: states[state]?.edges.some(({ to }) => to === state) === true,
    targets: Int32Array.from(new Set(states[state]?.edges.map(({ to }) => to))),
  }));
  const cost = order.reduce((sum, { targets }) => sum + targets.length + 1, 0);
  let left = MOST_STEPS;
  let done = 0;
  for (; done < words && left > 0; done++) {
    const own = done * count;
    for (let changed = true; changed; left -= cost) {
      changed = false;
      for (const { state, accepts, isLoop, targets } of order) {
        let now = done === 0 && accepts ? 1 : 0;
        for (const to of targets) {
          now |= (bits[own + to] ?? 0) << 1;
          if (done > 0) now |= (bits[own - count + to] ?? 0) >>> 31;
        }
        // A state that leads to itself takes every greater length, too: all bits above the lowest one.
        if (isLoop) now |= -(now & -now);
        changed ||= now >>> 0 !== bits[own + state];
        bits[own + state] = now;
      }
    }
  }
  return {
    longest: Math.min(wanted, done * 32 - 1),
    mayFollow: (state, length) =>
      (((bits[(length >> 5) * count + state] ?? 0) >>> (length & 31)) & 1) === 1,
  };
}

const MOST_WORDS = 4_000_000;
const MOST_STEPS = 25_000_000;

/** The states, so that those that a state leads to come before it where there is no cycle. */
export function targetsFirst(
  states: readonly { readonly edges: readonly Edge[] }[],
): readonly number[] {
  const order: number[] = [];
  const seen = new Set([0]);
  const open = [{ state: 0, edge: 0 }];
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const to = states[at.state]?.edges[at.edge++]?.to;
    if (to === undefined) {
      order.push(at.state);
      open.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      open.push({ state: to, edge: 0 });
    }
  }
  return order;
}
