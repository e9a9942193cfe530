import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer } from '../../contracts/json-pointer.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS, type Revision } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentsIn } from '../../test/shapes.ts';
import { componentArbitraries } from '../arbitraries/component-arbitraries.ts';
import { type GenerationProfile, PLAIN, WILD } from '../arbitraries/generation-profile.ts';
import { routeText, schemaLocationsOf } from '../arbitraries/place.ts';
import { applyFault } from './apply-fault.ts';
import { faultOperators } from './fault-operators.ts';
import {
  type FaultTarget,
  faultTargets,
  faultyResponseAt,
} from './faulty-link-token-get-response.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const { telling, others } = faultTargets(
    schemaLocationsOf(components),
    componentArbitraries(components, PLAIN),
  );

  test('for every significant mistake the label is the only finding, at the intended place', () => {
    expect(telling.flatMap((target) => wrongsOf(revision, target, PLAIN))).toEqual([]);
  });

  test('the same for a sample of the others, in any response', () => {
    const targets = [...telling, ...others].filter((_, index) => index % 7 === 0);
    expect(targets.flatMap((target) => wrongsOf(revision, target, WILD))).toEqual([]);
  });

  test('the mistake is the requested one, or another of the same kind', () => {
    const exact = telling.filter(
      (target) => drawn(revision, target, PLAIN).fault.mistake === target.mistake,
    );
    for (const target of telling) {
      const { fault } = drawn(revision, target, PLAIN);
      if (fault.mistake === target.mistake) continue;
      // It depends on the earlier value: an empty list has no item that could replace it.
      const { route, schema, required } = target.schemaLocation;
      const place = { path: routeText(route), value: fault.before, schema, required };
      const offered = faultOperators[target.operator](place).map(({ mistake }) => mistake);
      expect(offered).not.toContain(target.mistake);
      expect(offered).toContain(fault.mistake);
    }
    expect(exact.length).toBeGreaterThan(0.9 * telling.length);
  });
});

test('it shrinks to an ordinary response around the same mistake', () => {
  const components = componentsOf('1.697.4');
  const tie = componentArbitraries(components, WILD);
  const targets = faultTargets(schemaLocationsOf(components), tie).telling;
  const target = targets.find(({ mistake }) => mistake === 'second 60 at noon');
  if (target === undefined) throw new Error('there is no such target');
  const { counterexample } = fc.check(
    fc.property(faultyResponseAt(components, target, tie), () => false),
    { seed: 1 },
  );
  expect(counterexample).toMatchObject([
    { fault: { code: 'bad-date-time', mistake: 'second 60 at noon' } },
  ]);
  expect(JSON.stringify(counterexample).length).toBeLessThan(500);
});

test('an impossible mistake is an error', () => {
  const components = componentsIn({ $defs: { LinkTokenGetResponse: { type: 'object' } } });
  const [schemaLocation] = schemaLocationsOf(components);
  if (schemaLocation === undefined) throw new Error('there is no schemaLocation');
  const tie = componentArbitraries(components, PLAIN);
  const sound = { kind: 'value', name: 'sound', value: fc.constant(null) } as const;
  const target = { schemaLocation, operator: 'badUri', mistake: 'tab within', sound } as const;
  expect(() => fc.sample(faultyResponseAt(components, target, tie), 1)).toThrow(
    'badUri offers nothing at',
  );
});

const ties = new Map<string, ReturnType<typeof componentArbitraries>>();

function drawn(revision: Revision, target: FaultTarget, profile: GenerationProfile) {
  const components = componentsOf(revision);
  const key = `${revision} ${profile === PLAIN}`;
  const tie = ties.get(key) ?? componentArbitraries(components, profile);
  ties.set(key, tie);
  const [faulty] = fc.sample(faultyResponseAt(components, target, tie), {
    seed: 1,
    numRuns: 1,
  });
  if (faulty === undefined) throw new Error('fast-check gave no sample');
  return faulty;
}

/** Differences between the label and the payload, by target. */
function wrongsOf(
  revision: Revision,
  target: FaultTarget,
  profile: GenerationProfile,
): readonly string[] {
  const { payload, fault } = drawn(revision, target, profile);
  const { findings } = validateLinkTokenGetResponse(payload, { revision });
  const place = routeText(target.schemaLocation.route);
  const meant =
    target.operator === 'unexpectedKey' ? childPointer(place, 'undocumented_key') : place;
  const mended = applyFault(payload, { path: fault.path, after: fault.before });
  const isAsLabelled =
    findings.length === 1 &&
    findings[0]?.code === fault.code &&
    findings[0].path === fault.path &&
    fault.path.replaceAll(/\/\d+(?=\/|$)/g, '/[]') === meant &&
    isLinkTokenGetResponse(mended, { revision });
  return isAsLabelled ? [] : [`${target.operator}: ${target.mistake} at ${place}`];
}
