import type { DriftImpact, DriftResult } from '../../src/drift/drift-result.ts';
import type { Change } from '../../src/schema-changes/change.ts';

/** A result whose texts would all like to be obeyed, or to be endless. */
export function hostileDrift(evil: string): DriftResult {
  const about = { schema: evil, property: evil, from: { line: 1, column: 2 }, to: null } as const;
  return {
    ...{ from: evil, to: evil, versions: { from: evil, to: `${evil}2` }, failOn: 'warning' },
    moved: [{ schema: evil, property: evil, from: evil, to: null }],
    changes: [
      { ...about, code: 'enum-value-added', level: 'warning', value: evil },
      { ...about, code: 'enum-value-added', level: 'warning', value: { [evil]: [evil] } },
      { ...about, code: 'property-removed', level: 'breaking', value: null },
      { ...about, code: 'format-changed', level: 'breaking', value: { from: evil, to: null } },
      { ...about, code: 'type-changed', level: 'info', value: { from: null, to: [evil, evil] } },
    ],
    here: {
      interactions: [{ interaction: evil, places: [evil, evil], refusedAt: `/${evil}` }],
      fixtures: [{ fixture: evil, wasValid: true, isValid: false }],
      laws: [{ law: evil, places: [evil] }],
      validator: {
        asked: 3,
        refused: [{ place: evil, path: `/${evil}`, payload: { [evil]: evil }, said: evil }],
        problem: evil,
      },
      untold: evil,
    },
  };
}

/** What reports are given where a component's name, a value or a path may be anything. */
export const EVIL_TEXTS = [
  '\u001b[2J\u009b31m\u202e\u2066\r\n\u2028\t\u0000',
  '\n::error::x\n##[error]y %0A::z',
  ' ::stop-commands::a ::b',
  ']]><x a="b">&amp;&#0;</x><!-- --> \ud800 \uffff',
  '|`x`\\`\\|@octocat #1 <img src=x onerror=y> **b** [a](http://x) https://x.example\n\n# h\n- i',
  '```\n</details>\n<details>|--|\\',
  ' ',
  '',
  '__proto__',
  `${'a'.repeat(30_000)}😀${'| '.repeat(30_000)}`,
] as const;

const NOWHERE: DriftImpact = {
  ...{ interactions: [], fixtures: [], laws: [], validator: null, untold: null },
};

const PRODUCTS: Change = {
  ...{ code: 'enum-value-added', level: 'warning', schema: 'Products', property: '' },
  ...{ value: 'statements', from: null, to: { line: 40, column: 7 } },
};

/** Of each level some, and one place with two new values. */
export const SAMPLE_DRIFT: DriftResult = {
  ...{ from: '1.394.0', to: 'new.yml', failOn: 'breaking', here: NOWHERE, moved: [] },
  versions: { from: '2020-09-14_1.394.0', to: '2020-09-14_1.697.4' },
  changes: [
    {
      ...{ code: 'format-changed', level: 'breaking', schema: 'Metadata', property: 'webhook' },
      ...{ value: { from: 'uri', to: null }, from: { line: 12, column: 5 } },
      to: { line: 30, column: 9 },
    },
    PRODUCTS,
    { ...PRODUCTS, value: 'layer', to: { line: 41, column: 7 } },
    {
      ...{ code: 'property-added', level: 'info', schema: 'Response', property: 'user_id' },
      ...{ value: null, from: null, to: { line: 50, column: 3 } },
    },
  ],
};

export const NO_DRIFT: DriftResult = { ...SAMPLE_DRIFT, changes: [] };

/** Something of all that can be hit. */
export const HIT_HERE: DriftImpact = {
  interactions: [
    { interaction: 'reads a token', places: ['Products', 'Metadata webhook'], refusedAt: null },
    {
      interaction: 'reads nulls',
      places: ['Products', 'Metadata webhook'],
      refusedAt: '/metadata',
    },
  ],
  fixtures: [{ fixture: 'fakes.ndjson:3', wasValid: true, isValid: false }],
  laws: [{ law: 'accepts-every-valid-payload', places: ['Response user_id'] }],
  validator: {
    asked: 12,
    refused: [
      {
        ...{ place: 'Products', path: '/metadata/initial_products/0' },
        ...{ payload: { metadata: { initial_products: ['layer'] } }, said: 'unknown product' },
      },
    ],
    problem: null,
  },
  untold: null,
};
