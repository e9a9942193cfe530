import type { FaultOperator } from './fault.ts';

/** What other readers and writers take for a URI (RFC 3986). */
export const badUri: FaultOperator = ({ path, value, schema }) => {
  if (schema.kind !== 'string' || schema.format !== 'uri') return [];
  const spoiled = typeof value === 'string' ? [`${value} `, `${value}\n`, ` ${value}`] : [];
  return [...spoiled, ...NEAR_MISSES].map((after) => ({
    code: 'bad-uri',
    path,
    before: value,
    after,
  }));
};

const NEAR_MISSES = [
  // No scheme (section 3.1), or something that is none.
  ...['', 'example.com', '//example.com/hook', '/hook', '?q=1', '#frag', '://example.com'],
  ...['1https://example.com', 'ht tps://example.com', 'h\u00e9ttp://example.com', 'https'],
  // Characters that section 2 does not have; a browser takes most of them.
  ...['https://example.com/a b', 'https://example.com/\n', 'https://example.com/\u0000'],
  ...['https://example.com/<id>', 'https://example.com/"id"', 'https://example.com/{id}'],
  ...[
    'https://example.com/a|b',
    'https://example.com\\hook',
    'https://example.com/^',
    'https://example.com/`',
  ],
  ...[
    'https://example.com/caf\u00e9',
    'https://m\u00fcnchen.example/',
    'https://example.com/\u{1f600}',
  ],
  // Percent-encoding has two hex digits (section 2.1).
  ...[
    'https://example.com/%',
    'https://example.com/%2',
    'https://example.com/%zz',
    'https://example.com/100%!',
  ],
];
