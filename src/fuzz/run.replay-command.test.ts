import { parse } from 'shell-quote';
import { expect, test } from 'vitest';
import { replayCommand } from './run.ts';

const CAMPAIGN: Parameters<typeof replayCommand>[0] = {
  subject: { kind: 'module', name: './v.js#judge', shell: false },
  expectations: { of: 'validator', enums: null },
  revision: '1.697.4',
  seed: 7,
  folder: null,
  timeout: undefined,
  strict: false,
  ignored: [],
};
const PAYLOAD = 412;

test('a generated payload is had again by its seed and its place', () => {
  expect(parse(replayCommand(CAMPAIGN, PAYLOAD)).join(' ')).toBe(
    'npx link-token-contract fuzz --module ./v.js#judge --revision 1.697.4 --seed 7 --start 412 --runs 1',
  );
});

test('one of the corpus by its folder', () => {
  const words = parse(replayCommand({ ...CAMPAIGN, folder: 'my corpus' }, 'my corpus/a.json'));
  expect(words.slice(-4)).toEqual(['--corpus', 'my corpus', '--runs', '0']);
});

test('what was asked for is asked for again', () => {
  const command = replayCommand(
    {
      ...CAMPAIGN,
      subject: { kind: 'command', name: `python3 -c 'print("$HOME")' | cat`, shell: true },
      expectations: { of: 'handler', enums: 'open' },
    },
    PAYLOAD,
  );
  expect(parse(command, (name) => `$${name}`)).toEqual([
    ...['npx', 'link-token-contract', 'fuzz'],
    ...['--command', `python3 -c 'print("$HOME")' | cat`, '--shell', '--handler'],
    ...['--enums', 'open', '--revision', '1.697.4', '--seed', '7', '--start', '412', '--runs', '1'],
  ]);
});

test('what was waited for and what counted is the same again', () => {
  expect(replayCommand({ ...CAMPAIGN, timeout: 0.5, strict: true }, PAYLOAD)).toContain(
    '--strict --timeout 0.5 --revision',
  );
});

test('no user, password or query of a URL is in it, but that there were some', () => {
  const url = 'https://user:hunter2@example.com/judge?key=hunter2';
  const command = replayCommand(
    { ...CAMPAIGN, subject: { kind: 'url', name: url, shell: false } },
    PAYLOAD,
  );
  expect(command).not.toMatch(/user:|hunter2/);
  expect(command).toContain(`--url 'https://USER:PASSWORD@example.com/judge?QUERY'`);
});
