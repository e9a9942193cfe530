import { join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';
import { type Checkout, findCheckout, isCheckout } from '../shared/files/checkout.ts';
import { PACT } from './consumer-run.ts';

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
