import type { JsonValue } from '../../../contracts/json-value.ts';
import type { HitFixture } from '../drift-result.ts';
import type { FaultsOf } from './compiled-response.ts';

/** A payload that is kept as an example of something. */
export interface Fixture {
  readonly name: string;
  readonly payload: JsonValue;
}

/** Those that one document allows and the other does not. */
export function hitFixtures(
  fixtures: readonly Fixture[],
  faultsOf: { readonly from: FaultsOf; readonly to: FaultsOf },
): readonly HitFixture[] {
  return fixtures
    .map(({ name, payload }) => ({
      fixture: name,
      wasValid: faultsOf.from(payload).length === 0,
      isValid: faultsOf.to(payload).length === 0,
    }))
    .filter(({ wasValid, isValid }) => wasValid !== isValid);
}
