import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXT, readBack } from '../../../../test/hostile-text.ts';
import { junitXml } from './junit-xml.ts';

test('a suite with its attributes, cases and texts', () => {
  const testcase = [{ '@name': 'a' }, { '@name': 'b', failure: { '@message': 'c', '#': 'd' } }];
  expect(junitXml({ '@tests': 2, testcase })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite tests="2">
    <testcase name="a"/>
    <testcase name="b">
      <failure message="c">d</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

describe('a text', () => {
  test.each([
    ['&amp; &#0; &nope; &', '&amp;amp; &amp;#0; &amp;nope; &amp;'],
    [']]> <b> -->', ']]&gt; &lt;b&gt; --&gt;'],
    ['a\u0000\u001b\ud800\ufffe\uffffb', 'a\\u0000\\u001b\\ud800\\ufffe\\uffffb'],
    ['a\u202eb\u2028', 'a\\u202eb\\u2028'],
  ])('%j can be read in an attribute and in a text', (text, written) => {
    const xml = junitXml({ '@name': text, failure: { '#': text } });
    expect(xml).toContain(` name="${written}">`);
    expect(xml).toContain(`>${written}</failure>`);
  });

  test('keeps its lines, an attribute becomes one line', () => {
    const xml = junitXml({ '@name': 'a\nb', failure: { '#': 'a\nb' } });
    expect(xml).toContain('name="a\\u000ab"');
    expect(xml).toContain('>a\nb</failure>');
  });

  test('law: it is XML without invisible characters, and can be read back', () => {
    fc.assert(
      fc.property(HOSTILE_TEXT, HOSTILE_TEXT, (name, text) => {
        const xml = junitXml({ '@name': name, failure: { '#': text } });
        expect(xml).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u);
        if (`${name}${text}`.includes('\\')) return;
        const [, inName = '', inText = ''] =
          / name="([^"]*)">\n? *<failure(?:\/>|>([^<]*)<\/failure>)/.exec(xml) ?? [];
        expect([inName, inText].map(unescaped).map(readBack)).toEqual([name, text]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

/** XML 1.0, section 4.6. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
