import type { Components } from '../../../contracts/schema.ts';
import { disputedForms, without } from '../../../test-utils/campaign/disputed-forms.ts';
import type { DiscrepancyCode, Labelled } from '../discrepancy.ts';
import { type FuzzResult, resultLists } from '../fuzz-result.ts';

/**
 * A payload without its forms that nothing is to be said about, so that what they hide is seen; null where it has
 * none of them.
 */
export function withoutIgnoredForms(
  labelled: Labelled,
  ignored: readonly DiscrepancyCode[],
  components: Components,
): Labelled | null {
  const forms = disputedForms(components, labelled.payload).filter(
    ({ form, path }) => ignored.includes(form) && path !== labelled.fault?.path,
  );
  return forms.length === 0 ? null : { ...labelled, payload: without(labelled.payload, forms) };
}

/** A result without what has one of these codes. What was only counted (`more`) stays counted. */
export function withoutIgnored(
  result: FuzzResult,
  ignored: readonly DiscrepancyCode[],
): FuzzResult {
  const kept = resultLists((list) => result[list].filter(({ code }) => !ignored.includes(code)));
  return { ...result, ...kept };
}
