import { describe, expect, test, vi } from 'vitest';
import { looksLikeCredential } from '../contracts/credentials/credential-shapes.ts';
import { terminalLine } from '../contracts/escape/terminal.ts';
import { judgeBuildUrl } from '../src/build-identity/build-url.ts';
import { brokerRefusal } from '../src/deploy/broker-refusal.ts';
import { saysNothingIsRecorded } from '../src/deploy/can-i-deploy.ts';
import { readDeployAnswer } from '../src/deploy/deploy-answer.ts';
import { literalOf } from '../src/deploy/webhook.ts';
import { bodyHoldsSecret } from '../src/deploy/webhook-body-secrets.ts';
import { placesIn } from '../src/deploy/webhook-secrets.ts';
import { maskedMessage } from '../src/fuzz/report/masked.ts';
import { brokerConnection } from '../src/pact-broker/broker-connection.ts';
import { cliFaultText } from '../src/pact-cli/cli-refusal.ts';
import { hasShape } from '../src/shared/credentials/credential-reason.ts';
import { InputError } from '../src/shared/errors/input-error.ts';
import { errorLine } from '../src/shared/text/error-line.ts';
import { oneLine } from '../src/shared/text/one-line.ts';
import { commandProgram } from '../src/subjects/command-line.ts';
import { cpuGrowth } from '../test/cpu-growth.ts';
import { environmentRedaction } from './environment-redaction.ts';

vi.setConfig({ testTimeout: 120_000 });

const BROKER = {
  connection: { baseUrl: 'https://b.example', credentials: { kind: 'none' }, caFile: null },
  ...{ seconds: 1, signal: new AbortController().signal },
} as const;

const OPTIONS = {
  given: undefined,
  insecure: false,
} as const;

/** What a broker puts something in the place of. */
const FILLED = `\${user.a}`;

const mask = environmentRedaction({ PACT_BROKER_TOKEN: 'Xk39fjKLw02mfnQ8eRtZ' }, []) ?? String;

/** What reads texts of others, and the repeated beginnings that once cost the most there. */
const READERS: readonly (readonly [string, (text: string) => unknown, readonly string[]])[] = [
  ['a command line', (text) => commandProgram(text, false), ["$'a'", '$', '\\a', '"a"', 'a ']],
  [
    'what a broker refuses',
    (stdout) => brokerRefusal(BROKER, { exitCode: 1, stdout, stderr: '' }),
    ['❌ failed validation - [', '❌', '❌ failed validation - ["a"]'],
  ],
  [
    'why nothing is deployed',
    saysNothingIsRecorded,
    ['no version of ', 'No version is currently '],
  ],
  ['what the CLI says', cliFaultText, ['❌ ', 'Details:\n', "Request to pact broker path '"]],
  ['an answer about a deploy', (text) => readDeployAnswer(text, VERSION), ['{"', '\n', '[']],
  [
    'the URL of a broker',
    (path) => brokerConnection({ ...OPTIONS, env: { PACT_BROKER_BASE_URL: `http://b/${path}` } }),
    ['/', '/a', '//a'],
  ],
  ['the body of a webhook', bodyHoldsSecret, ['-', 'a"']],
  ['placeholders', literalOf, [FILLED.slice(0, -1), FILLED, `a=${FILLED}`, 'bearer ', '-']],
  ['shapes of credentials', hasShape, ['eyJ', '.eyJ', 'eyJa-', '://', 'bearer ', 'basic ', 'a-']],
  [
    'shapes of credentials of AWS',
    hasShape,
    ['secret', 'secret_key: ', 'AKIAIOSFODNN7QWERTYU,', 'aB/', 'AKIAIOSFODNN7QWERTYU aB/+'],
  ],
  ['the shape of a value', looksLikeCredential, ['eyJ', 'eyJ------', '://', '-----BEGIN ']],
  ['places of a URL', placesIn, ['://', 'https://a', '/', ' ']],
  ['the URL of a build', (text) => judgeBuildUrl(`https://a/${text}`), ['://', '/', 'a@', '%41']],
  ['a line of a report', terminalLine, [' ', ' ::', '::', '#', '\t', '\u202e', '"']],
  ['a line of a message', (text) => oneLine(text, text.length), [' ', '"', '\\', '\u202e']],
  ['last words', errorLine, [' ', '\n', 'Error: ', ' at ']],
  ['a masked message', (text) => maskedMessage(text, { token: text }), ['a', '-']],
  [
    'the variables of the environment',
    (text) => environmentRedaction({ A_TOKEN: text, SETTINGS: text }, [])?.(text),
    ['://', '://a:', 'a=', '&token=', 'Ab3/', 'Ab3 ', '%41', '\\u0041', ' '],
  ],
  ['masked output', mask, ['\\u0041', '…', 'Xk39fjKL', '{"']],
];
const VERSION = { pacticipant: 'a', version: '1' };

/** What does not fit to any of them, so that all that was read was read in vain. */
const ENDS = ['!', '"'];

/** 4 is linear, and 16 quadratic. */
const MOST = 10;

/** Asked again where it looks quadratic: to make room in the memory takes its time when it wants. */
function leastGrowth(use: (text: string) => unknown, textOf: (length: number) => string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least >= MOST; tries++) {
    least = Math.min(least, cpuGrowth(use, textOf));
  }
  return least;
}

function tolerant(use: (text: string) => unknown): (text: string) => void {
  return (text) => {
    try {
      use(text);
    } catch (error) {
      // It was refused: that has to be found out in time, too.
      if (!(error instanceof InputError)) throw error;
    }
  };
}

describe('a text that is four times as long is read in not much more than four times the time', () => {
  test.each(READERS)('%s', (_what, use, beginnings) => {
    for (const beginning of beginnings) {
      for (const end of ENDS) {
        const textOf = (length: number) =>
          beginning.repeat(Math.ceil(length / beginning.length)) + end;
        const growth = leastGrowth(tolerant(use), textOf);
        expect({ beginning, end, isLinear: growth < MOST }).toMatchObject({ isLinear: true });
      }
    }
  });
});

test('what is quadratic is told', () => {
  const quadratic = (text: string) => /a+$/.test(text);
  expect(cpuGrowth(quadratic, (length) => `${'a'.repeat(length)}!`)).toBeGreaterThan(MOST);
});
