import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';
import { Collection, type Which } from './collection.ts';
import { type Culprit, standing } from './culprit.ts';
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

function crashed(message: string, more: object = {}, where?: string): Surprise {
  return {
    ...rejected(more),
    list: 'crashes',
    said: {
      ...{ kind: 'crashed', cause: 'threw', message },
      ...(where === undefined ? {} : { where }),
    },
  };
}

const NULL_EXPIRATION: Culprit = { ...standing('/expiration', null), remedy: 'x' };
const NULL_CREATION: Culprit = { ...standing('/created_at', null), remedy: 'x' };
const EMPTY_USER: Culprit = { ...standing('/user_id', ''), remedy: 'a' };

let collected = 0;

/** As a campaign does it with the next payload; the smallest one is the payload itself unless told. */
function collect(
  collection: Collection,
  surprise: Surprise,
  culprits: readonly Culprit[] = [],
  smallest = surprise,
): void {
  const which = at(collected++);
  const known = collection.groupOf(surprise);
  if (known !== undefined) collection.count(known, surprise, which);
  else collection.add(surprise, { surprise: smallest, culprits, isRepeatable: true }, which);
}

const seen = (collection: Collection, list: Surprise['list']) =>
  collection.groupsOf(list).map((group) => group.seenIn.size);

describe('what shows one defect is one group', () => {
  test('false accepts of one code at one place, whatever the mistake', () => {
    const collection = new Collection(components);
    collect(collection, accepted('/request_id', 'zero'));
    collect(collection, accepted('/request_id', 'one'));
    collect(collection, accepted('/link_sessions/0/events', 'zero'));
    collect(collection, accepted('/link_sessions/7/events', 'zero'));
    const [first, ...others] = collection.groupsOf('falseAccepts');
    expect(first).toMatchObject({ isRepeatable: true });
    expect(first?.seenIn.size).toBe(2);
    expect([...(first?.also ?? [])]).toEqual(['one at /request_id']);
    expect(others.map((group) => group.seenIn.size)).toEqual([2]);
    expect(new Set([first, ...others].map((group) => group?.family)).size).toBe(1);
  });

  test('false rejects by what is to blame', () => {
    const collection = new Collection(components);
    const both = rejected({ created_at: null, expiration: null });
    collect(collection, both, [NULL_CREATION]);
    collect(collection, rejected({ created_at: null, user_id: 'u' }), [NULL_CREATION]);
    collect(collection, both, [NULL_EXPIRATION]);
    expect(seen(collection, 'falseRejects')).toEqual([2, 1]);
    expect(collection.size).toBe(2);
  });

  test('crashes by their frame and their words, without what came from the payload', () => {
    const collection = new Collection(components);
    const crash = (text: string, where: string) =>
      crashed(`no such user: ${text}`, { user_id: text }, where);
    collect(collection, crash('anna', 'a.js:1:1'), [EMPTY_USER]);
    collect(collection, crash('bert', 'a.js:1:1'), [EMPTY_USER]);
    collect(collection, crash('anna', 'a.js:9:1'), [EMPTY_USER]);
    expect(seen(collection, 'crashes')).toEqual([2, 1]);
  });

  test('crashes of one frame by what is to blame, where their words differ', () => {
    const collection = new Collection(components);
    collect(collection, crashed('bad ANN', {}, 'a.js:1:1'), [EMPTY_USER]);
    collect(collection, crashed('bad BOB', {}, 'a.js:1:1'), [EMPTY_USER]);
    expect(seen(collection, 'crashes')).toEqual([2]);
  });

  test('crashes without a frame by their words and the place that is to blame', () => {
    const collection = new Collection(components);
    const crash = crashed('TypeError: of null', { expiration: null });
    collect(collection, crash, [NULL_EXPIRATION]);
    collect(collection, crash, [NULL_EXPIRATION]);
    collect(collection, crash, [NULL_CREATION]);
    expect(seen(collection, 'crashes')).toEqual([2, 1]);
  });

  test('a crash at a fault by its words, at whichever place', () => {
    const collection = new Collection(components);
    const { said } = crashed('Error: no response');
    for (const path of ['/request_id', '/user_id']) {
      collect(collection, { ...accepted(path, 'zero'), list: 'crashes', said });
    }
    expect(seen(collection, 'crashes')).toEqual([2]);
  });

  test('all hangs, as nobody waits for each of them', () => {
    const collection = new Collection(components);
    for (const user of ['a', 'b']) {
      const said = { kind: 'crashed', cause: 'hung', message: `no answer to ${user}` } as const;
      collect(collection, { ...crashed('', { user_id: user }), said });
    }
    expect(seen(collection, 'crashes')).toEqual([2]);
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
    expect(seen(collection, 'advice')).toEqual([2, 1]);
  });
});

