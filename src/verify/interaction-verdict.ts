import type { Finding } from '../../contracts/finding.ts';
import { parsedJson } from '../../contracts/json-value.ts';
import { judgedAsWritten } from '../../contracts/reading/kept-digits.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { verdictOn } from '../../contracts/validator.ts';
import { isLinkTokenQuestion } from '../pact-file/link-token-question.ts';
import type { PactInteraction, PactMessage } from '../pact-file/pact-file.ts';
import { missingKeys } from '../pact-file/remedies.ts';
import { notJsonMismatch } from '../pact-verifier/mismatches.ts';
import { plaidRefusal } from '../pact-verifier/plaid-refusal.ts';
import type {
  Mismatch,
  ProviderAnswer,
  VerifiedInteraction,
} from '../pact-verifier/verification.ts';
import type { Redact, StateEntry } from './provider.ts';
import type { InteractionVerdict } from './verify-result.ts';

export interface PreparedInteraction {
  readonly interaction: Pick<PactInteraction, 'description' | 'states' | 'pending'>;
  /** `written-wrongly`: the pact does not ask for what its consumer means. */
  readonly entry: StateEntry | { readonly kind: 'written-wrongly'; readonly message: string };
}

/** How the contract is read. */
export interface ContractReading {
  readonly revision: Revision;
  /** `open` takes enum values that are not documented: Plaid adds them without notice, but a fake makes them up. */
  readonly enums: 'closed' | 'open';
}

/** The pact of an interaction, as its broker has it. */
type OfPact = Pick<InteractionVerdict, 'consumer' | 'consumerVersion' | 'pending'>;

/** The verdict on an interaction. `result`: that of Pact's verifier, where the interaction could be asked. */
export function interactionVerdict(
  { interaction, entry }: PreparedInteraction,
  result: VerifiedInteraction | undefined,
  of: OfPact,
  { reading, redact }: { readonly reading: ContractReading; readonly redact: Redact },
): InteractionVerdict {
  const about = verdictAbout('http', interaction, of);
  // A pact's own `pending` does not excuse its own faults.
  const pending = of.pending || (interaction.pending && entry.kind !== 'written-wrongly');
  switch (entry.kind) {
    case 'not-applicable':
      return { ...about, pending, reason: entry.reason };
    case 'broken':
    case 'written-wrongly': {
      const source = entry.kind === 'broken' ? 'pact' : 'pact-file';
      const mismatches = [{ path: null, message: redact(entry.message), source }] as const;
      return { ...about, pending, status: 'failed', mismatches };
    }
    case 'entered': {
      const { mismatches, advice } = judged(result, reading);
      const stateless = interaction.states.length === 0 ? [{ path: null, message: NO_STATE }] : [];
      return {
        ...{ ...about, pending, status: mismatches.length === 0 ? 'passed' : 'failed' },
        mismatches: mismatches.map((mismatch) => redacted(mismatch, redact)),
        advice: [...stateless, ...advice.map((mismatch) => redacted(mismatch, redact))],
      };
    }
  }
}

/** A message is not verified. */
export function messageVerdict(
  message: Pick<PactMessage, 'description' | 'states'>,
  of: OfPact,
): InteractionVerdict {
  const reason = 'it is a message, and this tool verifies what is asked over HTTP';
  return { ...verdictAbout('message', message, of), reason };
}

function verdictAbout(
  kind: InteractionVerdict['kind'],
  { description, states }: Pick<PactMessage, 'description' | 'states'>,
  of: OfPact,
): InteractionVerdict {
  const state = states.map(({ name }) => name).join(' and ') || null;
  return {
    ...{ ...of, kind, description, state, status: 'not-applicable' },
    ...{ mismatches: [], advice: [], reason: null },
  };
}

const NO_STATE =
  'no provider state is named, so what is answered depends on what the provider happens to know; name one';

