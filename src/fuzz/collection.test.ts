import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';
import { Collection, type Which } from './collection.ts';
import type { Surprise } from './examine.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(
  ordinaryValue(components, { kind: 'ref', component: 'LinkTokenGetResponse' }),
);
const at = (index: number): Which => ({ kind: 'generated', index });

function accepted(path: string, mistake: string): Surprise {
  return {
    list: 'falseAccepts',
    code: 'wrong-type',
    labelled: {
      valid: false,
      payload: ordinary,
      fault: { code: 'wrong-type', path, mistake, before: 'a', after: 7 },
    },
    said: { kind: 'accepted' },
  };
}

function rejected(more: object): Surprise {
  return {
    list: 'falseRejects',
    code: 'valid-payload',
    labelled: { valid: true, payload: { ...ordinary, ...more }, fault: null },
    said: { kind: 'rejected' },
  };
}

function crashed(message: string, more: object = {}): Surprise {
  return {
    ...rejected(more),
    list: 'crashes',
    said: { kind: 'crashed', cause: 'threw', message },
  };
}

/** As a campaign does it; the smallest payload is the payload itself unless told. */
function collect(collection: Collection, surprise: Surprise, smallest = surprise): void {
  if (!collection.knows(surprise)) collection.add(surprise, smallest, at(0), true);
}

describe('surprises of one kind are one group', () => {
  test('false accepts by the code of the fault; others are told by mistake and place', () => {
    const collection = new Collection(components);
    collect(collection, accepted('/request_id', 'zero'));
    collect(collection, accepted('/request_id', 'zero'));
    collect(collection, accepted('/request_id', 'one'));
    collect(collection, accepted('/link_sessions/0/events', 'zero'));
    collect(collection, accepted('/link_sessions/7/events', 'zero'));
    collect(collection, accepted('', 'zero'));
    const [group, ...others] = collection.groupsOf('falseAccepts');
    expect(others).toEqual([]);
    expect(group).toMatchObject({ seen: 6, which: at(0), isRepeatable: true });
    expect([...(group?.also ?? [])]).toEqual([
      'one at /request_id',
      'zero at /link_sessions/[]/events',
      'zero at the top',
    ]);
  });

  test('false rejects by what is remarkable about the smallest payload, a closer look each', () => {
    const collection = new Collection(components);
    const nulled = rejected({ created_at: null });
    const both = rejected({ created_at: null, user_id: '' });
    collect(collection, both, nulled);
    expect(collection.knows(both)).toBe(false);
    collect(collection, both, nulled);
    collect(collection, both, rejected({ user_id: '' }));
    expect(collection.groupsOf('falseRejects').map(({ seen }) => seen)).toEqual([2, 1]);
    expect(collection.size).toBe(2);
  });

  test('crashes by their message, without what it quotes or counts', () => {
    const collection = new Collection(components);
    collect(collection, crashed(`TypeError: no "a" of 'b' at 12`));
    collect(collection, crashed(`TypeError: no "c" of 'd' at 3`, { user_id: '' }));
    collect(collection, crashed('TypeError: undefined is not iterable'));
    expect(collection.groupsOf('crashes').map(({ seen }) => seen)).toEqual([2, 1]);
  });

  test('advice by its code', () => {
    const collection = new Collection(components);
    const advice = (code: Surprise['code'], more: object): Surprise => ({
      ...rejected(more),
      list: 'advice',
      code,
    });
    collect(collection, advice('leap-second', { created_at: '2016-12-31T23:59:60Z' }));
    collect(collection, advice('leap-second', { expiration: '2016-12-31T23:59:60Z' }));
    collect(collection, advice('year-0000', { expiration: '0000-12-31T23:59:59Z' }));
    expect(collection.groupsOf('advice').map(({ seen }) => seen)).toEqual([2, 1]);
    expect(collection.groupsOf('falseRejects')).toEqual([]);
  });

  test('and a group is found again by how its first surprise looked, and how its smallest does', () => {
    const collection = new Collection(components);
    collect(collection, crashed('Error: in this way'), crashed('Error: in that way'));
    expect(collection.knows(crashed('Error: in this way'))).toBe(true);
    expect(collection.knows(crashed('Error: in that way'))).toBe(true);
    expect(collection.groupsOf('crashes')).toMatchObject([{ seen: 3 }]);
    expect(collection.size).toBe(1);
  });
});

describe('a group is known by the surprise that is nearest to the top', () => {
  test('the first one gives way, and is named among the others', () => {
    const collection = new Collection(components);
    const [far, near] = [accepted('/metadata/client_name', 'zero'), accepted('/user_id', 'one')];
    collection.add(far, far, at(1), true);
    expect(collection.isNearer(near)).toBe(true);
    expect(collection.knows(near)).toBe(true);
    collection.add(near, near, at(2), true);
    const [group] = collection.groupsOf('falseAccepts');
    expect(group).toMatchObject({ surprise: near, which: at(2), seen: 2 });
    expect([...(group?.also ?? [])]).toEqual(['zero at /metadata/client_name']);
    for (const other of [far, accepted('/request_id', 'zero')]) {
      expect(collection.isNearer(other)).toBe(false);
    }
  });

  test('of valid payloads none is nearer', () => {
    const collection = new Collection(components);
    collect(collection, crashed('Error: no'));
    expect(collection.isNearer(crashed('Error: no'))).toBe(false);
  });
});

test('who refuses the plainest payload is known to refuse all others', () => {
  const collection = new Collection(components);
  collect(collection, rejected({ created_at: null }), rejected({}));
  expect(collection.knows(rejected({ user_id: '' }))).toBe(true);
  expect(collection.groupsOf('falseRejects')).toMatchObject([{ seen: 2 }]);
});

describe('it is bounded', () => {
  test('of each list there is room for twenty groups', () => {
    const collection = new Collection(components);
    for (let n = 0; n < 20; n++) {
      const one = crashed(`Error: ${'x'.repeat(n + 1)}`);
      expect(collection.hasRoomFor(one)).toBe(true);
      collect(collection, one);
    }
    expect(collection.hasRoomFor(crashed('Error: y'))).toBe(false);
    expect(collection.hasRoomFor(rejected({}))).toBe(true);
    expect(collection.more).toBe(0);
    collection.pass();
    expect(collection.more).toBe(1);
    collect(collection, crashed('Error: x'), crashed('Error: z'));
    collect(collection, crashed('Error: y'), crashed('Error: z'));
    expect(collection.groupsOf('crashes')).toHaveLength(20);
    expect(collection.more).toBe(2);
  });

  test('a group names twelve others', () => {
    const collection = new Collection(components);
    for (let n = 0; n < 100; n++) collect(collection, accepted(`/key_${n}`, 'zero'));
    const [group] = collection.groupsOf('falseAccepts');
    expect(group?.seen).toBe(100);
    expect(group?.also.size).toBe(12);
  });
});
