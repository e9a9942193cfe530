interface Queue<A, R> {
  /** The work, which begins only when the call before has come to its end. */
  readonly run: (argument: A) => Promise<R>;
  /** Resolves when all calls so far have come to their ends. */
  readonly idle: () => Promise<void>;
}

export function oneAtATime<A, R>(work: (argument: A) => Promise<R>): Queue<A, R> {
  let before: Promise<void> = Promise.resolve();
  return {
    run: (argument) => {
      const result = before.then(() => work(argument));
      before = result.then(
        () => {},
        () => {},
      );
      return result;
    },
    idle: () => before,
  };
}
