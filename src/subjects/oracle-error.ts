import { InputError } from '../shared/errors/input-error.ts';

/** What says how a handler should behave does not behave itself: nothing of it is the handler's fault. */
export class OracleError extends InputError {
  override readonly name = 'OracleError';
}
