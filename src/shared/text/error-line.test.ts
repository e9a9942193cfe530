import { expect, test } from 'vitest';
import { errorLine } from './error-line.ts';

test.each([
  [
    'Python',
    'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nKeyError: \'x\'\n',
    "KeyError: 'x'",
  ],
  [
    'Ruby',
    "a.rb:1:in `f': no (RuntimeError)\n\tfrom a.rb:2:in `<main>'\n",
    "a.rb:1:in `f': no (RuntimeError)",
  ],
  [
    'Node',
    "a.mjs:1\nthrow new Error('no')\n      ^\n\nError: no\n    at a.mjs:1:7\n\nNode.js v24.0.0\n",
    'Error: no',
  ],
  [
    'Java',
    'Exception in thread "main" java.lang.E: no\n\tat A.main(A.java:1)\n',
    'Exception in thread "main" java.lang.E: no',
  ],
  [
    'Go',
    'panic: no\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:3\nexit status 2\n',
    'panic: no',
  ],
  ['anybody', 'first\nlast\n \n', 'last'],
  ['nobody', ' \n\n', ''],
])('is found in the output of %s', (_, text, line) => {
  expect(errorLine(text)).toBe(line);
});
