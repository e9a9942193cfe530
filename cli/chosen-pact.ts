import { join } from 'node:path';
import { type Checkout, findCheckout, isCheckout } from '../src/checkout.ts';
import { PACT } from '../src/checks/consumer-run.ts';
import { InputError } from '../src/input-error.ts';

export interface ChosenPact {
  readonly file: string;
  /** Where it is our own; null where the user named one. */
  readonly checkout: Checkout | null;
}

/** The pact that the user names, else the one of this checkout. Throws InputError, which says `missing`, where there is neither. */
export function chosenPact(named: string | undefined, missing: string): ChosenPact {
  if (named !== undefined) return { file: named, checkout: null };
  if (!isCheckout()) throw new InputError(missing);
  const checkout = findCheckout(null);
  return { file: join(checkout.root, PACT), checkout };
}
