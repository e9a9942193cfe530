import type { XmlElement } from '../../shared/report/escape/junit-xml.ts';
import { junitSuite } from '../../shared/report/junit-suite.ts';
import type { InteractionVerdict, VerifyResult } from '../verify-result.ts';
import { mismatchLine, pactName, titleOf } from './pact-text.ts';

/**
 * The result as JUnit XML. An interaction is a test case, skipped where it was not verified or is pending; so is each fault
 * of a pact as a whole. That there is no verdict is an error.
 */
export function verifyJunit({ interactions, findings, problem }: VerifyResult): string {
  const verdicts = interactions.map(testCase);
  const cases = [
    ...verdicts,
    ...findings.map(({ pact, message }) => ({
      ...{ '@classname': CLASS, '@name': pact },
      failure: { '@message': 'the pact itself is written wrongly', '#': message },
    })),
    ...(problem === null
      ? []
      : [{ '@classname': CLASS, '@name': 'verdict', error: { '@message': problem } }]),
  ];
  const skipped = verdicts.filter((one) => 'skipped' in one).length;
  return junitSuite('verify', cases, { '@skipped': skipped });
}

const CLASS = 'link-token-contract.verify';

function testCase(one: InteractionVerdict): XmlElement {
  const { status, pending, reason, mismatches, advice } = one;
  const about = { '@classname': `${CLASS}.${pactName(one)}`, '@name': titleOf(one) };
  if (status === 'not-applicable') return { ...about, skipped: { '@message': reason ?? '' } };
  const said = advice.map((advised) => `advice: ${mismatchLine(advised)}`).join('\n');
  const output = said === '' ? {} : { 'system-out': said };
  if (status === 'passed') return { ...about, ...output };
  const lines = mismatches.map(mismatchLine);
  const count = `${lines.length} ${lines.length === 1 ? 'place' : 'places'}`;
  const outcome = pending
    ? { skipped: { '@message': `pending: ${lines.join('; ')}` } }
    : { failure: { '@message': count, '#': lines.join('\n') } };
  return { ...about, ...outcome, ...output };
}
