import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { withoutMessages } from './interaction-parts.ts';
import type { PactFile } from './pact-file.ts';

/** The major version of the format that the metadata of a pact names; null where it names none. */
export function specificationOf(metadata: JsonValue | undefined): number | null {
  if (!isJsonObject(metadata)) return null;
  const isNamed = isJsonObject(metadata['pactSpecification'] ?? metadata['pact-specification']);
  const version = textOf(saidVersion(metadata));
  const major = Number.parseInt(version, 10);
  if (Number.isNaN(major)) return null;
  // Pact accepts version 4 only where it is well formed, and in the member that version 4 uses.
  const isWellFormed = /^\d+(\.\d+){0,2}$/.test(version);
  return isNamed && isWellFormed ? major : Math.min(major, 3);
}

function saidVersion(metadata: JsonObject): JsonValue | undefined {
  const { pactSpecification, 'pact-specification': former, pactSpecificationVersion } = metadata;
  const named = pactSpecification ?? former;
  return isJsonObject(named) ? named['version'] : (named ?? pactSpecificationVersion);
}

/**
 * Throws InputError for a pact whose version of the format is none, is not the one that it is written in, or is 1 or 2,
 * whose matching rules mean something else. A pact that does not say its version is known by what only those have.
 */
export function refuseOldSpecification(
  pact: Pick<PactFile, 'file' | 'specification' | 'document'>,
): void {
  const why = whyUnreadable(pact);
  if (why !== null) throw new InputError(`${oneLine(pact.file)} ${why}`);
}

function whyUnreadable({
  specification,
  document,
}: Pick<PactFile, 'specification' | 'document'>): string | null {
  const interactions = withoutMessages(document);
  const said = saidVersion(objectOf(document['metadata'])) ?? null;
  if (said !== null && specification === null) {
    return `says that it is written in version ${oneLine(JSON.stringify(said), 60)} of the format of pacts, which is none; write it in version 3 or 4`;
  }
  const version = specification ?? oldVersionOf(interactions) ?? 3;
  if (version === 3 && interactions.some(isOfVersion4)) {
    const label = specification === null ? 'names no version' : 'names version 3';
    return `${label} of the format of pacts in its metadata, but is written in version 4; name that one there (pactSpecification.version), or write it in version 3 or 4`;
  }
  if (version === 3 || version === 4) return null;
  return `is written in version ${version} of the format of pacts; write it in version 3 or 4`;
}

function oldVersionOf(interactions: readonly JsonObject[]): number | null {
  if (interactions.some((one) => 'provider_state' in one)) return 1;
  return interactions.some(isOfVersion2) ? 2 : null;
}

/** Only version 4 names the type of an interaction, and the content type of a body. */
function isOfVersion4({ type, request, response }: JsonObject): boolean {
  return (
    type === 'Synchronous/HTTP' ||
    [objectOf(request), objectOf(response)].some(({ body }) => {
      const keys = objectOf(body);
      return 'content' in keys && 'contentType' in keys && 'encoded' in keys;
    })
  );
}

/** Later versions have a list of states, matching rules by part, and a query as an object. */
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
