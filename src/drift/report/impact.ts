import type { MovedPlace } from '../../schema-changes/change.ts';
import { listText, nameText, type Show, shortened } from '../../schema-changes/words.ts';
import type { AskedValidator, DriftResult, HitFixture } from '../drift-result.ts';

/** One impact of the changes. */
export interface HereItem {
  /** `hit`: it has a changed place; `refused`: it fails; `untold`: it is unknown. */
  readonly kind: 'hit' | 'refused' | 'untold' | 'well';
  readonly title: string;
  /** Details of one or several lines each. */
  readonly details: readonly (readonly string[])[];
}

/** How many details an item shows; the others are counted. */
export const MOST_DETAILS = 20;

const MOST_PLACES = 4;
const LONGEST_SAID = 300;
const LONGEST_PAYLOAD = 700;

/** The impact in words; empty where there is none. `show` escapes all quoted text. */
export function hereItems(
  { here, moved }: Pick<DriftResult, 'here' | 'moved'>,
  show: Show,
): HereItem[] {
  const { fixtures, interactions, laws, untold, validator } = here;
  return [
    ...(moved.length === 0 ? [] : [movedItem(moved, show)]),
    ...bySamePlaces(interactions).map(
      ([changed, of]): HereItem => ({
        kind: of.some(({ refusedAt }) => refusedAt !== null) ? 'refused' : 'hit',
        title: `${counted(of.length, 'interaction of the pact uses', 'interactions of the pact use')} what changed: ${placesList(changed, show)}`,
        details: of.map(({ interaction, refusedAt }) => [
          nameText(interaction, show),
          ...(refusedAt === null ? [] : [`its example is refused at ${pathText(refusedAt, show)}`]),
        ]),
      }),
    ),
    ...(fixtures.length === 0 ? [] : [fixturesItem(fixtures, show)]),
    ...bySamePlaces(laws).map(
      ([changed, of]): HereItem => ({
        kind: 'hit',
        title: `${counted(of.length, 'law is', 'laws are')} about what changed: ${placesList(changed, show)}`,
        details: of.map(({ law }) => [nameText(law, show)]),
      }),
    ),
    ...(validator === null ? [] : validatorItems(validator, show)),
    ...(untold === null
      ? []
      : [untoldItem(`some of the impact is unknown: ${said(untold, show)}`)]),
  ];
}

function movedItem(moved: readonly MovedPlace[], show: Show): HereItem {
  const nameOf = (component: string | null) =>
    component === null ? 'an inline schema' : nameText(component, show);
  return {
    kind: 'untold',
    title: `${counted(moved.length, 'place leads', 'places lead')} to another schema now; its content was not compared`,
    details: moved.map(({ schema, property, from, to }) => [
      `${nameText(`${schema} ${property}`, show)}: ${nameOf(from)}, now ${nameOf(to)}`,
    ]),
  };
}

function fixturesItem(fixtures: readonly HitFixture[], show: Show): HereItem {
  const verdict = (isValid: boolean) => (isValid ? 'valid' : 'invalid');
  return {
    kind: fixtures.some(({ isValid }) => !isValid) ? 'refused' : 'hit',
    title: `${counted(fixtures.length, 'fixture is', 'fixtures are')} judged differently now`,
    details: fixtures.map(({ fixture, wasValid, isValid }) => [
      `${nameText(fixture, show)}: was ${verdict(wasValid)}, is ${verdict(isValid)}`,
    ]),
  };
}

function validatorItems({ asked, refused, problem }: AskedValidator, show: Show): HereItem[] {
  const ending =
    problem === null
      ? []
      : [untoldItem(`your validator could not be asked about it: ${said(problem, show)}`)];
  if (asked === 0 && problem !== null) return ending;
  const payloads = `of ${counted(asked, 'payload', 'payloads')} that only the new document allows`;
  const title =
    asked === 0
      ? 'your validator was not asked: no payload has anything that only the new document allows'
      : `your validator refuses ${refused.length || 'none'} ${payloads}`;
  const details = refused.map(({ place, path, payload, said: words }) => [
    `${nameText(place, show)}, at ${pathText(path, show)}`,
    ...(words.trim() === '' ? [] : [`it says: ${said(words, show)}`]),
    show(payloadText(JSON.stringify(payload))),
  ]);
  return [{ kind: refused.length > 0 ? 'refused' : 'well', title, details }, ...ending];
}

function payloadText(json: string): string {
  return json.length > LONGEST_PAYLOAD
    ? `${shortened(json, LONGEST_PAYLOAD)} (${json.length} characters; --format json has all)`
    : json;
}

/** Groups hits with the same places. */
function bySamePlaces<Hit extends { readonly places: readonly string[] }>(hits: readonly Hit[]) {
  const groups = Map.groupBy(hits, ({ places }) => JSON.stringify(places));
  return [...groups.values()].map((of) => [of[0]?.places ?? [], of] as const);
}

function placesList(places: readonly string[], show: Show): string {
  const names = places.map((place) => nameText(place.trim(), show));
  return listText(names, MOST_PLACES);
}

function pathText(path: string, show: Show): string {
  return path === '' ? 'the whole payload' : nameText(path, show);
}

function said(text: string, show: Show): string {
  return show(shortened(text, LONGEST_SAID));
}

function untoldItem(title: string): HereItem {
  return { kind: 'untold', title, details: [] };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
