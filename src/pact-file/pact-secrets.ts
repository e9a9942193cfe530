import { mayNameCredential } from '../../contracts/credentials/credential-name.ts';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { lastName } from '../../pacts/pact-path.ts';
import { credentialReason, patternReason } from '../shared/credentials/credential-reason.ts';
import { decodedVariants } from '../shared/credentials/decoded-variants.ts';
import { type HolderOf, holderIn, type KnownSecret } from '../shared/credentials/known-secrets.ts';
import { namedParts } from '../shared/credentials/named-parts.ts';
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
  const root: Searched = { value: document, path: '', name: '', kind: 'plain', level: 0 };
  return [...secretsIn(root, holderIn(known))];
}

/** The same as findings, for the gate and for publishing. */
export function secretFindings(document: JsonValue, known: readonly KnownSecret[]) {
  return pactSecrets(document, known).map(({ path, why }) => ({
    ...{ code: 'pact-secret' as const, path, remedy: SECRET_REMEDY },
    message: `${why}; put an example in its place`,
  }));
}

/** A value that is searched, and where it stands. */
interface Searched {
  readonly value: JsonValue;
  readonly path: JsonPointer;
  /** The name of the nearest member around it; within a rule, of the member that the rule is for. */
  readonly name: string;
  /** `rule`: within matching rules or generators. */
  readonly kind: 'plain' | 'base64' | 'rule' | 'pattern';
  /** How many texts it is nested in. */
  readonly level: number;
}

function* secretsIn(place: Searched, holderOf: HolderOf): Generator<PactSecret> {
  const { value, path } = place;
  if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const why = credentialReason(decodedVariants(key), '', holderOf);
      // The paths of its members would reveal the key.
      if (why !== null) yield { path, why: `a key in it is secret: ${why}` };
      else yield* secretsIn(memberOf(place, value, key, member), holderOf);
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* secretsIn({ ...place, value: item, path: childPointer(path, index) }, holderOf);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    const why = reasonAt(place, String(value), holderOf);
    if (why !== null) yield { path, why };
  }
}

function memberOf(place: Searched, parent: JsonObject, key: string, value: JsonValue): Searched {
  const member = { ...place, value, path: childPointer(place.path, key) };
  if (place.kind === 'rule') {
    const kind = key === 'regex' && typeof value === 'string' ? 'pattern' : 'rule';
    return { ...member, kind, name: ruleName(place, key, value) };
  }
  if (key === 'matchingRules' || key === 'generators') return { ...member, kind: 'rule', name: '' };
  // Encoded content keeps the name of its parent.
  return key === 'content' && isBase64(parent)
    ? { ...member, kind: 'base64' }
    : { ...member, name: key };
}

/** Version 4 of the format encodes what is no JSON; some tools write `true`. */
function isBase64({ encoded = false }: JsonObject): boolean {
  return encoded !== false && !(typeof encoded === 'string' && /^json$/i.test(encoded));
}

function ruleName({ name }: Searched, key: string, value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return mayNameCredential(key) ? key : name;
  return /^(matchers|rules|variants|generators?)$/.test(key) ? name : lastName(key);
}

function reasonAt(place: Searched, text: string, holderOf: HolderOf): string | null {
  switch (place.kind) {
    case 'plain':
    case 'rule':
      return reasonIn(place, text, holderOf);
    case 'base64':
      return (
        reasonIn(place, text, holderOf) ??
        reasonIn(place, Buffer.from(text, 'base64').toString('utf8'), holderOf)
      );
    case 'pattern':
      return patternReason(text, place.name, holderOf);
  }
}

/** Why a text is secret: the text itself, a part of it where it is a form, or a member where it is JSON. */
function reasonIn(place: Searched, text: string, holderOf: HolderOf): string | null {
  const readings = decodedVariants(text);
  const reason = credentialReason(readings, place.name, holderOf);
  if (reason !== null || place.level === MOST_LEVELS) return reason;
  for (const { name, value } of namedParts(text)) {
    const isNamed = looksRandom(value) && mayNameCredential(name);
    const named = isNamed ? credentialReason([value], name, SEARCHED) : null;
    const found = named ?? reasonInJson(place, [value], holderOf);
    if (found !== null) return found;
  }
  return reasonInJson(place, readings, holderOf);
}

/** Values of the environment were already searched in the whole text. */
const SEARCHED: HolderOf = () => null;

/** Texts are not nested deeper in practice, and each level takes time. */
const MOST_LEVELS = 4;

/** Judges the first of the readings that is JSON. */
function reasonInJson(
  { name, level }: Searched,
  readings: readonly string[],
  holderOf: HolderOf,
): string | null {
  for (const reading of readings) {
    const json = /^\s*[[{]/.test(reading) ? parsePactJson(reading.trim()) : null;
    if (json?.kind !== 'value') continue;
    const inner: Searched = {
      value: json.value,
      path: '',
      name,
      kind: 'plain',
      level: level + 1,
    };
    const [first] = secretsIn(inner, holderOf);
    return first?.why ?? null;
  }
  return null;
}
