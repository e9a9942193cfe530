import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../../../test-utils/arbitraries/link-token-get-response.ts';
import type { Crash, Judgement } from '../../subjects/subject.ts';
import { keepsReason, wordsOf } from './reason.ts';

const components = componentsOf(DEFAULT_REVISION);

function threw(message: string, where?: string): Crash {
  return { kind: 'crashed', cause: 'threw', message, ...(where === undefined ? {} : { where }) };
}

const words = (message: string, payload: JsonValue) =>
  wordsOf({ said: threw(message), payload }, components);

describe('the words of a message are those that did not come from the payload', () => {
  test.each<[string, string, JsonValue, string]>([
    [
      'a value',
      'no such product: assets',
      { metadata: { initial_products: ['assets'] } },
      '… such product: …',
    ],
    ['a quoted value', `bad "a" here`, { link_token: 'a' }, 'bad "…" here'],
    ['no letter of a word', 'bad taken', { link_token: 'a' }, 'bad taken'],
    ['no part of a word', 'institution', { link_token: 'inst' }, 'institution'],
    ['in another case', 'no ASSETS', { link_token: 'assets' }, '… …'],
    ['escaped as JSON does', String.raw`bad "x\ny"`, { link_token: 'x\ny' }, 'bad "…"'],
    ['cut', 'bad value-of-twenty…', { link_token: 'value-of-twenty-characters' }, 'bad ……'],
    ['an undocumented name', 'Unrecognized key: zebra', { zebra: 1 }, 'Unrecognized key: …'],
    ['but not a documented one', 'no expiration', { expiration: null }, '… expiration'],
    ['a short id, and other words as short', 'of session a7', { link_token: 'a' }, '… session …'],
    [
      'an object, as JSON',
      'missing started_at in {"link_session_id":"b","exit":null}',
      { link_sessions: [{ link_session_id: 'b', exit: null }] },
      'missing started_at … …',
    ],
    [
      'an object, cut',
      'missing started_at in {"link_session_id":"b","ex',
      {
        link_sessions: [
          { link_session_id: 'a', exit: {} },
          { link_session_id: 'b', exit: null },
        ],
      },
      'missing started_at … …',
    ],
    ['as Ruby inspects it', 'name "a\\#{b}\\"c" bad', { link_token: 'a#{b}"c' }, 'name "…" bad'],
    [
      'as Python writes it',
      "name 'it\\'s \"it\"' bad",
      { link_token: `it's "it"` },
      "name '…' bad",
    ],
    ['numbers', 'at position 12 of 345', {}, '… position # … #'],
  ])('%s', (_what, message, payload, expected) => {
    expect(words(message, payload)).toBe(expected);
  });

  test('whatever the payload has, a message that quotes any of its texts reads the same', () => {
    const product = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(product, product, (one, other) => {
        const said = (text: string) =>
          words(`no such product: ${text}`, { metadata: { initial_products: [text] } });
        expect(said(one)).toBe(said(other));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a smaller payload keeps the reason', () => {
  const keeps = (smaller: Judgement, before: Judgement, payload: JsonValue = {}) =>
    keepsReason({ said: smaller, payload }, before, components);

  test('when the same is said of it, whatever the payload', () => {
    const message = fc.lorem({ mode: 'sentences', maxCount: 2 });
    fc.assert(
      fc.property(linkTokenGetResponse(DEFAULT_REVISION), message, (payload, text) => {
        for (const said of [threw(text), threw(text, 'a.js:1:1')]) {
          expect(keeps(said, said, payload)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test.each<[string, Judgement, Judgement, boolean]>([
    ['fewer of several faults', threw('path: a'), threw('path: a, path: b'), true],
    ['another index', threw('at 3'), threw('at 12'), true],
    ['another property', threw("null (reading 'name')"), threw("null (reading 'id')"), false],
    ['null for undefined', threw('of null'), threw('of undefined'), false],
    ['another place', threw('no', 'a.js:1:1'), threw('no', 'a.js:1:9'), false],
    ['a rejection', { kind: 'rejected' }, threw('no'), false],
    [
      'another status',
      { kind: 'rejected', how: 'with 422' },
      { kind: 'rejected', how: 'with 400' },
      true,
    ],
    ['another cause', { ...threw('no'), cause: 'died' }, threw('no'), false],
    [
      'a hang, however long it was waited for',
      { kind: 'crashed', cause: 'hung', message: 'no answer within 500 ms' },
      { kind: 'crashed', cause: 'hung', message: 'no answer within 5000 ms: busy' },
      true,
    ],
  ])('%s', (_what, smaller, before, expected) => {
    expect(keeps(smaller, before)).toBe(expected);
  });
});
