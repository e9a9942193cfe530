import type { Finding } from '../../contracts/finding.ts';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { plaidErrorFindings } from '../../contracts/plaid-error.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { asksForLinkToken, hasBody, interactionName, jsonBody } from './interaction-parts.ts';
import type { PactFile } from './pact-file.ts';
import { exampleRemedy } from './remedies.ts';

/** What is wrong with the example of one interaction. */
export interface ExampleFinding {
  readonly interaction: string;
  readonly finding: Finding;
  /** What to write in its place. */
  readonly remedy: string;
}

export interface JudgedExamples {
  /** How many answers of `POST /link/token/get` there are. */
  readonly examples: number;
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
  { interactions, specification }: Pick<PactFile, 'interactions' | 'specification'>,
  asks: ExamplesAsked,
): JudgedExamples {
  const asked = interactions.filter(asksForLinkToken);
  const findings = asked.flatMap((interaction) => {
    const name = interactionName(interaction);
    return exampleFindings(interaction, specification, asks).map((one) => ({
      interaction: name,
      ...one,
    }));
  });
  return { examples: asked.length, findings };
}

function exampleFindings(
  { response }: JsonObject,
  specification: number | null,
  { revision, whole }: ExamplesAsked,
): readonly Omit<ExampleFinding, 'interaction'>[] {
  if (!whole && isJsonObject(response) && !hasBody(response, specification)) return [];
  const status = isJsonObject(response) ? (response['status'] ?? 200) : 200;
  const kind = typeof status === 'number' && status >= 200 && status < 300 ? 'success' : 'error';
  const body = jsonBody(response, specification);
  const findings =
    kind === 'error'
      ? plaidErrorFindings(body)
      : validateLinkTokenGetResponse(body, { revision }).findings.filter(
          ({ code }) => whole || code !== 'missing-key',
        );
  return findings.map((finding) => ({ finding, remedy: exampleRemedy(finding, kind) }));
}
