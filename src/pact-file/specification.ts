import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { PactFile } from './pact-file.ts';

/** The major version of the format that a pact says it is written in, by its metadata; null where it does not say. */
export function specificationOf(metadata: JsonValue | undefined): number | null {
  if (!isJsonObject(metadata)) return null;
  const isNamed = isJsonObject(metadata['pactSpecification'] ?? metadata['pact-specification']);
  const version = textOf(saidVersion(metadata));
  const major = Number.parseInt(version, 10);
  if (Number.isNaN(major)) return null;
  // As Pact reads it: a version 4 is one only where it is said in the way of its time, and well formed.
  const isWellFormed = /^\d+(\.\d+){0,2}$/.test(version);
  return isNamed && isWellFormed ? major : Math.min(major, 3);
}

function saidVersion(metadata: JsonObject): JsonValue | undefined {
  const { pactSpecification, 'pact-specification': former, pactSpecificationVersion } = metadata;
  const named = pactSpecification ?? former;
  return isJsonObject(named) ? named['version'] : (named ?? pactSpecificationVersion);
}

/**
 * Throws InputError for a pact in a version of the format that cannot be read, that is not the one it is written in, or in version 1 or 2 of the format, whose matching rules mean something else. One that does
 * not say its version is known by what only those versions write.
 */
export function refuseOldSpecification({
  file,
  specification,
  interactions,
  document,
}: Pick<PactFile, 'file' | 'specification' | 'interactions' | 'document'>): void {
  const said = saidVersion(objectOf(document['metadata'])) ?? null;
  if (said !== null && specification === null) {
    throw new InputError(
      `${oneLine(file)} says that it is written in version ${oneLine(JSON.stringify(said), 60)} of the format of pacts, which is none; write it in version 3 or 4`,
    );
  }
  const version = specification ?? oldVersionOf(interactions);
  if ((version ?? 3) === 3 && interactions.some(isOfVersion4)) {
    const label = specification === null ? 'names no version' : `names version ${specification}`;
    throw new InputError(
      `${oneLine(file)} ${label} of the format of pacts in its metadata, but is written in version 4; name that one there (pactSpecification.version), or write it in version 3 or 4`,
    );
  }

  if (version === null || version === 3 || version === 4) return;
  throw new InputError(
    `${oneLine(file)} is written in version ${version} of the format of pacts; write it in version 3 or 4`,
  );
}

function oldVersionOf(interactions: readonly JsonObject[]): number | null {
  if (interactions.some((one) => 'provider_state' in one)) return 1;
  return interactions.some(isOfVersion2) ? 2 : null;
}

/** Only that one names the kind of an interaction, and says beside a body what it is. */
function isOfVersion4({ type, request, response }: JsonObject): boolean {
  return (
    type === 'Synchronous/HTTP' ||
    [objectOf(request), objectOf(response)].some(({ body }) => {
      const keys = objectOf(body);
      return 'content' in keys && 'contentType' in keys && 'encoded' in keys;
    })
  );
}

/** Later ones have a list of states, rules by the part that they are for, and a query as an object. */
function isOfVersion2(interaction: JsonObject): boolean {
  const parts = [objectOf(interaction['request']), objectOf(interaction['response'])];
  return (
    'providerState' in interaction ||
    parts.some(
      ({ matchingRules, query }) =>
        typeof query === 'string' ||
        Object.keys(objectOf(matchingRules)).some((place) => place.startsWith('$')),
    )
  );
}
