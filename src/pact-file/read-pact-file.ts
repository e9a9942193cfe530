import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { DuplicateKey, parseExactObject } from './exact-json.ts';
import { refuseLeftAside } from './file-aside.ts';
import type { PactFile } from './pact-file.ts';
import { pactInteractions, pactMessages } from './pact-interaction.ts';
import { parsePactJson } from './pact-json.ts';
import { specificationOf } from './specification.ts';

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
  return pactFrom(readText(file), file, expected);
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

function expectInteractions(document: JsonObject, file: string): void {
  const { messages = [] } = document;
  const { interactions = listOf(messages).length > 0 ? [] : null } = document;
  if (!isListOfObjects(interactions) || !isListOfObjects(messages)) {
    throw noPact(file, 'it has no list of interactions');
  }
  if (interactions.length + messages.length === 0) {
    throw noPact(file, 'its list of interactions is empty');
  }
}

function isListOfObjects(value: JsonValue): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isJsonObject);
}

function readText(file: string): string {
  const bytes = readInput(file, {
    mostBytes: MOST_BYTES,
    called: `the pact ${oneLine(file)}`,
    remedy: 'give the file that the consumer tests write',
  });
  if (!isUtf8(bytes)) throw noPact(file, 'it is not UTF-8');
  return bytes.toString('utf8');
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
    if (error instanceof DuplicateKey) {
      throw noPact(file, `the key "${oneLine(error.key, 60)}" stands twice in one object`);
    }
    throw error;
  }
}

/** A pact that a broker gave has members of the broker's. */
function withoutBrokers({ _links, createdAt, ...document }: JsonObject): JsonObject {
  return document;
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
