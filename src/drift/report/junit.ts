import type { Change } from '../../schema-changes/change.ts';
import { groupOf } from '../../schema-changes/groups.ts';
import {
  documentsText,
  happenedText,
  meaningText,
  placesText,
  placeText,
} from '../../schema-changes/words.ts';
import { junitSuite, type XmlElement } from '../../shared/report/escape/junit-xml.ts';
import { type DriftResult, FAILING } from '../drift-result.ts';

/** The result as JUnit XML: one test case for each change, a failure where its level fails. */
export function driftJunit(result: DriftResult): string {
  const cases = result.changes.map((change) => changeCase(change, result));
  // Readers of JUnit reports take one without test cases for an error.
  const atLeastOne = cases.length === 0 ? [testCase('no change')] : cases;
  return junitSuite(`drift: ${documentsText(result)}`, atLeastOne);
}

function changeCase(change: Change, result: DriftResult): XmlElement {
  const { code, level } = change;
  const group = groupOf(change);
  const about = testCase(`${placeText(change)}: ${happenedText(group)} (${level}, ${code})`);
  if (!FAILING[result.failOn].includes(level)) return about;
  const text = [meaningText(group), placesText(result, change)];
  return { ...about, failure: { '@message': happenedText(group), '#': text.join('\n') } };
}

function testCase(name: string): XmlElement {
  return { '@classname': 'link-token-contract.drift', '@name': name };
}
