import type { Finding } from '../../contracts/finding.ts';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
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
export interface ExampleFinding extends Pick<Finding, 'code' | 'path' | 'message'> {
  readonly interaction: string;
  /** Whether the pact calls the interaction pending. */
  readonly pending: boolean;
  /** What to write instead. */
  readonly remedy: string;
}

export interface JudgedExamples {
  /** How many answers of `POST /link/token/get` there are. */
  readonly examples: number;
  /** How many of them the pact calls pending. */
  readonly pending: number;
  readonly findings: readonly ExampleFinding[];
}

export interface ExamplesAsked {
  readonly revision: Revision;
  /**
   * Whether an example must be all that Plaid would send. Otherwise it may leave out what the consumer does not use, as
   * Pact advises, even the whole body; the rest must be what Plaid would send.
   */
  readonly whole: boolean;
}

/** Judges every answer of `POST /link/token/get` in a pact by the contract. Other operations are left out. */
export function judgeExamples(
  {
    interactions,
    specification,
    exact,
  }: Pick<PactFile, 'interactions' | 'specification' | 'exact'>,
  asks: ExamplesAsked,
): JudgedExamples {
  const written = withoutMessages(exact);
  const judged = interactions.flatMap((json, index) => {
    if (!asksForLinkToken(json)) return [];
    const about = { interaction: interactionName(json), pending: isPending(json, specification) };
    const text = stringifyExact(jsonBody(written[index]?.['response'], specification) ?? null);
    const findings = exampleFindings(json, text, specification, asks);
    return [{ pending: about.pending, findings: findings.map((one) => ({ ...about, ...one })) }];
  });
  return {
    examples: judged.length,
    pending: judged.filter(({ pending }) => pending).length,
    findings: judged.flatMap(({ findings }) => findings),
  };
}

/** `text`: the body of the example, with the digits that its numbers were written with. */
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
  // Judging changes the value, and the pact must stay as it is.
  const copy = structuredClone(jsonBody(response, specification));
  const findings = judgedAsWritten(text, copy, (body, writtenAt) =>
    kind === 'error'
      ? plaidErrorFindings(body, writtenAt)
      : verdictOn(body, { revision }, writtenAt).findings.filter(
          ({ code }) => whole || code !== 'missing-key',
        ),
  );
  return findings.map((finding) => {
    const { code, path, message } = finding;
    return { code, path, message, remedy: exampleRemedy(finding, kind) };
  });
}
