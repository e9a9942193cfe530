import type {
  Location,
  MutantResult,
  MutationTestResult,
  TestFile,
} from 'mutation-testing-report-schema';
import { jsonLine, jsonLines } from '../../../contracts/escape/json-line.ts';
import { childPointer, type JsonPointer, valueAt } from '../../../contracts/json-pointer.ts';
import { type JsonObject, objectOf } from '../../../contracts/json-value.ts';
import { schemas } from '../../../contracts/revisions/schemas.ts';
import type { TestPayload } from '../../../test-utils/campaign/test-payload.ts';
import type { MutantOutcome } from '../../schema-mutants/judge-mutants.ts';
import type { Mutant } from '../../schema-mutants/mutations.ts';
import type { RevisionMutantsRun } from '../../schema-mutants/run-revision-mutants.ts';
import { type TextLocations, textLocations } from '../../shared/report/text-location.ts';

/**
 * The result in the format `mutation-testing-report-schema`, which mutation-testing-elements shows: the schema is the
 * source, the payloads that killed are the tests. The same run gives the same bytes.
 */
export function mutationTestingReport(run: RevisionMutantsRun): string {
  const { revision, seed, payloads, pairs } = run.options;
  // The same bytes as in the file.
  const source = `${JSON.stringify(schemas[revision], null, 2)}\n`;
  const locations = textLocations(source);
  const mutants = run.outcomes.map((outcome) =>
    mutantResult(outcome, schemas[revision], locations),
  );
  const report: MutationTestResult = {
    schemaVersion: '2',
    config: { revision, seed, payloads, pairs },
    framework: { name: 'link-token-contract mutants' },
    thresholds: { high: 100, low: 80 },
    files: {
      [`contracts/revisions/${revision}.schema.json`]: { language: 'json', source, mutants },
    },
    testFiles: { [`payloads-${revision}-seed-${seed}.ndjson`]: killersFile(run) },
  };
  return jsonLines(report);
}

function mutantResult(
  { id, mutants, fate }: MutantOutcome,
  schema: JsonObject,
  locations: TextLocations,
): MutantResult {
  const [mutant, ...others] = mutants;
  const { location, replacement } = edit(mutant, schema, locations);
  const about = {
    id,
    mutatorName: mutants.map(({ operator }) => operator).join(' + '),
    description: id,
    location,
    // One replacement cannot show both changes of a pair.
    ...(others.length === 0 ? { replacement } : {}),
  };
  switch (fate.kind) {
    case 'killed':
      return { ...about, status: 'Killed', killedBy: [testId(fate.by)] };
    case 'equivalent':
      return { ...about, status: 'Ignored', statusReason: `equivalent: ${fate.reason}` };
    case 'survived':
      return { ...about, status: 'Survived' };
  }
}

/** The smallest replacement in the text that makes the change. */
function edit(
  { component, pointer, keyword, operator, changed }: Mutant,
  schema: JsonObject,
  locations: TextLocations,
): { readonly location: Location; readonly replacement: string } {
  const place: JsonPointer = childPointer('/$defs', component) + pointer;
  if (operator.startsWith('drop-')) {
    return { location: locations.ofEntry(place + keyword), replacement: '' };
  }
  const before = objectOf(valueAt(schema, place));
  const after: JsonObject = changed;
  const [key = '', ...more] = Object.keys({ ...before, ...after }).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const isOneValue = more.length === 0 && key in before && key in after;
  const [at, value] = isOneValue ? [childPointer(place, key), after[key]] : [place, after];
  return { location: locations.ofValue(at), replacement: JSON.stringify(value) };
}

/** The payloads that killed a mutant, one a line. */
function killersFile({ outcomes, payloads }: RevisionMutantsRun): TestFile {
  const killers = new Set(
    outcomes.flatMap(({ fate }) => (fate.kind === 'killed' ? [fate.by] : [])),
  );
  const listed = payloads
    .map((test, index) => ({ index, test }))
    .filter(({ index }) => killers.has(index));
  return {
    source: listed.map(({ test }) => jsonLine(test.payload)).join(''),
    tests: listed.map(({ index, test }, line) => ({
      id: testId(index),
      name: `payload ${index}: ${whatItIsFor(test)}`,
      location: { start: { line: line + 1, column: 1 } },
    })),
  };
}

function testId(index: number): string {
  return `payload-${index}`;
}

function whatItIsFor({ fault, forms }: TestPayload): string {
  if (fault !== null) return `${fault.mistake} at ${fault.path || '(root)'}`;
  const has = forms.map(({ name, place }) => `${name} at ${place || '(root)'}`);
  return has.length === 0 ? 'valid' : `valid, ${has.join(', ')}`;
}
