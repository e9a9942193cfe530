import Builder from 'fast-xml-builder';
import { terminalLine, terminalLines } from '../../../../contracts/escape/terminal.ts';

/** The content of an XML element: attributes (`@name`), text (`#`), and elements. */
export interface XmlElement {
  readonly [name: string]: string | number | XmlElement | readonly XmlElement[];
}

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

/**
 * A test suite as JUnit XML. Characters that XML cannot carry (XML 1.0, section 2.2), and invisible ones, are written
 * as JSON escapes them; an attribute is one line.
 */
export function junitXml(suite: XmlElement): string {
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { testsuite: escaped(suite) },
  });
}

const builder = new Builder({
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#' },
  ...{ format: true, suppressEmptyNode: true, suppressBooleanAttributes: false },
});

function escaped(element: XmlElement): XmlElement {
  return Object.fromEntries(
    Object.entries(element).map(([name, value]) => {
      if (typeof value === 'string') return [name, literal(name.startsWith('@'), value)];
      if (typeof value === 'number') return [name, value];
      return [name, isList(value) ? value.map(escaped) : escaped(value)];
    }),
  );
}

function isList(value: XmlElement | readonly XmlElement[]): value is readonly XmlElement[] {
  return Array.isArray(value);
}

function literal(isAttribute: boolean, text: string): string {
  return (
    (isAttribute ? terminalLine(text) : terminalLines(text))
      // The two characters that XML cannot carry and a terminal shows as they are.
      .replaceAll('\ufffe', '\\ufffe')
      .replaceAll('\uffff', '\\uffff')
  );
}
