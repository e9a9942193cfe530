import { namesCredential } from '../../contracts/credentials/credential-name.ts';
import { looksLikeCredential } from '../../contracts/credentials/credential-shapes.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { CI_SERVICES } from './ci-services.ts';
import { type FoundPart, given, type IdentityOption, type Informants } from './identity-part.ts';

/**
 * The URL of the build: the option's, else the CI's. Throws InputError for an unusable option; an unusable URL of a CI
 * is left out with a remark, since everything else works without it.
 */
export function findBuildUrl(option: IdentityOption, { ci, env }: Informants): FoundPart {
  const explicit = given(option);
  const found = explicit ?? (ci === null ? null : CI_SERVICES[ci].buildUrl(env));
  if (found === null) return { part: null, remarks: [] };
  const judged = judgeBuildUrl(found.value);
  if (judged.kind === 'refused') {
    if (explicit !== null) throw new InputError(`${found.name} ${judged.why}; give another`);
    return { part: null, remarks: [`no build URL: what ${found.name} gives ${judged.why}`] };
  }
  const from = explicit === null && ci !== null ? ci : 'option';
  return {
    part: { value: judged.href, source: { from, name: found.name } },
    remarks: judged.hadSecrets
      ? [`a credential was taken out of the build URL (${found.name})`]
      : [],
  };
}

type JudgedUrl =
  /** `hadSecrets`: credentials were removed. */
  | { readonly kind: 'url'; readonly href: string; readonly hadSecrets: boolean }
  | { readonly kind: 'refused'; readonly why: string };

const LONGEST = 2000;

/**
 * A URL as every reader of a broker may see it. User, password, and texts that look like credentials in query or
 * fragment are removed, not refused: the page is the same without them, and a CI may have added them.
 */
export function judgeBuildUrl(text: string): JudgedUrl {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return refused(`is longer than ${LONGEST} characters`);
  // Checked before parsing, since the parser silently drops line ends.
  if (NOT_PRINTABLE.test(text)) return refused('has a line end or another control character in it');
  if (!URL.canParse(trimmed)) return refused('is not a URL');
  const url = new URL(trimmed);
  if (!/^https?:$/.test(url.protocol)) return refused('is not an http or https URL');
  if (hasSecret(unescaped(url.pathname))) {
    return refused('has a credential in its path');
  }
  const before = url.href;
  takeSecretsOut(url);
  return url.href.length > LONGEST
    ? refused(`is longer than ${LONGEST} characters`)
    : { kind: 'url', href: url.href, hadSecrets: url.href !== before };
}

function unescaped(path: string): string {
  return path.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/** Part by part, since only the beginning of a text is examined. */
function hasSecret(path: string): boolean {
  return /:\/\/[^/@]*@/.test(path) || path.split('/').some(looksLikeCredential);
}

function takeSecretsOut(url: URL): void {
  url.username = '';
  url.password = '';
  for (const [name, value] of [...url.searchParams]) {
    if (isSecretName(name) || looksLikeCredential(value)) url.searchParams.delete(name);
  }
  if (isSecretName(url.hash) || looksLikeCredential(url.hash)) url.hash = '';
}

const NOT_PRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function isSecretName(name: string): boolean {
  return namesCredential(name) || /signature|session|^(?:code|key)$/i.test(name);
}

function refused(why: string): JudgedUrl {
  return { kind: 'refused', why };
}
