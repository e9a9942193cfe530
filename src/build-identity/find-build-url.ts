import { InputError } from '../shared/errors/input-error.ts';
import { judgeBuildUrl } from './build-url.ts';
import { CI_SERVICES } from './ci-services.ts';
import {
  given,
  type IdentityOption,
  type IdentityPart,
  type Informants,
} from './identity-source.ts';

interface FoundBuildUrl {
  readonly part: IdentityPart | null;
  readonly remarks: readonly string[];
}

/**
 * The URL of the build: the option's, else the CI's. Throws InputError for an unusable option; an unusable URL of a CI
 * is left out with a remark, since everything else works without it.
 */
export function findBuildUrl(option: IdentityOption, { ci, build }: Informants): FoundBuildUrl {
  const explicit = given(option);
  const found = explicit ?? (ci === null ? null : CI_SERVICES[ci].buildUrl(build.env));
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
