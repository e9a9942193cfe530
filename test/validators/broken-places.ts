import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import type { Route } from '../../test-utils/arbitraries/place.ts';
import { everyMistake, type Mistake } from '../mistakes/mistake.ts';
import { mistakenValidator } from '../mistakes/mistaken-validator.ts';
import type { Validators } from './validator.ts';

const components = componentsOf(DEFAULT_REVISION);

/** Keys, null, and what stands there, each mistaken at each place. */
export const brokenPlaces: Validators = Object.fromEntries(
  everyMistake(components).flatMap((wrong) => {
    const what = whatOf(wrong.mistake);
    if (what === null) return [];
    return [[`${what} ${placeName(wrong.route)}`, mistakenValidator(components, wrong)]];
  }),
);

function whatOf(mistake: Mistake): string | null {
  switch (mistake.kind) {
    case 'key-not-required':
      return 'forgets to require';
    case 'requires-key':
      return 'requires';
    case 'refuses-null':
      return 'refuses null of';
    case 'also-takes':
      return mistake.type === 'null' ? 'takes null of' : null;
    case 'takes-anything':
      return 'never looks at';
    default:
      return null;
  }
}

/** As the documentation writes it: `link_sessions[].exit.error`. */
function placeName(route: Route): string {
  const name = route.map((step) => (typeof step === 'string' ? `.${step}` : '[]')).join('');
  return name.replace(/^\./, '') || 'the whole';
}
