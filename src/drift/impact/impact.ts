import { valueAt } from '../../../contracts/json-pointer.ts';
import { type JsonObject, type JsonValue, objectOf } from '../../../contracts/json-value.ts';
import { shapesOf } from '../../../contracts/schema/read-shapes.ts';
import { UnsupportedSchemaError } from '../../../contracts/schema/unsupported-schema-error.ts';
import { jsonBody, type PactFile } from '../../pact-file/pact-file.ts';
import type { Change, ChangeCode } from '../../schema-changes/change.ts';
import type { DocumentedResponse } from '../../schema-changes/read-response.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { DriftImpact, HitFixture, HitInteraction, HitLaw } from '../drift-result.ts';
import type { Fixture } from '../inputs.ts';
import { placeOf, placesIn } from './places-in.ts';
import { compiledResponse, type FaultsOf, responseSchema } from './response-schema.ts';

interface BothSides<Each> {
  readonly from: Each;
  readonly to: Each;
}

interface WhatIsHere {
  readonly pact: PactFile;
  readonly fixtures: readonly Fixture[];
  /** The user's own validator; null where none was named. */
  readonly subject: Subject | null;
  readonly seed: number;
}

/** The impact of the changes between two documents. Throws InputError where the validator cannot be asked. */
export async function driftImpact(
  changes: readonly Change[],
  documents: BothSides<DocumentedResponse>,
  { pact, fixtures, subject, seed }: WhatIsHere,
): Promise<DriftImpact> {
  const { from, to } = documents;
  const { judges, untold } = judgesOf(documents);
  const known = {
    interactions: hitInteractions(pact, changes, documents, judges?.to ?? (() => [])),
    fixtures: judges === null ? [] : hitFixtures(fixtures, judges),
    laws: hitLaws(changes),
  };
  if (judges === null || subject === null) return { ...known, validator: null, untold };
  try {
    // Needs fast-check, which is optional for comparing documents alone.
    const { askValidator } = await import('./ask-validator.ts');
    const validator = await askValidator(subject, {
      from: { document: from, faultsOf: judges.from },
      to: { document: to, components: shapesOf(to.reading) },
      seed,
    });
    return { ...known, validator, untold };
  } catch (error) {
    if (!(error instanceof UnsupportedSchemaError)) throw error;
    const why = `no payloads can be made of ${to.name}: ${error.message}`;
    return { ...known, validator: null, untold: why };
  }
}

/** Upstream's has 45; compiling a validator of many thousands takes minutes. */
const MOST_COMPONENTS = 1000;

/** The validators of both documents, or why there are none. The comparison itself does not need them. */
function judgesOf({ from, to }: BothSides<DocumentedResponse>): {
  readonly judges: BothSides<FaultsOf> | null;
  readonly untold: string | null;
} {
  const judgeOf = (document: DocumentedResponse) => {
    if (Object.keys(document.reading.definitions).length > MOST_COMPONENTS)
      throw new Error('it has too many components');
    return compiledResponse(responseSchema(document));
  };
  try {
    return { judges: { from: judgeOf(from), to: judgeOf(to) }, untold: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const untold = `no payload can be judged by these documents (${oneLine(reason)})`;
    return { judges: null, untold };
  }
}

/** The interactions of a pact whose successful example has a changed place, or is no longer valid. */
function hitInteractions(
  { interactions }: PactFile,
  changes: readonly Change[],
  { from, to }: BothSides<DocumentedResponse>,
  faultsOf: FaultsOf,
): readonly HitInteraction[] {
  const changed = new Set(changes.map(placeOf));
  return interactions.flatMap(({ asksForLinkToken, name, json, specification }) => {
    const example = asksForLinkToken ? successOf(json, specification) : undefined;
    if (example === undefined) return [];
    const met = new Set(
      [from, to].flatMap((one) => placesIn(one, example).map(({ place }) => place)),
    );
    const places = [...changed].filter((place) => met.has(place));
    // An example may lack keys that the consumer does not use.
    const refusedAt =
      faultsOf(example).find((path) => valueAt(example, path) !== undefined) ?? null;
    if (places.length === 0 && refusedAt === null) return [];
    return [{ interaction: name, places, refusedAt }];
  });
}

function successOf({ response }: JsonObject, specification: number | null): JsonValue | undefined {
  const { status = 200 } = objectOf(response);
  return typeof status === 'number' && status >= 200 && status < 300
    ? jsonBody(response, specification)
    : undefined;
}

/** The examples that exactly one of the documents allows. */
function hitFixtures(
  fixtures: readonly Fixture[],
  faultsOf: BothSides<FaultsOf>,
): readonly HitFixture[] {
  return fixtures
    .map(({ name, payload }) => ({
      fixture: name,
      wasValid: faultsOf.from(payload).length === 0,
      isValid: faultsOf.to(payload).length === 0,
    }))
    .filter(({ wasValid, isValid }) => wasValid !== isValid);
}

/** The laws that each kind of change concerns, by the names of their files in `properties/`. */
const LAWS_OF: Readonly<Record<ChangeCode, readonly string[]>> = {
  'enum-value-added': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'enum-value-removed': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'property-added': ['accepts-every-valid-payload', 'extra-keys-change-no-verdict'],
  'property-removed': ['accepts-every-valid-payload', 'extra-keys-change-no-verdict'],
  'property-became-required': ['absent-is-not-null', 'refuses-every-fault-at-every-place'],
  'property-became-optional': ['absent-is-not-null', 'accepts-every-valid-payload'],
  'became-nullable': ['absent-is-not-null', 'accepts-every-valid-payload'],
  'became-not-nullable': ['absent-is-not-null', 'refuses-every-fault-at-every-place'],
  'type-changed': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'format-changed': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'additional-properties-changed': ['extra-keys-change-no-verdict'],
};

const TIMESTAMPS = 'timestamps-are-null-or-date-times';
const TIMESTAMP_PLACES = ['LinkTokenGetResponse created_at', 'LinkTokenGetResponse expiration'];

/** The laws that the changes concern, each with its places, in the order of their names. */
export function hitLaws(changes: readonly Change[]): readonly HitLaw[] {
  const hits = changes.flatMap((change) => {
    const place = placeOf(change);
    const ofTime = TIMESTAMP_PLACES.includes(place) ? [TIMESTAMPS] : [];
    return [...LAWS_OF[change.code], ...ofTime].map((law) => ({ law, place }));
  });
  return [...Map.groupBy(hits, ({ law }) => law)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([law, of]) => ({ law, places: [...new Set(of.map(({ place }) => place))] }));
}
