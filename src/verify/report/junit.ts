import { junitSuite, type XmlElement } from '../../shared/report/escape/junit-xml.ts';
import type { InteractionVerdict, VerifyResult } from '../verify-result.ts';
import { mismatchLine, pactName, titleOf } from './text.ts';

/**
 * The result as JUnit XML. An interaction is a test case, skipped where it was not verified or is pending; so is each fault
 * of a pact as a whole. That there is no verdict is an error.
 */
export function verifyJunit({ interactions, findings, problem }: VerifyResult): string {
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
  return junitSuite('verify', cases, {
    '@skipped': cases.filter((one) => 'skipped' in one).length,
  });
}

const CLASS = 'link-token-contract.verify';

function testCase(one: InteractionVerdict): XmlElement {
  const advice = one.advice.map((advised) => `advice: ${mismatchLine(advised)}`).join('\n');
  return {
    ...{ '@classname': `${CLASS}.${pactName(one)}`, '@name': titleOf(one) },
    ...outcomeOf(one),
    ...(advice === '' ? {} : { 'system-out': advice }),
  };
}

function outcomeOf({ status, pending, reason, mismatches }: InteractionVerdict): XmlElement {
  if (status === 'passed') return {};
  if (status === 'not-applicable') return { skipped: { '@message': reason ?? '' } };
  const lines = mismatches.map(mismatchLine);
  if (pending) return { skipped: { '@message': `pending: ${lines.join('; ')}` } };
  const count = `${lines.length} ${lines.length === 1 ? 'place' : 'places'}`;
  return { failure: { '@message': count, '#': lines.join('\n') } };
}
