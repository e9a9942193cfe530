import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { disputedForms } from '../../test-utils/campaign/disputed-forms.ts';
import { firstDifference } from '../first-difference.ts';
import { equivalenceReason } from '../mutants/equivalence.ts';
import { killerFinder } from '../mutants/killers.ts';
import { allMutants, definitionsOfRevision } from '../mutants/run-mutants.ts';
import { type ConformanceGroup, conformanceSuite } from './conformance-suite.ts';
import { suiteText } from './suite-text.ts';

// It holds 2,178 mutants against a thousand payloads.
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = join(import.meta.dirname, '../../contracts/conformance');
const MOST_TESTS = { '1.394.0': 100, '1.697.4': 400 } as const;

describe.for(REVISIONS)('the committed suite of revision %s', (revision) => {
  const text = () => readFile(join(FOLDER, `${revision}.json`), 'utf8');
  const groups = async (): Promise<ConformanceGroup[]> => JSON.parse(await text());
  const tests = async () => (await groups()).flatMap((group) => group.tests);

  test('is, to the byte, what is made anew', async () => {
    // A megabyte is no message: the first line that differs says it.
    expect(firstDifference(suiteText(conformanceSuite(revision)), await text())).toBeNull();
  });

  test('kills every mutant that can be killed, with few tests', async () => {
    const payloads: JsonValue[] = (await tests()).map(({ data }) => data);
    expect(payloads.length).toBeLessThanOrEqual(MOST_TESTS[revision]);
    const definitions = definitionsOfRevision(revision);
    const findKillers = killerFinder(definitions, payloads);
    const survivors = allMutants(definitions)
      .filter((mutant) => findKillers([mutant], 1).length === 0)
      .filter((mutant) => equivalenceReason(definitions, [mutant]) === null);
    expect(survivors.map(({ id }) => id)).toEqual([]);
  });

  test('has the verdicts of the contract, and each fault is named with its place', async () => {
    for (const { description, data, valid } of await tests()) {
      const { findings } = validateLinkTokenGetResponse(data, { revision });
      expect(findings.length, description).toBe(valid ? 0 : 1);
      const [finding] = findings;
      if (finding === undefined) continue;
      expect(description).toContain(`${finding.code} at ${finding.path || 'the top'}: `);
    }
  });

  test('has faults of formats, and no others, in a group of their own', async () => {
    const codes = (await groups()).map((group) => {
      const found = group.tests.flatMap(
        ({ data }) => validateLinkTokenGetResponse(data, { revision }).findings,
      );
      return new Set(found.map(({ keyword }) => keyword === 'format'));
    });
    expect(codes).toEqual([new Set(), new Set([false]), new Set([true])]);
  });

  test('has nothing disputed in it', async () => {
    for (const { data, valid } of await tests()) {
      if (valid) expect(disputedForms(componentsOf(revision), data)).toEqual([]);
    }
  });

  test('holds schemas that can be registered side by side', async () => {
    for (const { schema } of await groups()) expect(schema).not.toHaveProperty('$id');
  });
});
