import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import type { Disagreement } from './contract-result.ts';
import type { Validators } from './stages.ts';

/** Of one contract, each of another kind. */
const MOST_EXAMPLES = 6;
/** Characters of a payload's JSON. */
const LONGEST = 500;

/** Compares what is said of a contract's payloads with their labels, and keeps a few examples of what differs. */
export class Disagreements {
  readonly examples: Disagreement[] = [];
  agrees = true;
  hasOneFinding = true;
  readonly #contract: string;

  constructor(contract: string) {
    this.#contract = contract;
  }

  /** Compares the labels with the verdicts of each judge, which are in the same order. */
  compareVerdicts(
    payloads: readonly TestPayload[],
    verdicts: Readonly<Record<string, readonly boolean[]>>,
  ): void {
    const judges = Object.entries(verdicts);
    for (const [index, one] of payloads.entries()) {
      const others = judges.filter(([, given]) => given[index] !== one.valid);
      if (others.length === 0) continue;
      this.agrees = false;
      const [expected, given] = one.valid ? ['valid', 'refused'] : ['faulty', 'accepted'];
      const by = others.map(([name]) => name).join(', ');
      this.#tell(one, `${expected}, but ${given} by ${by}`);
    }
  }

  compareFindings(payloads: Iterable<TestPayload>, { findingsOf }: Validators): void {
    for (const one of payloads) {
      const found = findingsOf(one.payload);
      const expected = one.fault === null ? [] : [one.fault];
      if (
        found.length === expected.length &&
        found.every(
          ({ code, path }, index) =>
            expected[index]?.code === code && expected[index]?.path === path,
        )
      )
        continue;
      this.hasOneFinding = false;
      const list = found.map(({ code, path }) => `${code} at ${path || 'the root'}`).join(', ');
      this.#tell(one, `its findings are: ${list || 'none'}`);
    }
  }

  /** A stage that failed leaves the contract unjudged. */
  tellFailure(stage: string, error: unknown): void {
    this.agrees = false;
    this.hasOneFinding = false;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.#tell(null, `the stage "${stage}" failed: ${reason.slice(0, LONGEST)}`);
  }

  #tell(about: TestPayload | null, what: string): void {
    const isKnown = this.examples.some((example) => example.what === what);
    if (isKnown || this.examples.length >= MOST_EXAMPLES) return;
    const { payload = null, fault = null } = about ?? {};
    this.examples.push({
      contract: this.#contract,
      what,
      payload: about === null ? '' : JSON.stringify(payload).slice(0, LONGEST),
      fault: fault && { code: fault.code, path: fault.path, mistake: fault.mistake },
    });
  }
}