describe('what is known to be to blame', () => {
  const collection = new Collection(components);
  const both = rejected({ created_at: null, expiration: null, user_id: 'u' });
  collect(collection, both, [NULL_CREATION]);
  collect(collection, both, [NULL_EXPIRATION]);

  test('explains what is found later', () => {
    expect(collection.explanationsOf(both)).toHaveLength(2);
    expect(collection.explanationsOf(rejected({ created_at: null }))).toHaveLength(1);
    expect(collection.explanationsOf(rejected({}))).toEqual([]);
    expect(collection.explanationsOf({ ...both, list: 'crashes' })).toEqual([]);
  });

  test('is taken out of a payload, and the rest stays', () => {
    expect(collection.withoutCulprits('falseRejects', both.labelled)).toEqual({
      ...ordinary,
      ...{ created_at: 'x', expiration: 'x', user_id: 'u' },
    });
    expect(collection.withoutCulprits('crashes', both.labelled)).toBe(both.labelled.payload);
  });

  test('but not where the fault of the payload is', () => {
    const payload = { ...ordinary, created_at: null, expiration: null };
    const { fault } = accepted('/created_at', 'null').labelled;
    expect(collection.withoutCulprits('falseRejects', { valid: false, payload, fault })).toEqual({
      ...payload,
      expiration: 'x',
    });
  });

  test('as it stood before the payload was shrunk, too', () => {
    const learning = new Collection(components);
    const long = rejected({ user_id: 'x'.repeat(300) });
    const short = rejected({ user_id: 'x'.repeat(33) });
    const culprit = { ...standing('/user_id', 'x'.repeat(33)), remedy: 'a' };
    collect(learning, long, [culprit], short);
    for (const one of [long, short]) expect(learning.explanationsOf(one)).toHaveLength(1);
  });
});

describe('a group is known by the surprise that is nearest to the top', () => {
  test('the first one gives way, and is named among the others', () => {
    const collection = new Collection(components);
    const { said } = crashed('Error: no');
    const crash = (path: string) => ({ ...accepted(path, 'zero'), list: 'crashes' as const, said });
    const [far, near] = [crash('/metadata/client_name'), crash('/user_id')];
    const add = (one: Surprise, index: number) =>
      collection.add(one, { surprise: one, culprits: [], isRepeatable: true }, at(index));
    add(far, 1);
    expect(collection.isNearest(near)).toBe(true);
    add(near, 2);
    const [group] = collection.groupsOf('crashes');
    expect(group).toMatchObject({ surprise: near, which: at(2), seenIn: new Set([1, 2]) });
    expect([...(group?.also ?? [])]).toEqual(['zero at /metadata/client_name']);
    for (const other of [far, crash('/request_id')]) {
      expect(collection.isNearest(other)).toBe(false);
    }
  });
});

describe('it is bounded', () => {
  test('of each list there is room for twenty families', () => {
    const collection = new Collection(components);
    const crash = (n: number) => crashed('Error: no', {}, `${n}.js:1:1`);
    for (let n = 0; n < 20; n++) {
      expect(collection.hasRoomFor(crash(n))).toBe(true);
      collect(collection, crash(n));
    }
    expect(collection.hasRoomFor(crash(20))).toBe(false);
    expect(collection.hasRoomFor(rejected({}))).toBe(true);
    expect(collection.more).toBe(0);
    collect(collection, crash(20));
    expect(collection.groupsOf('crashes')).toHaveLength(20);
    expect(collection.more).toBe(1);
  });

  test('of a family, whose mistakes are told together, a few are looked into', () => {
    const collection = new Collection(components);
    for (let n = 0; n < 6; n++) {
      expect(collection.isOneOfMany(accepted(`/key_${n}`, 'zero'))).toBe(false);
      collect(collection, accepted(`/key_${n}`, 'zero'));
    }
    const seventh = accepted('/key_7', 'zero');
    expect(collection.isOneOfMany(seventh)).toBe(true);
    collection.countAmongMany(seventh, at(7000));
    const [first, ...others] = collection.groupsOf('falseAccepts');
    expect(others).toHaveLength(5);
    expect(first?.seenIn.size).toBe(2);
    expect([...(first?.also ?? [])]).toEqual(['zero at /key_7']);
    expect(first?.others.size).toBe(1);
  });
});
