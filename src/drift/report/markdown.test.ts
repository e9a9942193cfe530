import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVIL_TEXTS,
  HIT_HERE,
  hostileDrift,
  NO_DRIFT,
  SAMPLE_DRIFT,
} from '../../../test/drift/sample-drift.ts';
import type { Change } from '../../schema-changes/change.ts';
import { driftMarkdown } from './markdown.ts';

/** GitHub's limit for the body of an issue. */
const MOST_CHARACTERS = 65_536;

test('has a table for each component, the meaning of its changes, and the impact', () => {
  expect(driftMarkdown({ ...SAMPLE_DRIFT, here: HIT_HERE })).toBe(
    `## Plaid's \`1.697.4\` against \`1.394.0\`: 1 breaking, 2 warnings, 1 info

### \`Metadata\`

| level | property | what happened | where |
| --- | --- | --- | --- |
| **breaking** | \`webhook\` | has no format any more: it was \`"uri"\` | \`1.394.0:12:5 -> new.yml:30:9\` |

### \`Products\`

| level | property | what happened | where |
| --- | --- | --- | --- |
| warning |  | 2 values added: \`"statements"\`, \`"layer"\` | \`new.yml:40:7\` |

### \`Response\`

| level | property | what happened | where |
| --- | --- | --- | --- |
| info | \`user_id\` | added | \`new.yml:50:3\` |

### What it means for a reader

- enum-value-added: a strict reader will refuse such a value; a lenient one has no branch for it
- format-changed: a reader that parses the old format will fail on other texts
- property-added: a reader that refuses unknown keys will refuse it; any other ignores it

### What it means here

- 2 interactions of the pact use what changed: \`Products\`, \`Metadata webhook\`
  - \`reads a token\`
  - \`reads nulls\`<br>its example is refused at \`/metadata\`
- 1 fixture is judged differently now
  - \`fakes.ndjson:3\`: was valid, is invalid
- 1 law is about what changed: \`Response user_id\`
  - \`accepts-every-valid-payload\`
- your validator refuses 1 of 12 payloads that only the new document allows
  - \`Products\`, at \`/metadata/initial_products/0\`<br>it says: \`unknown product\`<br>\`{"metadata":{"initial_products":["layer"]}}\`
`,
  );
});

test('is a heading where nothing changed', () => {
  expect(driftMarkdown(NO_DRIFT)).toBe("## Plaid's `1.697.4` against `1.394.0`: no change\n");
});

describe('a long report', () => {
  const many = (length: number, schema: (index: number) => string) =>
    Array.from(
      { length },
      (_, index): Change => ({
        ...{ code: 'property-added', level: 'info', schema: schema(index), property: `p${index}` },
        ...{ value: null, from: null, to: { line: index, column: 1 } },
      }),
    );
  const rows = (markdown: string) => markdown.match(/^\| info \|/gm)?.length;

  test('is collapsed from 21 rows of a component on', () => {
    const of = (count: number) =>
      driftMarkdown({ ...SAMPLE_DRIFT, changes: many(count, () => 'Response') });
    expect(of(20)).not.toContain('details');
    expect(of(21)).toContain(
      '### `Response`\n\n<details><summary>21 changes</summary>\n\n| level |',
    );
    expect(of(21)).toContain('`new.yml:20:1` |\n\n</details>\n\n###');
  });

  test('fits GitHub’s limit, says how much was left out, and keeps the worst', () => {
    const changes = [...many(10_000, (index) => `S${index}`), ...SAMPLE_DRIFT.changes];
    const markdown = driftMarkdown({ ...SAMPLE_DRIFT, changes });
    expect(markdown.length).toBeLessThan(MOST_CHARACTERS);
    expect(markdown).toContain('**breaking**');
    const shown = rows(markdown) ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(markdown).toContain(
      `\nAnd ${10_001 - shown} more, none of them worse (\`--format json\` has all).\n`,
    );
  });

  test('limits the impact as well', () => {
    const refused = { place: 'P', path: '/a', payload: '\u202e'.repeat(900), said: 'no' };
    const validator = { asked: 30, refused: Array(30).fill(refused), problem: null };
    const laws = Array.from({ length: 23 }, (_, index) => ({ law: `law-${index}`, places: ['P'] }));
    const here = { ...NO_DRIFT.here, laws, validator };
    const markdown = driftMarkdown({ ...SAMPLE_DRIFT, here });
    expect(markdown.length).toBeLessThan(MOST_CHARACTERS);
    expect(markdown.match(/law-\d/g)).toHaveLength(20);
    expect(markdown).toContain('\n  - and 3 more\n');
    expect(markdown).toMatch(/\n- and more \(`--format json` has all\)\n$/);
  });
});

describe('nothing in it is read as Markdown, HTML, a mention or a link', () => {
  test.each(EVIL_TEXTS)('%.20j', (evil) => {
    expectOnlyOurs(driftMarkdown(hostileDrift(evil)));
  });

  test('for any text', () => {
    const unit = fc.constantFrom(...'|`\\@#<>&*_[]()!~-\n\r :a1', '\u202e', '\ud800', '😀');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (evil) => {
        expectOnlyOurs(driftMarkdown(hostileDrift(evil)));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  /** Checks that each line has a known form, all quoted text is code, and each row has four cells. */
  function expectOnlyOurs(markdown: string) {
    expect(markdown.length).toBeLessThan(MOST_CHARACTERS);
    const lines = markdown.split(/\r\n|[\n\r]/);
    expect(lines).toHaveLength(33);
    for (const line of lines) {
      expect(line.match(/`/g)?.length ?? 0, line).toSatisfy((count: number) => count % 2 === 0);
      const outside = line.replaceAll(/`[^`]+`/g, '`').replaceAll('<br>', ' ');
      expect(outside).toMatch(/^[|#* `a-z0-9,:;'"…()-]*$/i);
      if (!line.startsWith('|')) continue;
      // Readers disagree on a bar after backslashes, so there must be none.
      expect(line.split('|'), line).toHaveLength(6);
    }
  }
});
