import { junitXml, type XmlElement } from '../../shared/report/escape/junit-xml.ts';
import type { InteractionVerdict, VerifyResult } from '../verify-result.ts';
import { mismatchLine, pactName, titleOf } from './pact-text.ts';

/**
 * The result as JUnit XML: a test case an interaction, skipped where it was left out, or is pending; then one for each fault of
 * a pact as a whole, and an error where there is no verdict.
 */
export function verifyJunit(result: VerifyResult): string {
  const { interactions, findings, problem } = result;
  const cases = [
    ...interactions.map(testCase),
    ...findings.map(({ pact, message }) => ({
      ...{ '@classname': CLASS, '@name': pact },
      failure: { '@message': 'the pact itself is written wrongly', '#': message },
    })),
    ...(problem === null
      ? []
      : [{ '@classname': CLASS, '@name': 'verdict', error: { '@message': problem } }]),
  ];
  const having = (name: string) => cases.filter((one) => name in one).length;
  return junitXml({
    '@name': 'link-token-contract verify',
    '@tests': cases.length,
    '@failures': having('failure'),
    '@errors': having('error'),
    '@skipped': having('skipped'),
    testcase: cases,
  });
}

const CLASS = 'link-token-contract.verify';

function testCase(one: InteractionVerdict): XmlElement {
  const { status, pending, reason, mismatches, advice } = one;
  const about = {
    '@classname': `${CLASS}.${pactName(one)}`,
    '@name': titleOf(one),
  };
  const output =
    advice.length === 0
      ? {}
      : { 'system-out': advice.map((said) => `advice: ${mismatchLine(said)}`).join('\n') };
  const lines = mismatches.map(mismatchLine);
  if (status === 'passed') return { ...about, ...output };
  if (status === 'not-applicable') return { ...about, skipped: { '@message': reason ?? '' } };
  return pending
    ? { ...about, skipped: { '@message': `pending: ${lines.join('; ')}` }, ...output }
    : {
        ...about,
        failure: {
          '@message': `${lines.length} ${lines.length === 1 ? 'place' : 'places'}`,
          '#': lines.join('\n'),
        },
        ...output,
      };
}
