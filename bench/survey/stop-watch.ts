/** Seconds by stage. */
export class StopWatch {
  readonly #seconds = new Map<string, number>();
  #stage = '';

  /** The stage that runs, or ran last. */
  get stage(): string {
    return this.#stage;
  }

  get seconds(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#seconds);
  }

  time<Done>(stage: string, work: () => Done): Done {
    this.#stage = stage;
    const start = performance.now();
    try {
      return work();
    } finally {
      const spent = (performance.now() - start) / 1000;
      this.#seconds.set(stage, (this.#seconds.get(stage) ?? 0) + spent);
    }
  }
}
