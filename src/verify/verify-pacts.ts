import { isJsonObject, objectOf, textOf } from '../../contracts/json-value.ts';
import { isStub } from '../../test-utils/stub-provider.ts';
import { pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile, PactInteraction } from '../pact-file/pact-file.ts';
import { refuseOldSpecification } from '../pact-file/read-pact-file.ts';
import { NoVerdict, type VerifiedInteraction } from '../pact-verifier/verification.ts';
import { verifyProvider } from '../pact-verifier/verify-provider.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oddNumberIn } from '../shared/text/exact-json.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { askedInteraction } from './asked-interaction.ts';
import type { ChosenPacts } from './choose-pacts.ts';
import {
  type ContractReading,
  interactionVerdict,
  messageVerdict,
  type PreparedInteraction,
} from './interaction-verdict.ts';
import type { Provider } from './provider.ts';
import { enterAll } from './states.ts';
import type { ChosenPact, VerifiedPact, VerifyResult, VerifyRun } from './verify-result.ts';

const OUR_STUB =
  'this is link-token-contract’s own stub: that it honours the pact says nothing of Plaid';

/**
 * Verifies a provider against pacts, one after the other. A pact that cannot be verified is reported beside the
 * verdicts on the others. Throws InputError where there is a verdict on none.
 */
export async function verifyPacts(
  { pacts: chosen, left, broker }: ChosenPacts,
  provider: Provider,
  reading: ContractReading,
  replay: string,
): Promise<VerifyRun> {
  const pacts: VerifiedPact[] = [];
  const problems = [...left];
  for (const one of chosen) {
    try {
      pacts.push(await verifyPact(one, provider, reading));
    } catch (error) {
      if (!(error instanceof InputError) || chosen.length + left.length === 1) throw error;
      const consumer = oneLine(one.pact.consumer, 60);
      problems.push(`the pact of ${consumer} was not verified: ${error.message}`);
    }
  }
  if (pacts.length === 0) throw new InputError(problems.join('; '));
  const interactions = pacts.flatMap((pact) => pact.interactions);
  const findings = pacts.flatMap((pact) => pact.findings);
  const judged = verdictOn({ interactions, findings });
  if (judged === 'undecided') problems.push(undecidedProblem(interactions, provider));
  const result = {
    verdict: judged === 'passed' && problems.length > 0 ? 'undecided' : judged,
    provider: chosen[0]?.pact.provider ?? '',
    providerBaseUrl: provider.target.shown.replace(/\/$/, ''),
    pacts: chosen.map(({ pact }) => pact.file),
    ...{ interactions, findings, providerBranch: broker?.build.branch ?? null },
    remarks: pacts.some((pact) => pact.isOfStub) ? [OUR_STUB] : [],
    publications: [],
    problem: problems.join('; ') || null,
    replay,
  } as const;
  return { result, pacts };
}

/** A pending failure fails nothing, and passes nothing. */
function verdictOn({
  interactions,
  findings,
}: Pick<VerifyResult, 'interactions' | 'findings'>): VerifyResult['verdict'] {
  const fails = interactions.some(({ status, pending }) => status === 'failed' && !pending);
  if (fails || findings.length > 0) return 'failed';
  return interactions.some(({ status }) => status === 'passed') ? 'passed' : 'undecided';
}

function undecidedProblem(
  interactions: VerifyResult['interactions'],
  { states }: Provider,
): string {
  if (interactions.some(({ status }) => status === 'failed')) {
    return 'nothing passed, and what failed is pending, which says nothing of the provider; mend what is told above, or verify what it honours already';
  }
  return interactions.every(({ kind }) => kind === 'message')
    ? 'nothing was verified, as there are messages alone; give a pact of HTTP interactions'
    : `nothing was verified, as no interaction can be entered; ${states.advice}`;
}

