import type { Mismatch, VerifiedInteraction } from '../../pacts/verification.ts';
import type { GivenState, PactInteraction, PactMessage } from '../pact-file/pact-interaction.ts';
import { type ContractReading, contractMismatches } from './contract-mismatches.ts';
import { withMissingKeys } from './missing-keys.ts';
import type { Redact, StateEntry } from './provider.ts';
import type { InteractionVerdict, SourcedMismatch } from './verify-result.ts';

export interface PreparedInteraction {
  readonly interaction: Pick<PactInteraction, 'description' | 'states' | 'pending'>;
  /** `written-wrongly`: the pact does not ask for what its consumer means. */
  readonly entry: StateEntry | { readonly kind: 'written-wrongly'; readonly message: string };
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
  const { description, states } = interaction;
  const about = {
    ...of,
    ...({ kind: 'http', description, mismatches: [], advice: [], reason: null } as const),
    ...{
      state: joined(states),
      pending: of.pending || interaction.pending,
    },
  };
  const failed = (message: string, source: SourcedMismatch['source']): InteractionVerdict => ({
    ...about,
    status: 'failed',
    mismatches: [{ path: null, message: redact(message), source }],
  });
  switch (entry.kind) {
    case 'not-applicable':
      return { ...about, status: 'not-applicable', reason: entry.reason };
    case 'broken':
      return failed(entry.message, 'pact');
    case 'written-wrongly':
      // A pact's own `pending` does not excuse its own faults.
      return { ...failed(entry.message, 'pact-file'), pending: of.pending };
    case 'entered': {
      const { mismatches, advice } = judged(result, reading);
      const stateless = states.length === 0 ? [{ path: null, message: NO_STATE }] : [];
      return {
        ...about,
        status: mismatches.length === 0 ? 'passed' : 'failed',
        mismatches: mismatches.map((mismatch) => redacted(mismatch, redact)),
        advice: [...stateless, ...advice.map((mismatch) => redacted(mismatch, redact))],
      };
    }
  }
}

/** A message is not verified. */
export function messageVerdict(
  { description, states }: Pick<PactMessage, 'description' | 'states'>,
  of: OfPact,
): InteractionVerdict {
  return {
    ...of,
    ...{ kind: 'message', description, state: joined(states), status: 'not-applicable' },
    ...{ mismatches: [], advice: [] },
    reason: 'it is a message, and this tool verifies what is asked over HTTP',
  };
}

const NO_STATE =
  'no provider state is named, so what is answered depends on what the provider happens to know; name one';

function joined(states: readonly GivenState[]): string | null {
  return states.map(({ name }) => name).join(' and ') || null;
}

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
