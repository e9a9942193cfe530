import { mayNameCredential } from '../../contracts/credentials/credential-name.ts';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { lastName } from '../pact-verifier/pact-path.ts';
import { credentialReason, patternReason } from '../shared/credentials/credential-reason.ts';
import { decodedVariants, namedParts } from '../shared/credentials/decoded-variants.ts';
import { type HolderOf, holderIn, type KnownSecret } from '../shared/credentials/known-secrets.ts';
import { looksRandom } from '../shared/credentials/random-text.ts';
import { parsePactJson } from './pact-json.ts';
import { SECRET_REMEDY } from './remedies.ts';

/** A text in a pact that may be a credential. Neither its value nor a secret key is reported. */
interface PactSecret {
  readonly path: JsonPointer;
  readonly why: string;
}

/**
 * Texts that must not be published: values that the environment holds under the name of a credential, texts with the
 * shape of a credential, and texts under such a name that are no placeholders.
 */
export function pactSecrets(
  document: JsonValue,
  known: readonly KnownSecret[],
): readonly PactSecret[] {
  return [...secretsIn(document, { path: '', name: '', kind: 'plain', level: 0 }, holderIn(known))];
}

/** The same as findings, for the gate and for publishing. */
export function secretFindings(document: JsonValue, known: readonly KnownSecret[]) {
  return pactSecrets(document, known).map(({ path, why }) => ({
    ...{ code: 'pact-secret' as const, path, remedy: SECRET_REMEDY },
    message: `${why}; put an example in its place`,
  }));
}

/** Where a value stands that is searched. */
interface Place {
  readonly path: JsonPointer;
  /** The name of the nearest member around it; within a rule, of the member that the rule is for. */
  readonly name: string;
  /** `rule`: within matching rules or generators. */
  readonly kind: 'plain' | 'base64' | 'rule' | 'pattern';
  /** How many texts it is nested in. */
  readonly level: number;
}

function* secretsIn(value: JsonValue, place: Place, holderOf: HolderOf): Generator<PactSecret> {
  const { path } = place;
  if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const why = credentialReason(decodedVariants(key), '', holderOf);
      // The paths of its members would reveal the key.
      if (why !== null) yield { path, why: `a key in it is secret: ${why}` };
      else yield* secretsIn(member, placeOf(place, value, key, member), holderOf);
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* secretsIn(item, { ...place, path: childPointer(path, index) }, holderOf);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    const why = reasonAt(place, String(value), holderOf);
    if (why !== null) yield { path, why };
  }
}

/** The place of a member. */
function placeOf(parent: Place, holder: JsonObject, key: string, value: JsonValue): Place {
  const place = { ...parent, path: childPointer(parent.path, key) };
  if (parent.kind === 'rule') {
    const kind = key === 'regex' && typeof value === 'string' ? 'pattern' : 'rule';
    return { ...place, kind, name: ruleName(parent, key, value) };
  }
  if (key === 'matchingRules' || key === 'generators') return { ...place, kind: 'rule', name: '' };
  // Encoded content keeps the name of its parent.
  return key === 'content' && isBase64(holder)
    ? { ...place, kind: 'base64' }
    : { ...place, name: key };
}

/** Version 4 of the format encodes what is no JSON; some tools write `true`. */
function isBase64({ encoded = false }: JsonObject): boolean {
  return encoded !== false && !(typeof encoded === 'string' && /^json$/i.test(encoded));
}

function ruleName({ name }: Place, key: string, value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return mayNameCredential(key) ? key : name;
  return /^(matchers|rules|variants|generators?)$/.test(key) ? name : lastName(key);
}

function reasonAt(place: Place, text: string, holderOf: HolderOf): string | null {
  if (place.kind === 'pattern') return patternReason(text, place.name, holderOf);
  const reason = reasonIn(place, text, holderOf);
  if (reason !== null || place.kind !== 'base64') return reason;
  return reasonIn(place, Buffer.from(text, 'base64').toString('utf8'), holderOf);
}

/** Why a text is secret: the text itself, a part of it where it is a form, or a member where it is JSON. */
function reasonIn(place: Place, text: string, holderOf: HolderOf): string | null {
  const readings = decodedVariants(text);
  const reason = credentialReason(readings, place.name, holderOf);
  if (reason !== null || place.level === MOST_LEVELS) return reason;
  for (const { name, value } of namedParts(text)) {
    const isNamed = looksRandom(value) && mayNameCredential(name);
    // Values of the environment were already searched in the whole text.
    const named = isNamed ? credentialReason([value], name, () => null) : null;
    const found = named ?? reasonInJson(place, [value], holderOf);
    if (found !== null) return found;
  }
  return reasonInJson(place, readings, holderOf);
}

/** Texts are not nested deeper in practice, and each level takes time. */
const MOST_LEVELS = 4;

/** Judges the first of the readings that is JSON. */
function reasonInJson(
  { name, level }: Place,
  readings: readonly string[],
  holderOf: HolderOf,
): string | null {
  for (const reading of readings) {
    const json = /^\s*[[{]/.test(reading) ? parsePactJson(reading.trim()) : null;
    if (json?.kind !== 'value') continue;
    const within = { path: '', name, kind: 'plain', level: level + 1 } as const;
    const [first] = secretsIn(json.value, within, holderOf);
    return first?.why ?? null;
  }
  return null;
}
