import type { Finding } from '../../contracts/finding.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { plaidErrorFindings } from '../../contracts/plaid-error.ts';
import { judgedAsWritten } from '../../contracts/reading/kept-digits.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { verdictOn } from '../../contracts/validator.ts';
import { stringifyExact } from './exact-json.ts';
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
  {
    interactions,
    specification,
    exact,
  }: Pick<PactFile, 'interactions' | 'specification' | 'exact'>,
  revision: Revision,
): JudgedExamples {
  const written = listOf(exact['interactions']);
  const asked = interactions
    .map((interaction, index) => ({ interaction, text: bodyText(written[index], specification) }))
    .filter(({ interaction }) => asksForLinkToken(interaction));
  const findings = asked.flatMap(({ interaction, text }) =>
    exampleFindings(interaction, text, specification, revision).map((finding) => ({
      interaction: interactionName(interaction),
      finding,
    })),
  );
  return { examples: asked.length, findings };
}

/** With the digits that its numbers were written with. */
function bodyText(interaction: JsonValue | undefined, specification: number | null): string {
  return stringifyExact(jsonBody(objectOf(interaction)['response'], specification) ?? null);
}

function exampleFindings(
  { response }: JsonObject,
  text: string,
  specification: number | null,
  revision: Revision,
): readonly Finding[] {
  const status = isJsonObject(response) ? (response['status'] ?? 200) : 200;
  const isSuccess = typeof status === 'number' && status >= 200 && status < 300;
  // The pact keeps its own.
  const copy = structuredClone(jsonBody(response, specification));
  return judgedAsWritten(text, copy, (body, writtenAt) =>
    isSuccess
      ? verdictOn(body, { revision }, writtenAt).findings
      : plaidErrorFindings(body, writtenAt),
  );
}
