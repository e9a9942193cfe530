import { hasWord, namesCredential } from '../../contracts/credentials/credential-name.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { namedParts } from '../shared/credentials/decoded-variants.ts';
import { hasHighEntropy, isDrawn, RUN, UUID } from '../shared/credentials/random-text.ts';

/**
 * Whether a body has a high-entropy literal, or one under the name of a credential: in JSON, a form, or XML, also in
 * nested texts.
 */
export function bodyHoldsSecret(body: JsonValue): boolean {
  return holdsSecret({ value: body, isNamed: false, level: typeof body === 'string' ? 0 : 1 });
}

interface Part {
  readonly value: JsonValue;
  /** Whether it stands under the name of a credential. */
  readonly isNamed: boolean;
  /** How many texts it is nested in. */
  readonly level: number;
}

function holdsSecret(part: Part): boolean {
  const { value, isNamed } = part;
  if (isJsonObject(value)) return objectHoldsSecret(part, value);
  if (Array.isArray(value)) {
    return isSecretPair(value) || value.some((item) => holdsSecret({ ...part, value: item }));
  }
  if (typeof value === 'string') {
    return (
      (isNamed && value.trim() !== '') || holdsDrawn(value) || textHoldsSecret(value, part.level)
    );
  }
  return isNamed && typeof value === 'number';
}

function objectHoldsSecret(part: Part, value: JsonObject): boolean {
  // As CIs write variables: `{"key": "API_TOKEN", "value": "…"}`.
  const variable = value['key'] ?? value['name'];
  const isSecretVariable = typeof variable === 'string' && holdsLiteralSecret(variable);
  return Object.entries(value).some(([key, member]) => {
    const isNamed =
      part.isNamed || holdsLiteralSecret(key) || (isSecretVariable && HELD_IN.test(key));
    return (
      holdsDrawn(key) || isDrawnKey(key, member) || holdsSecret({ ...part, value: member, isNamed })
    );
  });
}

const HELD_IN = /^(?:values?|contents?|data|text|default)$/i;

/** A header, as `["Authorization", "Bearer …"]`; either of two words may be the name. */
function isSecretPair([name, value, ...rest]: readonly JsonValue[]): boolean {
  if (typeof name !== 'string' || typeof value !== 'string' || rest.length > 0) return false;
  return holdsLiteralSecret(name) && /[^a-z_.-]/i.test(value.trim());
}

/** Most members named `key` are identifiers. */
function isDrawnKey(name: string, value: JsonValue): boolean {
  return (
    hasWord(name, ['key']) &&
    typeof value === 'string' &&
    (hasHighEntropy(value) || value.search(UUID) !== -1)
  );
}

function textHoldsSecret(text: string, level: number): boolean {
  const isMarkup = /^\s*[[{"<]/.test(text);
  const json = isMarkup && level < MOST_LEVELS ? parsePactJson(text.trim()) : null;
  if (json?.kind === 'value') {
    return holdsSecret({ value: json.value, isNamed: false, level: level + 1 });
  }
  // In a sentence `code=1` is not a parameter.
  const isSecretName = /\s/.test(text.trim()) ? holdsLiteralSecret : isSecretParameter;
  for (const { name, value } of namedParts(text)) {
    const isSecret = isSecretName(name) && value.trim() !== '';
    if (isSecret || (level < MOST_LEVELS && textHoldsSecret(value, level + 1))) return true;
  }
  // A sentence in JSON may have a colon.
  return (
    (isMarkup || level === 0) &&
    [...text.matchAll(MEMBER)].some(([, name = '']) => holdsLiteralSecret(name))
  );
}

/** Real bodies have no deeper nested texts. */
const MOST_LEVELS = 4;

/** In XML, YAML, or JSON with placeholders: a name, and a literal value. */
const MEMBER = /([\w.-]{1,100})["']?[ \t]{0,5}[:>][ \t]{0,5}["']?[^\s"',<}\]]/g;

/** Whether any literal under this name counts as a credential. A client id alone gives no access. */
export function holdsLiteralSecret(name: string): boolean {
  return namesCredential(name) && !/client[-_]?id$/i.test(name);
}

/** The same for a parameter in a URL or a form, where short names are usual. */
export function isSecretParameter(name: string): boolean {
  return holdsLiteralSecret(name) || /^(?:t|key|private|code)$/i.test(name);
}

/** Whether a text holds a high-entropy part, whatever its name. UUIDs and git commits are identifiers. */
export function holdsDrawn(text: string): boolean {
  const rest = text.replace(UUID, ' ').replace(COMMIT, ' ');
  return (rest.match(RUN) ?? []).some((run) => run.length >= SHORTEST && isDrawn(run));
}

const COMMIT = /(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi;
/** A shorter one may be a name. */
const SHORTEST = 20;
