import { parseJsonObject } from '../contracts/json-value.ts';
import { isSecret, quote } from '../contracts/received.ts';
import {
  type Answer,
  PROVIDER_STATES,
  type ProviderState,
  type ProviderStateName,
} from '../test-utils/provider-states.ts';
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
  const message =
    (!hasState && refusal.code === UNKNOWN_TOKEN ? statelessCause(mismatches) : null) ??
    statusCause(mismatches, `${refusal.status} ${refusal.code}: ${refusal.message}`);
  if (message === null) return mismatches;
  const others = mismatches.filter(({ path, message }) => path === null && !STATUS.test(message));
  return [{ path: null, message }, ...others];
}

function statusCause(mismatches: readonly Mismatch[], answered: string): string | null {
  const expected = expectedStatus(mismatches);
  return expected === null ? null : `expected ${expected}, answered ${answered}`;
}

/** Null where neither the status nor the error code is the mismatch. */
function statelessCause(mismatches: readonly Mismatch[]): string | null {
  const expected = expectedStatus(mismatches);
  const code = mismatches.find(({ path }) => path === '/error_code')?.message;
  if (expected === null && code === undefined) return null;
  const isMeant = ({ status, body }: Answer) =>
    expected === null
      ? 'error_code' in body && code?.includes(`'${body.error_code}'`)
      : status === Number(expected);
  const states = Object.entries<ProviderState>(PROVIDER_STATES);
  // The pact does not mean the state that providers are in by default.
  const named = states.filter(([name]) => name !== UNKNOWN_STATE);
  const [state] = named.find(([, { answer }]) => isMeant(answer(''))) ?? FRESH;
  return `no provider state is named, so nothing made the link token known; name one, such as ${quote(state)}`;
}

function expectedStatus(mismatches: readonly Mismatch[]): string | null {
  return mismatches.flatMap(({ message }) => STATUS.exec(message)?.[1] ?? [])[0] ?? null;
}

/** Pact's message about the status. */
const STATUS = /^expected (\d+) but was \d+$/;

const UNKNOWN_TOKEN = 'INVALID_LINK_TOKEN';

const UNKNOWN_STATE = 'an unknown or expired link token' satisfies ProviderStateName;
const FRESH = ['a fresh link token'] as const satisfies readonly ProviderStateName[];

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
