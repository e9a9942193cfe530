import type { Change } from '../../schema-changes/change.ts';
import { groupOf } from '../../schema-changes/groups.ts';
import {
  documentsText,
  happenedText,
  meaningText,
  placesText,
  placeText,
} from '../../schema-changes/words.ts';
import { junitXml, type XmlElement } from '../../shared/report/escape/junit-xml.ts';
import { type DriftResult, FAILING } from '../drift-result.ts';

/** The result as JUnit XML: one test case for each change, a failure where its level fails. */
export function driftJunit(result: DriftResult): string {
  const { changes, failOn } = result;
  const isFailing = ({ level }: Change) => FAILING[failOn].includes(level);
  // Readers of JUnit reports take one without test cases for an error.
  const cases =
    changes.length === 0
      ? [testCase('no change')]
      : changes.map((change) => changeCase(change, isFailing(change), result));
  return junitXml({
    '@name': `link-token-contract drift: ${documentsText(result)}`,
    ...{ '@tests': cases.length, '@failures': changes.filter(isFailing).length, '@errors': 0 },
    testcase: cases,
  });
}

function changeCase(change: Change, isFailing: boolean, result: DriftResult): XmlElement {
  const { code, level } = change;
  const group = groupOf(change);
  const about = testCase(`${placeText(change)}: ${happenedText(group)} (${level}, ${code})`);
  if (!isFailing) return about;
  const text = [meaningText(group), placesText(result, change)];
  const failure = { '@message': happenedText(group), '#': text.join('\n') };
  return { ...about, failure };
}

function testCase(name: string): XmlElement {
  return { '@classname': 'link-token-contract.drift', '@name': name };
}