/** An interaction whose states were entered, and what they give to its request. */
interface Entered {
  readonly interaction: PactInteraction;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Verifies a provider against a pact: by Pact's own verifier, and its answers by the contract. Throws InputError where
 * there is no verdict.
 */
async function verifyPact(
  chosen: ChosenPact,
  provider: Provider,
  reading: ContractReading,
): Promise<VerifiedPact> {
  const { pact, pending, broker } = chosen;
  refuseUnverifiable(pact);
  const faults = pactFaults(pact);
  const prepared: PreparedInteraction[] = [];
  const entered: Entered[] = [];
  for (const interaction of pact.interactions) {
    const fault = faults.find((one) => one.interaction === interaction);
    const entry =
      fault === undefined
        ? await enterAll(interaction.states, provider.states)
        : ({ kind: 'written-wrongly', message: `${fault.message}: ${fault.remedy}` } as const);
    prepared.push({ interaction, entry });
    if (entry.kind === 'entered') entered.push({ interaction, values: entry.values });
  }
  const verified = entered.length === 0 ? [] : await verifyEntered(pact, entered, provider);
  const results = verified.values();
  const of = { consumer: pact.consumer, consumerVersion: broker?.consumerVersion ?? null, pending };
  const said = { reading, redact: provider.redact };
  return {
    chosen,
    interactions: [
      ...prepared.map((one) => {
        const result = one.entry.kind === 'entered' ? results.next().value : undefined;
        return interactionVerdict(one, result, of, said);
      }),
      ...pact.messages.map((message) => messageVerdict(message, of)),
    ],
    findings: faults.flatMap(({ code, interaction, message, remedy }) =>
      interaction === null ? [{ pact: pact.file, code, message: `${message}: ${remedy}` }] : [],
    ),
    isOfStub: verified.some(({ answer }) => answer !== null && isStub(answer.server)),
  };
}

/** In the order of `entered`. */
async function verifyEntered(
  { provider, exact: { messages, ...exact } }: PactFile,
  entered: readonly Entered[],
  { target, states, knows, timeoutMs, redact }: Provider,
): Promise<readonly VerifiedInteraction[]> {
  const asked = entered.map(({ interaction, values }) =>
    askedInteraction(interaction, knows, values),
  );
  const stateValues = entered.flatMap(({ interaction, values }) =>
    interaction.states.map(({ name }) => [name, values]),
  );
  return verifyProvider({
    pact: { ...exact, interactions: asked.map(({ json }) => json) },
    ...{ provider, timeoutMs },
    providerBaseUrl: target.url.replace(/\/$/, ''),
    providerStatesSetupUrl: states.setUpUrl,
    asked: asked.map(({ headers, members }) => ({
      ...{ members, headers: { ...target.headers, ...headers } },
    })),
    stateValues: Object.fromEntries(stateValues),
  }).catch((error) => {
    if (!(error instanceof NoVerdict)) throw error;
    throw new InputError(oneLine(redact(error.message), 500));
  });
}

/** Throws InputError for what this tool does not verify: an old version of the format, or a kind of interaction. */
export function refuseUnverifiable(pact: PactFile): void {
  refuseOldSpecification(pact);
  for (const interaction of pact.interactions) {
    const why = whyUnverifiable(interaction, oneLine(pact.file));
    if (why !== null) throw new InputError(why);
  }
}

function whyUnverifiable({ json, exact }: PactInteraction, file: string): string | null {
  const { type = HTTP, request, response, description = '' } = json;
  const one = `an interaction of ${file}`;
  if (type !== HTTP || !isJsonObject(request)) {
    return `${one} is no HTTP request (${oneLine(textOf(type))}); give a pact of HTTP interactions alone`;
  }
  // Without a response, Pact accepts any answer with status 200.
  if (!isJsonObject(response)) return `${one} has no response${GIVE_WRITTEN}`;
  if (typeof description !== 'string') return `the description of ${one} is no text${GIVE_WRITTEN}`;
  const { method = 'GET' } = request;
  // Pact asks by GET where it does not know the method.
  if (typeof method !== 'string' || !/^[A-Za-z]+$/.test(method)) {
    return `${one} has a method that is none of HTTP (${oneLine(textOf(method), 40)})${GIVE_WRITTEN}`;
  }
  const { status = 200 } = response;
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
    return `${one} expects the status ${oneLine(textOf(status), 40)}, which is none of HTTP${GIVE_WRITTEN}`;
  }
  const digits = oddNumberIn(objectOf(exact['request'])['body']);
  if (digits === null) return null;
  return `a request in ${file} has the number ${oneLine(digits, 40)}, of which Pact’s verifier makes another; write it as a text, or with digits that it keeps`;
}

const HTTP = 'Synchronous/HTTP';
const GIVE_WRITTEN = '; give the file that the consumer tests write';
