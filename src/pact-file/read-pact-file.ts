import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { DuplicateKey, parseExactObject } from '../shared/text/exact-json.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { refuseLeftAside } from './file-aside.ts';
import { type PactFile, pactInteractions, pactMessages, withoutMessages } from './pact-file.ts';
import { parsePactJson } from './pact-json.ts';

/** The parties that the user expects: a wrong file must not go out under a right name. */
export interface ExpectedParties {
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
}

/** A pact with thousands of interactions has some megabytes. */
const MOST_BYTES = 20_000_000;

/** Reads a pact. Throws InputError where the file is none, or has other parties. */
export async function readPactFile(
  file: string,
  expected: ExpectedParties = {},
): Promise<PactFile> {
  // A file that is still aside is reported as such, and not as missing.
  if (!existsSync(file)) refuseLeftAside(file);
  const bytes = readInput(file, {
    mostBytes: MOST_BYTES,
    called: `the pact ${oneLine(file)}`,
    remedy: 'give the file that the consumer tests write',
  });
  if (!isUtf8(bytes)) throw noPact(file, 'it is not UTF-8');
  return pactFrom(bytes.toString('utf8'), file, expected);
}

/** Reads a pact from a text; `file` names it in messages. */
export function pactFrom(text: string, file: string, expected: ExpectedParties = {}): PactFile {
  const document = withoutBrokers(pactDocument(text, file));
  expectInteractions(document, file);
  const consumer = partyOf(document, 'consumer', file, expected.consumer);
  const provider = partyOf(document, 'provider', file, expected.provider);
  const exact = withoutBrokers(exactDocument(text, file));
  const specification = specificationOf(document['metadata']);
  return {
    ...{ file, consumer, provider, document, exact, specification },
    providerIsGiven: expected.provider !== undefined,
    interactions: pactInteractions(document, exact, specification),
    messages: pactMessages(document),
  };
}

function pactDocument(text: string, file: string): JsonObject {
  const json = parsePactJson(text);
  if (json.kind === 'no-json') throw noPact(file, 'it is not JSON');
  if (json.kind === 'too-deep') throw noPact(file, 'it is nested too deeply');
  if (!isJsonObject(json.value)) throw noPact(file, 'it is no JSON object');
  return json.value;
}

function exactDocument(text: string, file: string): JsonObject {
  try {
    return parseExactObject(text) ?? {};
  } catch (error) {
    throw error instanceof DuplicateKey ? noPact(file, error.message) : error;
  }
}

/** A pact that a broker gave has members of the broker's. */
function withoutBrokers({ _links, createdAt, ...document }: JsonObject): JsonObject {
  return document;
}

function expectInteractions(document: JsonObject, file: string): void {
  const { messages = [] } = document;
  const { interactions = listOf(messages).length > 0 ? [] : null } = document;
  const lists = [interactions, messages];
  if (!lists.every((list) => Array.isArray(list) && list.every(isJsonObject))) {
    throw noPact(file, 'it has no list of interactions');
  }
  if (lists.flatMap(listOf).length === 0) throw noPact(file, 'its list of interactions is empty');
}

function partyOf(
  document: JsonObject,
  role: 'consumer' | 'provider',
  file: string,
  expected: string | undefined,
): string {
  const { name } = objectOf(document[role]);
  if (typeof name !== 'string' || name.trim() === '') throw noPact(file, `it names no ${role}`);
  if (name.length > LONGEST_NAME || NOT_IN_NAMES.test(name)) {
    throw noPact(file, `the name of its ${role} is too long, or cannot stand in a URL`);
  }
  if (expected === undefined || expected === name) return name;
  throw new InputError(
    `the ${role} of ${oneLine(file)} is "${oneLine(name)}", not "${oneLine(expected)}"; give the right file, or the name that its consumer tests write`,
  );
}

/** Control characters, lone surrogates, and the names of folders in URLs. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}]|^\.{1,2}$/u;

/** In UTF-16 units; a broker on Postgres keeps no more. */
const LONGEST_NAME = 255;

function noPact(file: string, why: string): InputError {
  return new InputError(
    `${oneLine(file)} is no pact: ${why}; give the file that the consumer tests write`,
  );
}

/** The major version of the format that the metadata of a pact names; null where it names none. */
export function specificationOf(metadata: JsonValue | undefined): number | null {
  const { pactSpecification, 'pact-specification': former } = objectOf(metadata);
  const version = textOf(saidVersion(metadata));
  const major = Number.parseInt(version, 10);
  if (Number.isNaN(major)) return null;
  // Pact accepts version 4 only where it is well formed, and in the member that version 4 uses.
  const isNamed = isJsonObject(pactSpecification ?? former);
  return isNamed && /^\d+(\.\d+){0,2}$/.test(version) ? major : Math.min(major, 3);
}

function saidVersion(metadata: JsonValue | undefined): JsonValue | undefined {
  const { pactSpecification, 'pact-specification': former, ...others } = objectOf(metadata);
  const named = pactSpecification ?? former;
  return isJsonObject(named) ? named['version'] : (named ?? others['pactSpecificationVersion']);
}

type Written = Pick<PactFile, 'file' | 'specification' | 'document'>;

/**
 * Throws InputError for a pact whose version of the format is none, is not the one that it is written in, or is 1 or 2,
 * whose matching rules mean something else. A pact that does not say its version is known by what only those have.
 */
export function refuseOldSpecification({ file, specification, document }: Written): void {
  const refused = (why: string) =>
    new InputError(`${oneLine(file)} ${why}; write it in version 3 or 4`);
  const interactions = withoutMessages(document);
  const said = saidVersion(document['metadata']) ?? null;
  if (said !== null && specification === null) {
    throw refused(
      `says that it is written in version ${oneLine(JSON.stringify(said), 60)} of the format of pacts, which is none`,
    );
  }
  const version = specification ?? oldVersionOf(interactions) ?? 3;
  if (version === 3 && interactions.some(isOfVersion4)) {
    const label = specification === null ? 'names no version' : 'names version 3';
    throw new InputError(
      `${oneLine(file)} ${label} of the format of pacts in its metadata, but is written in version 4; name that one there (pactSpecification.version), or write it in version 3 or 4`,
    );
  }
  if (version !== 3 && version !== 4) {
    throw refused(`is written in version ${version} of the format of pacts`);
  }
}

function oldVersionOf(interactions: readonly JsonObject[]): number | null {
  if (interactions.some((one) => 'provider_state' in one)) return 1;
  return interactions.some(isOfVersion2) ? 2 : null;
}

/** Only version 4 names the type of an interaction, and the content type of a body. */
function isOfVersion4(interaction: JsonObject): boolean {
  return (
    interaction['type'] === 'Synchronous/HTTP' ||
    partsOf(interaction).some(({ body }) => {
      const keys = objectOf(body);
      return 'content' in keys && 'contentType' in keys && 'encoded' in keys;
    })
  );
}

/** Later versions have a list of states, matching rules by part, and a query as an object. */
function isOfVersion2(interaction: JsonObject): boolean {
  return (
    'providerState' in interaction ||
    partsOf(interaction).some(
      ({ matchingRules, query }) =>
        typeof query === 'string' ||
        Object.keys(objectOf(matchingRules)).some((place) => place.startsWith('$')),
    )
  );
}

function partsOf({ request, response }: JsonObject): readonly JsonObject[] {
  return [objectOf(request), objectOf(response)];
}
