import { jsonText } from '../../contracts/escape/json-line.ts';
import type { ConformanceGroup } from './conformance-suite.ts';

/** The text of the suite's file: one test a line, so that a diff names the changed tests. */
export function suiteText(groups: readonly ConformanceGroup[]): string {
  return `[\n${groups.map(groupText).join(',\n')}\n]\n`;
}

function groupText({ description, schema, tests }: ConformanceGroup): string {
  return [
    `{"description": ${jsonText(description)},`,
    `"schema": ${jsonText(schema)},`,
    '"tests": [',
    `${tests.map((test) => jsonText(test)).join(',\n')}\n]}`,
  ].join('\n');
}
