import { junitXml, type XmlElement } from './escape/junit-xml.ts';

/** A test suite of a command as JUnit XML, its cases counted by how they ended. `more`: other attributes of the suite. */
export function junitSuite(
  command: string,
  cases: readonly XmlElement[],
  more: XmlElement = {},
): string {
  const having = (outcome: string) => cases.filter((one) => outcome in one).length;
  return junitXml({
    '@name': `link-token-contract ${command}`,
    '@tests': cases.length,
    '@failures': having('failure'),
    '@errors': having('error'),
    ...more,
    testcase: cases,
  });
}
