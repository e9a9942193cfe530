import { InputError } from '../shared/errors/input-error.ts';
import type { BrokerPact } from './broker-pacts.ts';
import { publishResult } from './publish-result.ts';
import type { VerifyRun } from './run-verify.ts';
import type { VerifyPacts } from './verify-pacts.ts';
import type { ResultPublication, VerifyResult } from './verify-result.ts';

/** Publishes what was found out, which stands whatever becomes of the publication: the result with what the broker was told. */
export async function withPublications(
  { result, pacts: judged }: VerifyRun,
  { pacts, provider, converse }: VerifyPacts & { readonly kind: 'broker' },
): Promise<VerifyResult> {
  const { version } = provider;
  if (version === null) throw new Error('a result is published of a version');
  const remarks = [...result.remarks, ...provider.remarks];
  const publications: ResultPublication[] = [];
  try {
    const conversation = converse();
    for (const pact of pacts) {
      const verdict = judged.find(({ chosen }) => chosen === pact);
      publications.push(
        verdict === undefined
          ? notVerified(pact)
          : await publishResult(conversation, pact, verdict, { ...provider, version }),
      );
    }
    return { ...result, remarks, publications };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const left = pacts.slice(publications.length);
    const whose = left.map(({ pact, consumerVersion }) => `${pact.consumer} ${consumerVersion}`);
    const problem = `the result of ${whose.join(', ')} was not published: ${error.message}`;
    return { ...result, remarks, publications, problem: result.problem ?? problem };
  }
}

function notVerified({ pact, consumerVersion }: BrokerPact): ResultPublication {
  return {
    ...{ kind: 'refused', pact: pact.file, consumer: pact.consumer, consumerVersion },
    why: 'it could not be verified',
    remedy: 'mend what is said of it, and verify it again',
  };
}
