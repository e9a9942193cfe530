import { join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';
import { type Checkout, findCheckout, isCheckout } from '../shared/files/package-root.ts';
import { PACT } from './consumer-run.ts';

export interface ChosenPact {
  readonly file: string;
  /** This checkout, where the pact is its own; null where the user named a pact. */
  readonly checkout: Checkout | null;
}

/** The pact that the user named, or else that of this checkout. Throws InputError with the message `missing` where there is neither. */
export function chosenPact(named: string | undefined, missing: string): ChosenPact {
  if (named !== undefined) return { file: named, checkout: null };
  if (!isCheckout()) throw new InputError(missing);
  const checkout = findCheckout(null);
  return { file: join(checkout.root, PACT), checkout };
}
