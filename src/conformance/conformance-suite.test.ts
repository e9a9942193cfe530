import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { disputedForms } from '../../test-utils/campaign/disputed-forms.ts';
import { allMutants } from '../schema-mutants/all-mutants.ts';
import { equivalenceIn } from '../schema-mutants/judge-mutants.ts';
import { killerFinder } from '../schema-mutants/killers.ts';
import { firstDifference } from '../shared/text/first-difference.ts';
import { type ConformanceGroup, conformanceSuite, suiteText } from './conformance-suite.ts';

// It judges sixteen hundred payloads with 2,937 mutants.
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = join(import.meta.dirname, '../../contracts/conformance');
const MOST_TESTS = { '1.394.0': 250, '1.697.4': 1100 } as const;

const DATE_TIME_FORMS = [
  'leap-second',
  'lower-case-date-time',
  'year-0000',
  'long-fraction',
  'large-offset',
];
const DISPUTED = {
  '1.394.0': DATE_TIME_FORMS,
  '1.697.4': [...DATE_TIME_FORMS, 'uri-scheme-alone', 'uri-brackets', 'uri-ip-future'],
} as const;

test('all suites together are no larger than a megabyte', async () => {
  const texts = await Promise.all(
    REVISIONS.map((revision) => readFile(join(FOLDER, `${revision}.json`))),
  );
  expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_000_000);
});

describe.for(REVISIONS)('the committed suite of revision %s', (revision) => {
  const text = () => readFile(join(FOLDER, `${revision}.json`), 'utf8');
  const groups = async (): Promise<ConformanceGroup[]> => JSON.parse(await text());
  const tests = async () => (await groups()).flatMap((group) => group.tests);

  test('is the same to the byte as a new one', async () => {
    // Compares the first differing line, since a message of a megabyte is useless.
    expect(firstDifference(suiteText(conformanceSuite(revision)), await text())).toBeNull();
  });

  test('kills every mutant that is not equivalent, with few tests', async () => {
    const payloads: JsonValue[] = (await tests()).map(({ data }) => data);
    expect(payloads.length).toBeLessThanOrEqual(MOST_TESTS[revision]);
    const document = schemaOf(revision);
    const findKillers = killerFinder(document, payloads);
    const equivalence = equivalenceIn(document);
    const survivors = allMutants(document)
      .mutants.filter((mutant) => findKillers([mutant], 1).length === 0)
      .filter((mutant) => equivalence([mutant]) === null);
    expect(survivors.map(({ id }) => id)).toEqual([]);
  });

  test('has the contract’s verdicts, and names each fault and its place', async () => {
    for (const { description, data, valid } of await tests()) {
      const { findings } = validateLinkTokenGetResponse(data, { revision });
      expect(findings.length, description).toBe(valid ? 0 : 1);
      const [finding] = findings;
      if (finding === undefined) continue;
      expect(description).toContain(`${finding.code} at ${finding.path || 'the top'}: `);
    }
  });

  test('has faults of formats in a group of their own', async () => {
    const codes = (await groups()).map((group) => {
      const found = group.tests.flatMap(
        ({ data }) => validateLinkTokenGetResponse(data, { revision }).findings,
      );
      return new Set(found.map(({ keyword }) => keyword === 'format'));
    });
    expect(codes).toEqual([new Set(), new Set([false]), new Set([true]), new Set()]);
  });

  test('has each disputed form at least once, in a group of its own that says so', async () => {
    const formsIn = ({ tests }: ConformanceGroup) =>
      tests.map(({ data }) => disputedForms(componentsOf(revision), data).map(({ form }) => form));
    const all = await groups();
    const [apart, ...others] = all.toReversed();
    expect(others.flatMap(formsIn).flat()).toEqual([]);
    expect(apart?.description).toContain(': disputed: ');
    const disputed = apart === undefined ? [] : formsIn(apart);
    expect(disputed.filter((forms) => forms.length === 0)).toEqual([]);
    expect(new Set(disputed.flat())).toEqual(new Set(DISPUTED[revision]));
  });

  test('has small payloads', async () => {
    const size = (data: JsonValue) => JSON.stringify(data).length;
    for (const { data, valid, description } of await tests()) {
      expect(size(data), description).toBeLessThan(valid ? 10_000 : 1000);
    }
  });

  test('has schemas that can be registered together', async () => {
    for (const { schema } of await groups()) expect(schema).not.toHaveProperty('$id');
  });
});
