import type { GivenState } from './pact-interaction.ts';

/** How the provider gets into the states that interactions ask for. */
export interface StateSource {
  /** Throws InputError where that cannot be found out. */
  readonly enter: (state: GivenState) => Promise<StateEntry>;
  /** Where Pact's verifier sets them up itself, and tears them down; null: nowhere. */
  readonly setUpUrl: string | null;
  /** What to give where no state could be entered. */
  readonly advice: string;
}

export type StateEntry =
  /** With what the state gives to the request, by name. */
  | { readonly kind: 'entered'; readonly values: Readonly<Record<string, string>> }
  /** The provider cannot show it. */
  | { readonly kind: 'not-applicable'; readonly reason: string }
  /** The provider should show it, and does not. */
  | { readonly kind: 'broken'; readonly message: string };

export const ENTERED = { kind: 'entered', values: {} } as const satisfies StateEntry;

/** Enters all states of an interaction; the first that cannot be entered decides. */
export async function enterAll(
  states: readonly GivenState[],
  { enter }: StateSource,
): Promise<StateEntry> {
  let values = {};
  for (const state of states) {
    const entry = await enter(state);
    if (entry.kind !== 'entered') return entry;
    values = { ...values, ...entry.values };
  }
  return { kind: 'entered', values };
}
