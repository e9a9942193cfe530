import { expect, test } from 'vitest';
import { junitXml, literal } from './junit-xml.ts';

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

test.each([
  ['&amp; &#0; &nope; &', '&amp;amp; &amp;#0; &amp;nope; &amp;'],
  [']]> <b> -->', ']]&gt; &lt;b&gt; --&gt;'],
  ['a\u0000\u001b\ud800\uffffb', 'a\ufffd\ufffd\ufffd\ufffdb'],
])('%j is what it was, in an attribute and in a text', (text, written) => {
  const xml = junitXml({ '@name': literal(text), failure: { '#': literal(text) } });
  expect(xml).toContain(` name="${written}">`);
  expect(xml).toContain(`>${written}</failure>`);
});
