import type { JsonValue } from '../../../contracts/json-value.ts';
import type { HitFixture } from '../drift-result.ts';
import type { FaultsOf } from './compiled-response.ts';

/** An example payload. */
export interface Fixture {
  readonly name: string;
  readonly payload: JsonValue;
}

/** The examples that exactly one of the documents allows. */
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
