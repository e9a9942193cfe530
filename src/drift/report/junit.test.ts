import { describe, expect, test } from 'vitest';
import {
  EVIL_TEXTS,
  hostileDrift,
  NO_DRIFT,
  SAMPLE_DRIFT,
} from '../../../test/drift/sample-drift.ts';
import { readXml } from '../../../test/read-xml.ts';
import type { FailOn } from '../drift-result.ts';
import { driftJunit } from './junit.ts';

test('each change is a test case, and a failure where its level fails', () => {
  expect(driftJunit(SAMPLE_DRIFT)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="link-token-contract drift: Plaid&apos;s 1.697.4 against 1.394.0" tests="4" failures="1" errors="0">
    <testcase classname="link-token-contract.drift" name="Metadata webhook: has no format any more: it was &quot;uri&quot; (breaking, format-changed)">
      <failure message="has no format any more: it was &quot;uri&quot;">a reader that parses the old format will fail on other texts
1.394.0:12:5 -&gt; new.yml:30:9</failure>
    </testcase>
    <testcase classname="link-token-contract.drift" name="Products: value added: &quot;statements&quot; (warning, enum-value-added)"/>
    <testcase classname="link-token-contract.drift" name="Products: value added: &quot;layer&quot; (warning, enum-value-added)"/>
    <testcase classname="link-token-contract.drift" name="Response user_id: added (info, property-added)"/>
  </testsuite>
</testsuites>
`,
  );
});

test.each<[FailOn, number]>([
  ['breaking', 1],
  ['warning', 3],
  ['none', 0],
])('fail on %s', (failOn, failures) => {
  const xml = driftJunit({ ...SAMPLE_DRIFT, failOn });
  expect(xml.match(/<failure /g) ?? []).toHaveLength(failures);
  expect(xml).toContain(` tests="4" failures="${failures}" `);
});

test('no changes are one passing test case', () => {
  const xml = driftJunit(NO_DRIFT);
  expect(xml).toContain(' tests="1" failures="0" ');
  expect(xml).toContain('<testcase classname="link-token-contract.drift" name="no change"/>');
});

describe('for any names', () => {
  test.each(EVIL_TEXTS)('it is well-formed, and short: %.20j', (evil) => {
    const xml = driftJunit(hostileDrift(evil));
    expect(readXml(xml)).toMatchObject({
      testsuites: {
        testsuite: {
          '@tests': '5',
          testcase: Array(5).fill({ '@classname': 'link-token-contract.drift' }),
        },
      },
    });
    expect(xml.match(/<testcase /g)).toHaveLength(5);
    expect(xml.match(/<failure /g)).toHaveLength(4);
    // Characters that XML 1.0 does not have.
    expect(xml).not.toMatch(/[^\P{Cc}\n]|[\ufffe\uffff]|\p{Cs}/u);
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
    expect(xml.length).toBeLessThan(20_000);
  });
});
