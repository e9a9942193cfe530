/** The check that took the most of a gate. */
export interface SlowestCheck {
  readonly name: string;
  /** Of all the gate took: checks run side by side, so that the shares of all are more than 1. */
  readonly share: number;
  readonly verdict: string;
}

/** Reads what `gate --format json` writes. */
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
