import type { Components } from '../../../contracts/schema.ts';
import { disputedForms, without } from '../../../test-utils/campaign/disputed-forms.ts';
import type { DiscrepancyCode, DiscrepancyList, FuzzResult } from '../fuzz-result.ts';
import type { Labelled } from './classify.ts';

/** A result without what has one of these codes. What was only counted (`more`) stays counted. */
export function withoutIgnored(
  result: FuzzResult,
  ignored: ReadonlySet<DiscrepancyCode>,
): FuzzResult {
  const kept = (list: DiscrepancyList) => result[list].filter(({ code }) => !ignored.has(code));
  return {
    ...result,
    falseAccepts: kept('falseAccepts'),
    falseRejects: kept('falseRejects'),
    crashes: kept('crashes'),
    wrongResults: kept('wrongResults'),
    advice: kept('advice'),
  };
}

/**
 * A payload without its forms that nothing is to be said about, so that what they hide is seen; null where it has
 * none of them.
 */
export function withoutIgnoredForms(
  labelled: Labelled,
  ignored: ReadonlySet<DiscrepancyCode>,
  components: Components,
): Labelled | null {
  const forms = disputedForms(components, labelled.payload).filter(
    ({ form, path }) => ignored.has(form) && path !== labelled.fault?.path,
  );
  return forms.length === 0 ? null : { ...labelled, payload: without(labelled.payload, forms) };
}
