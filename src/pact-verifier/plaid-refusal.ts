import { parseJsonObject } from '../../contracts/json-value.ts';
import { isSecret, quote } from '../../contracts/received.ts';
import {
  type Answer,
  PROVIDER_STATES,
  type ProviderState,
  type ProviderStateName,
} from '../../test-utils/provider-states.ts';
import type { Mismatch, ProviderAnswer } from './verification.ts';

/**
 * The mismatches of an interaction. Where the provider answered with one of Plaid's errors instead of the expected
 * status, one mismatch says so, and those of the body are left out. Where the interaction names no provider state, the
 * mismatch says that this is why the link token is unknown.
 */
export function withRefusal(
  mismatches: readonly Mismatch[],
  answer: Pick<ProviderAnswer, 'status' | 'body'> | null,
  { hasState }: { readonly hasState: boolean },
): readonly Mismatch[] {
  const refusal = answer === null ? null : plaidRefusal(answer);
  if (refusal === null) return mismatches;
  const [, status = null] = STATUS.exec(mismatches.find(isOfStatus)?.message ?? '') ?? [];
  const code = mismatches.find(({ path }) => path === '/error_code')?.message ?? null;
  const others = mismatches.filter((one) => one.path === null && !isOfStatus(one));
  if (!hasState && refusal.code === 'INVALID_LINK_TOKEN' && (status ?? code) !== null) {
    const message = `no provider state is named, so nothing made the link token known; name one, such as ${quote(meantState(status, code ?? ''))}`;
    return [{ path: null, message }, ...others];
  }
  if (status === null) return mismatches;
  const answered = `${refusal.status} ${refusal.code}: ${refusal.message}`;
  return [{ path: null, message: `expected ${status}, answered ${answered}` }, ...others];
}

/** The state in which a provider answers with a status, or with the error code that a mismatch names. */
function meantState(status: string | null, mismatch: string): string {
  const states = Object.entries<ProviderState>(PROVIDER_STATES);
  const meant = states.find(([name, { answer }]) => {
    // The pact does not mean the state that providers are in by default.
    if (name === UNKNOWN_STATE) return false;
    const answered: Answer = answer('');
    if (status !== null) return answered.status === Number(status);
    return 'error_code' in answered.body && mismatch.includes(`'${answered.body.error_code}'`);
  });
  return meant?.[0] ?? FRESH_STATE;
}

function isOfStatus({ message }: Mismatch): boolean {
  return STATUS.test(message);
}

/** Pact's message about the status. */
const STATUS = /^expected (\d+) but was \d+$/;

const UNKNOWN_STATE = 'an unknown or expired link token' satisfies ProviderStateName;
const FRESH_STATE = 'a fresh link token' satisfies ProviderStateName;

const ERROR_CODE = /^[A-Z][A-Z0-9_]{0,99}$/;
const LONGEST_MESSAGE = 300;

/** The error with which a provider refuses a request. */
export interface PlaidRefusal {
  readonly status: number;
  readonly code: string;
  /** In one line, without a credential. */
  readonly message: string;
}

/** The error that an answer is, by upstream's component `PlaidError`; null where it is none. */
export function plaidRefusal({
  status,
  body,
}: Pick<ProviderAnswer, 'status' | 'body'>): PlaidRefusal | null {
  const error = status < 400 ? null : parseJsonObject(body ?? '');
  if (error === null) return null;
  const { error_code: code, error_message: message } = error;
  if (typeof code !== 'string' || !ERROR_CODE.test(code) || typeof message !== 'string')
    return null;
  const isCredential = isSecret(message, '/error_message');
  return { status, code, message: isCredential ? '(masked)' : shortened(message) };
}

function shortened(message: string): string {
  const line = message
    .slice(0, 4 * LONGEST_MESSAGE)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}
