import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { FileResult, MutantResult, MutationTestResult } from 'mutation-testing-report-schema';
import schema from 'mutation-testing-report-schema/mutation-testing-report-schema.json' with {
  type: 'json',
};
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../contracts/json-pointer.ts';
import { REVISIONS, type Revision } from '../../../contracts/revisions/index.ts';
import {
  type RevisionMutantsRun,
  runRevisionMutants,
} from '../../schema-mutants/run-revision-mutants.ts';
import { mutationTestingReport } from './html.ts';
import { mutantPath } from './text.ts';

const isReport = new Ajv({ strict: false, formats: { uri: true } }).compile<MutationTestResult>(
  schema,
);

const run = (revision: Revision, payloads = 60, pairs = 0) =>
  runRevisionMutants({ revision, seed: 1, payloads, pairs });

function reportOf(of: RevisionMutantsRun): MutationTestResult {
  const report: unknown = JSON.parse(mutationTestingReport(of));
  if (!isReport(report)) throw new Error(JSON.stringify(isReport.errors));
  return report;
}

function theFile({ files }: MutationTestResult): FileResult {
  const [file] = Object.values(files);
  if (file === undefined) throw new Error('the report has no file');
  return file;
}

describe.for(REVISIONS)('revision %s', (revision) => {
  const made = run(revision);
  const report = reportOf(made);
  const { source, mutants } = theFile(report);

  test('conforms to the published schema', () => {
    expect(isReport(report)).toBe(true);
  });

  test('has every mutant once, with its status', () => {
    expect(mutants.map(({ id }) => id)).toEqual(made.outcomes.map(({ id }) => id));
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(made.total);
    const count = (status: MutantResult['status']) =>
      mutants.filter((mutant) => mutant.status === status).length;
    expect(count('Killed')).toBe(made.killed);
    expect(count('Ignored')).toBeGreaterThan(0);
    expect(count('Survived')).toBe(made.total - made.killed - count('Ignored'));
    for (const { status, statusReason } of mutants) {
      if (status === 'Ignored') expect(statusReason).toMatch(/^equivalent: ./);
    }
  });

  test('has the revision’s file as its source', () => {
    const [name = ''] = Object.keys(report.files);
    expect(name).toBe(`contracts/revisions/${revision}.schema.json`);
    expect(source).toBe(readFileSync(join(import.meta.dirname, '../../..', name), 'utf8'));
  });

  test('has replacements that make the mutants at their locations', () => {
    for (const [index, mutant] of mutants.entries()) {
      const outcome = made.outcomes[index];
      if (outcome === undefined) throw new Error('a mutant without an outcome');
      const [{ component, pointer, changed }] = outcome.mutants;
      const mutated: unknown = JSON.parse(edited(source, mutant));
      expect(valueAt(mutated, `/$defs/${component}${pointer}`), mutant.id).toEqual(changed);
    }
  });

  test('lists killers as tests, with their payloads', () => {
    const [file] = Object.values(report.testFiles ?? {});
    const tests = new Map(file?.tests.map((listed) => [listed.id, listed]));
    const killers = new Set(mutants.flatMap(({ killedBy }) => killedBy ?? []));
    expect(killers.size).toBeGreaterThan(10);
    expect([...tests.keys()].toSorted()).toEqual([...killers].toSorted());
    const lines = file?.source?.split('\n') ?? [];
    for (const { id, name, location } of tests.values()) {
      const index = Number(id.replace('payload-', ''));
      expect(name).toMatch(new RegExp(`^payload ${index}: .`));
      const line = lines[(location?.start.line ?? 0) - 1] ?? '';
      expect(JSON.parse(line)).toEqual(made.payloads[index]?.payload);
    }
  });
});

/** The text after the replacement, without a removed entry's comma. */
function edited(source: string, { location, replacement }: MutantResult): string {
  const { start, end } = location;
  const lines = source.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const before = source.slice(0, offset(start.line, start.column));
  const after = source.slice(offset(end.line, end.column));
  if (replacement !== '') return before + replacement + after;
  return /^\s*,/.test(after)
    ? before + after.replace(/^\s*,/, '')
    : before.replace(/,\s*$/, '') + after;
}

test('shows a pair at its first place, and describes both', () => {
  const made = run('1.394.0', 300, 40);
  const { mutants } = theFile(reportOf(made));
  for (const [index, mutant] of mutants.entries()) {
    const outcome = made.outcomes[index];
    expect(mutant.description).toBe(outcome?.id);
    expect(mutant.mutatorName).toMatch(/^[a-z-]+ \+ [a-z-]+$/);
    expect(outcome && mutantPath(outcome)).toContain(' + ');
    expect(mutant).not.toHaveProperty('replacement');
  }
});

test('the same run gives the same bytes', () => {
  expect(mutationTestingReport(run('1.394.0'))).toBe(mutationTestingReport(run('1.394.0')));
});
