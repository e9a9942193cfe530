import { redactCredentials } from '../src/shared/credentials/redact-credentials.ts';
import { InputError } from '../src/shared/errors/input-error.ts';

/**
 * A test of the contract failed. Its stack begins where the user's file asked for the test, which is
 * what vitest then shows, and not somewhere in here.
 */
export class ContractTestError extends Error {
  override readonly name = 'ContractTestError';

  constructor(text: string, frames: string) {
    const message = redactCredentials(text);
    super(message);
    this.stack = `${this.name}: ${message}\n${frames}`;
  }
}

/** A rejection handler: what the user gave is wrong, which fails the test as the contract does. */
export function failing(frames: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof InputError ? new ContractTestError(error.message, frames) : error;
  };
}

/** The stack frames of who called `callee`. */
export function framesAbove(callee: (...given: never[]) => unknown): string {
  const here = { stack: '' };
  Error.captureStackTrace(here, callee);
  return here.stack.split('\n').slice(1).join('\n');
}
