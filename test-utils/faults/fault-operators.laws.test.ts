import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS, type Revision } from '../../contracts/revisions/index.ts';
import type { Components } from '../../contracts/schema/shape.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentsIn } from '../../test/shapes.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';
import { placesOf } from '../arbitraries/place.ts';
import { applyFault } from './apply-fault.ts';
import type { Fault } from './fault.ts';
import { faultOperators } from './fault-operators.ts';

const OPERATORS = Object.entries(faultOperators);

describe.for(REVISIONS)('revision %s', (revision) => {
  const payloads = fc.sample(linkTokenGetResponse(revision), { seed: 1, numRuns: 60 });

  test('every fault of every operator at every documented place gives exactly one finding', () => {
    const judged = new Map<string, number>();
    const unlike: unknown[] = [];
    for (const payload of payloads) {
      for (const { operator, shape, fault } of faultsOf(componentsOf(revision), payload)) {
        // Each way to make a mistake at a place is judged twice, in two payloads, as there are very many.
        const times = judged.get(shape) ?? 0;
        if (times === 2) continue;
        judged.set(shape, times + 1);
        const expected = [{ code: fault.code, path: fault.path }];
        const found = verdictOn(payload, fault, revision);
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          unlike.push({ operator, fault, found });
        }
      }
    }
    expect(unlike).toEqual([]);
    expect(judged.size).toBeGreaterThan(AT_LEAST[revision]);
  });

  test('the earlier value makes the payload valid again', () => {
    for (const payload of payloads.slice(0, 4)) {
      for (const { fault } of faultsOf(componentsOf(revision), payload)) {
        const { path, before } = fault;
        const mended = applyFault(applyFault(payload, fault), { path, after: before });
        if (!isLinkTokenGetResponse(mended, { revision })) expect.fail(JSON.stringify(fault));
      }
    }
  });

  test('an operator offers no fault twice at a place', () => {
    for (const payload of payloads.slice(0, 20)) {
      for (const place of placesOf(componentsOf(revision), payload)) {
        for (const [, operate] of OPERATORS) {
          const afters = operate(place).map(({ after }) => JSON.stringify(after));
          expect(afters).toEqual([...new Set(afters)]);
        }
      }
    }
  });
});

test('an operator makes every finding that a schema can give', () => {
  const components = componentsIn({
    $defs: {
      LinkTokenGetResponse: {
        type: 'object',
        additionalProperties: false,
        required: ['a'],
        properties: {
          a: { enum: ['x'], type: 'string' },
          b: { type: 'string', format: 'date-time' },
          c: { type: 'string', format: 'uri' },
          d: { type: 'string', format: 'date' },
        },
      },
    },
  });
  const made = faultsOf(components, { a: 'x' }).map(({ fault }) => fault.code);
  expect(new Set(made)).toEqual(
    new Set([
      ...['missing-key', 'unexpected-key', 'wrong-type', 'unexpected-null'],
      ...['unknown-enum-value', 'bad-date-time', 'bad-uri', 'bad-format'],
    ]),
  );
});

/** The fewest kinds of mistakes, without places: with fewer the systematic test has lost some. */
const AT_LEAST: Readonly<Record<Revision, number>> = { '1.394.0': 700, '1.697.4': 3500 };

function faultsOf(components: Components, payload: JsonValue) {
  return placesOf(components, payload).flatMap((place) =>
    OPERATORS.flatMap(([operator, operate]) =>
      operate(place).map((fault, variant) => ({
        operator,
        fault,
        shape: [
          operator,
          variant,
          place.path.replaceAll(/\/\d+/g, '/0'),
          typeof place.value,
        ].join(),
      })),
    ),
  );
}

function verdictOn(payload: JsonValue, fault: Fault, revision: Revision) {
  const { findings } = validateLinkTokenGetResponse(applyFault(payload, fault), { revision });
  return findings.map(({ code, path }) => ({ code, path }));
}
