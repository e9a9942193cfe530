import { jsonLines } from '../../../contracts/escape/json-line.ts';
import { childPointer } from '../../../contracts/json-pointer.ts';
import type { MutantOutcome, MutantsResult } from '../../schema-mutants/judge-mutants.ts';

/** The result for machines: `{total, killed, equivalent: [{id, reason}], survived: [{id, path}], score}`. */
export function mutantsJson({ total, killed, outcomes, score }: MutantsResult): string {
  const equivalent = outcomes.flatMap(({ id, fate }) =>
    fate.kind === 'equivalent' ? [{ id, reason: fate.reason }] : [],
  );
  const survived = outcomes
    .filter(({ fate }) => fate.kind === 'survived')
    .map((outcome) => ({ id: outcome.id, path: mutantPath(outcome) }));
  return jsonLines({ total, killed, equivalent, survived, score });
}

/** The changed place of the schema: `#/$defs/Products/enum/3`; for a pair, both. */
export function mutantPath({ mutants }: MutantOutcome): string {
  return mutants
    .map(
      ({ component, pointer, keyword }) => childPointer('#/$defs', component) + pointer + keyword,
    )
    .join(' + ');
}
