import { create } from 'xmlbuilder2';

/** A test suite as JUnit XML: `@` before attributes, `#` before text. What XML cannot carry is replaced. */
export function junitXml(suite: object): string {
  const options = { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' } as const;
  return `${create(options, { testsuites: { testsuite: suite } }).end({ prettyPrint: true })}\n`;
}

/** xmlbuilder2 takes what looks like an entity for one, both in what it is given and in what it writes. */
export function literal(text: string): string {
  return text.replaceAll('&', '&amp;amp;');
}
