import type { Finding } from '../../contracts/finding.ts';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { plaidErrorFindings } from '../../contracts/plaid-error.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { asksForLinkToken, interactionName, jsonBody } from './interaction-parts.ts';
import type { PactFile } from './pact-file.ts';

/** What is wrong with the example of one interaction. */
export interface ExampleFinding {
  readonly interaction: string;
  readonly finding: Finding;
}

export interface JudgedExamples {
  /** How many answers of `POST /link/token/get` there are. */
  readonly examples: number;
  readonly findings: readonly ExampleFinding[];
}

/**
 * Holds every answer of `POST /link/token/get` in a pact against the contract: what a consumer is tested with
 * must be what Plaid would send. Other endpoints are passed over.
 */
export function judgeExamples(
  { interactions, specification }: Pick<PactFile, 'interactions' | 'specification'>,
  revision: Revision,
): JudgedExamples {
  const asked = interactions.filter(asksForLinkToken);
  const findings = asked.flatMap((interaction) =>
    exampleFindings(interaction, specification, revision).map((finding) => ({
      interaction: interactionName(interaction),
      finding,
    })),
  );
  return { examples: asked.length, findings };
}

function exampleFindings(
  { response }: JsonObject,
  specification: number | null,
  revision: Revision,
): readonly Finding[] {
  const status = isJsonObject(response) ? (response['status'] ?? 200) : 200;
  const body = jsonBody(response, specification);
  return typeof status === 'number' && status >= 200 && status < 300
    ? validateLinkTokenGetResponse(body, { revision }).findings
    : plaidErrorFindings(body);
}
