/** An interaction for people: `a request to read a link token, given a fresh link token`. */
export function interactionTitle(interaction: {
  readonly description: string;
  /** The names of its provider states. */
  readonly states: readonly string[];
}): string {
  const { description, states } = interaction;
  return states.length === 0 ? description : `${description}, given ${states.join(' and ')}`;
}
