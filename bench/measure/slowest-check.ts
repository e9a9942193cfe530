/** The slowest check of a gate. */
export interface SlowestCheck {
  readonly name: string;
  /** Its share of the gate's time. Checks run in parallel, so that all shares add up to more than 1. */
  readonly share: number;
  readonly verdict: string;
}

/** Parses the output of `gate --format json`. */
export function slowestCheck(json: string, seconds: number): SlowestCheck {
  const { verdict, checks }: GateOutput = JSON.parse(json);
  const [slowest] = checks.toSorted((a, b) => b.durationMs - a.durationMs);
  if (slowest === undefined) throw new RangeError('the gate ran no check');
  return { name: slowest.name, share: slowest.durationMs / 1000 / seconds, verdict };
}

interface GateOutput {
  readonly verdict: string;
  readonly checks: readonly { readonly name: string; readonly durationMs: number }[];
}
