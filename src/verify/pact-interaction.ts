import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../input-error.ts';
import { oneLine } from '../one-line.ts';
import { providerStateNames } from '../pact-file/interaction-parts.ts';
import type { PactFile } from '../pact-file/pact-file.ts';

/** What an interaction of a pact asks for, before anything is sent. */
export interface PactInteraction {
  readonly description: string;
  readonly states: readonly GivenState[];
  /** Whether the pact says that a failure of it is expected for now. */
  readonly pending: boolean;
  /** As the pact has it. */
  readonly json: JsonObject;
}

/** A provider state, as an interaction asks for it. */
export interface GivenState {
  readonly name: string;
  readonly params: JsonObject;
}

/**
 * The interactions of a pact. Throws InputError for a version of the format, or a kind of interaction,
 * that this tool does not verify.
 */
export function pactInteractions({
  file,
  document,
  interactions,
}: PactFile): readonly PactInteraction[] {
  const version = specification(document['metadata']);
  const isOld = version === null ? interactions.some(isOfVersion2) : version < 3;
  if (isOld) {
    throw new InputError(
      `${oneLine(file)} is written in version ${version ?? 2} of the format of pacts; write it in version 3 or 4`,
    );
  }
  return interactions.map((json) => {
    const { type = HTTP, request, response } = json;
    if (type !== HTTP || !isJsonObject(request)) {
      throw new InputError(
        `an interaction of ${oneLine(file)} is no HTTP request (${oneLine(String(type))}); give a pact of HTTP interactions alone`,
      );
    }
    // Pact takes any answer of 200 for what is asked for then.
    if (!isJsonObject(response)) {
      throw new InputError(
        `an interaction of ${oneLine(file)} has no response; give the file that the consumer tests write`,
      );
    }
    return {
      description: String(json['description'] ?? ''),
      states: givenStates(json),
      pending: json['pending'] === true,
      json,
    };
  });
}

const HTTP = 'Synchronous/HTTP';

/** The major version that the pact says it is written in; null where it does not say. */
function specification(metadata: JsonValue | undefined): number | null {
  if (!isJsonObject(metadata)) return null;
  const { pactSpecification, 'pact-specification': former, pactSpecificationVersion } = metadata;
  const named = pactSpecification ?? former;
  const version = isJsonObject(named) ? named['version'] : pactSpecificationVersion;
  const major = Number.parseInt(String(version), 10);
  return Number.isNaN(major) ? null : major;
}

function isOfVersion2(interaction: JsonObject): boolean {
  return 'providerState' in interaction || 'provider_state' in interaction;
}

function givenStates(json: JsonObject): readonly GivenState[] {
  const states = listOf(json['providerStates']).filter(isJsonObject);
  return providerStateNames(json).map((name, index) => {
    const params = states[index]?.['params'];
    return { name, params: isJsonObject(params) ? params : {} };
  });
}