/** A key is redacted, too: it may be a header that was sent back. */
function redacted<T extends Mismatch>(mismatch: T, redact: Redact): T {
  const { path, message } = mismatch;
  return { ...mismatch, path: path === null ? null : redact(path), message: redact(message) };
}

/** The contract's mismatches leave out the places that the pact's mismatches name. */
function judged(
  result: VerifiedInteraction | undefined,
  reading: ContractReading,
): Pick<InteractionVerdict, 'mismatches' | 'advice'> {
  if (result === undefined) throw new Error('an interaction has no result');
  const contract = contractMismatches(result.answer, reading);
  const byPact = withMissingKeys(result.mismatches, result.answer);
  const isNews = ({ path }: Mismatch) =>
    !byPact.some((mismatch) => mismatch.path === path && !mismatch.isOfMatcher);
  return {
    mismatches: [
      ...byPact.map(({ path, message, isOfMatcher = false }) => ({
        ...{ path, message, source: isOfMatcher ? ('pact-file' as const) : ('pact' as const) },
      })),
      ...contract.mismatches
        .filter(isNews)
        .map((mismatch) => ({ ...mismatch, source: 'contract' as const })),
    ],
    advice: contract.advice.filter(isNews),
  };
}

/** The mismatches. Where the provider refused the request because the API keys are missing, they say what to give. */
export function withMissingKeys(
  mismatches: readonly Mismatch[],
  answer: Pick<ProviderAnswer, 'status' | 'body'> | null,
): readonly Mismatch[] {
  const refusal = answer === null ? null : plaidRefusal(answer);
  const keys = refusal?.code === MISSING_FIELDS ? missingKeys(refusal.message) : [];
  const at = mismatches.findIndex(
    ({ path, message }) => path === '/error_code' || message.includes(MISSING_FIELDS),
  );
  const cause = mismatches[at];
  if (keys.length === 0 || cause === undefined) return mismatches;
  const given = keys.map((key) => `--body-env '${key}=VARIABLE'`).join(' ');
  const headers = keys
    .map((key) => `--header-env 'PLAID-${key.toUpperCase().replace('_', '-')}: VARIABLE'`)
    .join(' ');
  const message = `${cause.message}; give ${given}, or ${headers} where it reads headers`;
  return mismatches.with(at, { ...cause, message });
}

const MISSING_FIELDS = 'MISSING_FIELDS';

interface ContractMismatches {
  readonly mismatches: readonly Mismatch[];
  /** What Plaid may send without documenting it. */
  readonly advice: readonly Mismatch[];
}

/**
 * Where a successful answer of `POST /link/token/get` breaks the contract, whatever the pact expects. A pact asks only
 * for what its consumer reads; a fake that lacks the rest hides from its tests what Plaid sends.
 */
export function contractMismatches(
  answer: ProviderAnswer | null,
  reading: ContractReading,
): ContractMismatches {
  const isSuccess = answer !== null && answer.status >= 200 && answer.status < 300;
  if (!isSuccess || !isLinkTokenQuestion(answer.request)) return { mismatches: [], advice: [] };
  const body = answer.body === null ? undefined : parsedJson(answer.body);
  if (body === undefined || answer.body === null) {
    return { mismatches: [notJsonMismatch(answer)], advice: [] };
  }
  const { findings, notes } = judgedAsWritten(answer.body, (value, writtenAt) =>
    verdictOn(value, reading, writtenAt),
  );
  return { mismatches: told(findings), advice: told(notes) };
}

function told(findings: readonly Finding[]): readonly Mismatch[] {
  const first = findings.slice(0, MOST_TOLD).map(({ code, path, message }) => ({
    path,
    message: code === 'missing-key' ? 'missing' : message,
  }));
  const rest = findings.length - first.length;
  return rest === 0 ? first : [...first, { path: null, message: `and ${rest} more places` }];
}

/** An answer may have mismatches at a hundred thousand places. */
const MOST_TOLD = 200;
