import type { Finding } from '../../contracts/finding.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';
import { plaidErrorFindings } from '../../contracts/plaid-error.ts';
import { judgedAsWritten } from '../../contracts/reading/kept-digits.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { verdictOn } from '../../contracts/validator.ts';
import { stringifyExact } from './exact-json.ts';
import {
  asksForLinkToken,
  expectedStatus,
  hasBody,
  interactionName,
  isPending,
  jsonBody,
} from './interaction-parts.ts';
import { withoutMessages } from './messages.ts';
import type { PactFile } from './pact-file.ts';
import { exampleRemedy } from './remedies.ts';

/** What is wrong with the example of one interaction. */
export interface ExampleFinding {
  readonly interaction: string;
  /** Whether the pact says that the interaction is. */
  readonly pending: boolean;
  readonly finding: Finding;
  /** What to write in its place. */
  readonly remedy: string;
}

export interface JudgedExamples {
  /** How many answers of `POST /link/token/get` there are. */
  readonly examples: number;
  /** How many of them the pact says to be pending. */
  readonly pending: number;
  readonly findings: readonly ExampleFinding[];
}

export interface ExamplesAsked {
  readonly revision: Revision;
  /**
   * Whether an example must be all that Plaid would send. Otherwise it may leave out what the consumer does not use, be it
   * the whole body, as Pact advises: what is there must be what Plaid would send.
   */
  readonly whole: boolean;
}

/**
 * Holds every answer of `POST /link/token/get` in a pact against the contract: what a consumer is tested with
 * must be what Plaid would send. Other endpoints are passed over.
 */
export function judgeExamples(
  {
    interactions,
    specification,
    exact,
  }: Pick<PactFile, 'interactions' | 'specification' | 'exact'>,
  asks: ExamplesAsked,
): JudgedExamples {
  const written = withoutMessages(exact);
  const asked = interactions
    .map((interaction, index) => ({ interaction, text: bodyText(written[index], specification) }))
    .filter(({ interaction }) => asksForLinkToken(interaction));
  const findings = asked.flatMap(({ interaction, text }) => {
    const name = interactionName(interaction);
    return exampleFindings(interaction, text, specification, asks).map((one) => ({
      ...{ interaction: name, pending: isPending(interaction, specification) },
      ...one,
    }));
  });
  const pending = asked.filter(({ interaction }) => isPending(interaction, specification)).length;
  return { examples: asked.length, pending, findings };
}

/** With the digits that its numbers were written with. */
function bodyText(interaction: JsonValue | undefined, specification: number | null): string {
  return stringifyExact(jsonBody(objectOf(interaction)['response'], specification) ?? null);
}

function exampleFindings(
  interaction: JsonObject,
  text: string,
  specification: number | null,
  { revision, whole }: ExamplesAsked,
): readonly Omit<ExampleFinding, 'interaction' | 'pending'>[] {
  const { response } = interaction;
  if (!whole && isJsonObject(response) && !hasBody(response, specification)) return [];
  const status = expectedStatus(interaction);
  const kind = typeof status === 'number' && status >= 200 && status < 300 ? 'success' : 'error';
  // The pact keeps its own.
  const copy = structuredClone(jsonBody(response, specification));
  const findings = judgedAsWritten(text, copy, (body, writtenAt) =>
    kind === 'error'
      ? plaidErrorFindings(body, writtenAt)
      : verdictOn(body, { revision }, writtenAt).findings.filter(
          ({ code }) => whole || code !== 'missing-key',
        ),
  );
  return findings.map((finding) => ({ finding, remedy: exampleRemedy(finding, kind) }));
}
