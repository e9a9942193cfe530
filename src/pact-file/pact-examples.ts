import type { Finding } from '../../contracts/finding.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { plaidErrorFindings } from '../../contracts/plaid-error.ts';
import { judgedAsWritten } from '../../contracts/reading/kept-digits.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { verdictOn } from '../../contracts/validator.ts';
import { stringifyExact } from '../shared/text/exact-json.ts';
import {
  expectedStatus,
  jsonBody,
  type PactFile,
  type PactInteraction,
  wrapsBodies,
} from './pact-file.ts';
import { exampleRemedy } from './remedies.ts';

/** What is wrong with the example of one interaction. */
interface ExampleFinding extends Pick<Finding, 'code' | 'path' | 'message'> {
  readonly interaction: string;
  /** Whether the pact calls the interaction pending. */
  readonly pending: boolean;
  /** What to write instead. */
  readonly remedy: string;
}

interface JudgedExamples {
  /** How many answers of `POST /link/token/get` there are. */
  readonly examples: number;
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
  { interactions }: Pick<PactFile, 'interactions'>,
  asks: ExamplesAsked,
): JudgedExamples {
  const judged = interactions.filter(({ asksForLinkToken }) => asksForLinkToken);
  return {
    examples: judged.length,
    findings: judged.flatMap((interaction) => exampleFindings(interaction, asks)),
  };
}

function exampleFindings(
  { name, pending, json, exact, specification }: PactInteraction,
  { revision, whole }: ExamplesAsked,
): readonly ExampleFinding[] {
  const { response } = json;
  if (!whole && isWithoutBody(response, specification)) return [];
  const status = expectedStatus(json);
  const kind = typeof status === 'number' && status >= 200 && status < 300 ? 'success' : 'error';
  const written = stringifyExact(jsonBody(exact['response'], specification) ?? null);
  const findings = judgedAsWritten(written, (body, writtenAt) =>
    kind === 'error'
      ? plaidErrorFindings(body, writtenAt)
      : verdictOn(body, { revision }, writtenAt).findings.filter(
          ({ code }) => whole || code !== 'missing-key',
        ),
  );
  return findings.map(({ code, path, message }) => {
    const remedy = exampleRemedy({ code, path, message }, kind);
    return { interaction: name, pending, code, path, message, remedy };
  });
}

/** Whether a response says nothing about its body, not even that there is none (`null`). */
function isWithoutBody(response: JsonValue | undefined, specification: number | null): boolean {
  if (!isJsonObject(response)) return false;
  const { body } = response;
  const isWrapped = wrapsBodies(specification) && isJsonObject(body);
  return (isWrapped ? body['content'] : body) === undefined;
}
