import type { Rule, Side } from './rule.ts';

/** Other keys are allowed with any value, with some, or not at all. The default is any. */
export const additionalPropertiesChanged: Rule = {
  code: 'additional-properties-changed',
  level: 'info',
  differences: (from, to) => {
    if (kindOf(from) === kindOf(to)) return [];
    return [
      {
        key: null,
        value: null,
        from: from.facts.others?.place ?? from.place,
        to: to.facts.others?.place ?? to.place,
      },
    ];
  },
};

function kindOf({ facts: { others } }: Side): 'any' | 'some' | 'none' {
  if (others === null || others.value === true) return 'any';
  return others.value === false ? 'none' : 'some';
}
