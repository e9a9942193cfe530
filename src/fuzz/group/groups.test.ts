import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import type { Culprit } from '../blame/culprit.ts';
import { feature } from '../blame/culprit.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { Groups } from './groups.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));
const at = (discrepancy: Discrepancy, id: number): Discrepancy => ({ ...discrepancy, id });

function accepted(path: string, mistake: string): Discrepancy {
  return {
    list: 'falseAccepts',
    code: 'wrong-type',
    id: 0,
    valid: false,
    payload: ordinary,
    fault: { code: 'wrong-type', path, mistake, before: 'a', after: 7 },
    said: { kind: 'accepted' },
  };
}

function rejected(more: object): Discrepancy {
  return {
    list: 'falseRejects',
    code: 'valid-payload',
    ...{ id: 0, valid: true, payload: { ...ordinary, ...more }, fault: null },
    said: { kind: 'rejected' },
  };
}

function crashed(message: string, more: object = {}, where?: string): Discrepancy {
  return {
    ...rejected(more),
    list: 'crashes',
    said: {
      ...{ kind: 'crashed', cause: 'threw', message },
      ...(where === undefined ? {} : { where }),
    },
  };
}

const NULL_EXPIRATION: Culprit = { ...feature('/expiration', null), remedy: 'x' };
const NULL_CREATION: Culprit = { ...feature('/created_at', null), remedy: 'x' };
const EMPTY_USER: Culprit = { ...feature('/user_id', ''), remedy: 'a' };

let collected = 0;

/** As a campaign does it with the next payload; the smallest one is the payload itself unless told. */
function collect(
  groups: Groups,
  discrepancy: Discrepancy,
  culprits: readonly Culprit[] = [],
  smallest = discrepancy,
): void {
  const found = at(discrepancy, collected++);
  const known = groups.groupOf(found);
  if (known !== undefined) groups.count(known, found);
  else groups.add(found, { discrepancy: smallest, culprits, isRepeatable: true });
}

const seen = (groups: Groups, list: Discrepancy['list']) =>
  groups.groupsOf(list).map((group) => group.seenIn.size);

describe('what shows one defect is one group', () => {
  test('false accepts of one code at one place, whatever the mistake', () => {
    const groups = new Groups(components);
    collect(groups, accepted('/request_id', 'zero'));
    collect(groups, accepted('/request_id', 'one'));
    collect(groups, accepted('/link_sessions/0/events', 'zero'));
    collect(groups, accepted('/link_sessions/7/events', 'zero'));
    const [first, ...others] = groups.groupsOf('falseAccepts');
    expect(first).toMatchObject({ isRepeatable: true });
    expect(first?.seenIn.size).toBe(2);
    expect([...(first?.also ?? [])]).toEqual(['one at /request_id']);
    expect(others.map((group) => group.seenIn.size)).toEqual([2]);
    expect(new Set([first, ...others].map((group) => group?.family)).size).toBe(1);
  });

  test('false rejects by what is to blame', () => {
    const groups = new Groups(components);
    const both = rejected({ created_at: null, expiration: null });
    collect(groups, both, [NULL_CREATION]);
    collect(groups, rejected({ created_at: null, user_id: 'u' }), [NULL_CREATION]);
    collect(groups, both, [NULL_EXPIRATION]);
    expect(seen(groups, 'falseRejects')).toEqual([2, 1]);
    expect(groups.size).toBe(2);
  });

  test('crashes by their frame and their words, without what came from the payload', () => {
    const groups = new Groups(components);
    const crash = (text: string, where: string) =>
      crashed(`no such user: ${text}`, { user_id: text }, where);
    collect(groups, crash('anna', 'a.js:1:1'), [EMPTY_USER]);
    collect(groups, crash('bert', 'a.js:1:1'), [EMPTY_USER]);
    collect(groups, crash('anna', 'a.js:9:1'), [EMPTY_USER]);
    expect(seen(groups, 'crashes')).toEqual([2, 1]);
  });

  test('crashes of one frame by what is to blame, where their words differ', () => {
    const groups = new Groups(components);
    collect(groups, crashed('bad ANN', {}, 'a.js:1:1'), [EMPTY_USER]);
    collect(groups, crashed('bad BOB', {}, 'a.js:1:1'), [EMPTY_USER]);
    expect(seen(groups, 'crashes')).toEqual([2]);
  });

  test('crashes without a frame by their words and the place that is to blame', () => {
    const groups = new Groups(components);
    const crash = crashed('TypeError: of null', { expiration: null });
    collect(groups, crash, [NULL_EXPIRATION]);
    collect(groups, crash, [NULL_EXPIRATION]);
    collect(groups, crash, [NULL_CREATION]);
    expect(seen(groups, 'crashes')).toEqual([2, 1]);
  });

  test('a crash at a fault by its words, at whichever place', () => {
    const groups = new Groups(components);
    const { said } = crashed('Error: no response');
    for (const path of ['/request_id', '/user_id']) {
      collect(groups, { ...accepted(path, 'zero'), list: 'crashes', said });
    }
    expect(seen(groups, 'crashes')).toEqual([2]);
  });

  test('all hangs, as nobody waits for each of them', () => {
    const groups = new Groups(components);
    for (const user of ['a', 'b']) {
      const said = { kind: 'crashed', cause: 'hung', message: `no answer to ${user}` } as const;
      collect(groups, { ...crashed('', { user_id: user }), said });
    }
    expect(seen(groups, 'crashes')).toEqual([2]);
  });

  test('advice by its code', () => {
    const groups = new Groups(components);
    const advice = (code: Discrepancy['code'], more: object): Discrepancy => ({
      ...rejected(more),
      list: 'advice',
      code,
    });
    collect(groups, advice('leap-second', { created_at: '2016-12-31T23:59:60Z' }));
    collect(groups, advice('leap-second', { expiration: '2016-12-31T23:59:60Z' }));
    collect(groups, advice('year-0000', { expiration: '0000-12-31T23:59:59Z' }));
    expect(seen(groups, 'advice')).toEqual([2, 1]);
  });
});

describe('what is known to be to blame', () => {
  const groups = new Groups(components);
  const both = rejected({ created_at: null, expiration: null, user_id: 'u' });
  collect(groups, both, [NULL_CREATION]);
  collect(groups, both, [NULL_EXPIRATION]);

  test('explains what is found later', () => {
    expect(groups.explanationsOf(both)).toHaveLength(2);
    expect(groups.explanationsOf(rejected({ created_at: null }))).toHaveLength(1);
    expect(groups.explanationsOf(rejected({}))).toEqual([]);
    expect(groups.explanationsOf({ ...both, list: 'crashes' })).toEqual([]);
  });

  test('is taken out of a payload, and the rest stays', () => {
    expect(groups.withoutCulprits('falseRejects', both)).toEqual({
      ...ordinary,
      ...{ created_at: 'x', expiration: 'x', user_id: 'u' },
    });
    expect(groups.withoutCulprits('crashes', both)).toBe(both.payload);
  });

  test('but not where the fault of the payload is', () => {
    const payload = { ...ordinary, created_at: null, expiration: null };
    const { fault } = accepted('/created_at', 'null');
    expect(groups.withoutCulprits('falseRejects', { id: 0, valid: false, payload, fault })).toEqual(
      {
        ...payload,
        expiration: 'x',
      },
    );
  });

  test('as it stood before the payload was shrunk, too', () => {
    const learning = new Groups(components);
    const long = rejected({ user_id: 'x'.repeat(300) });
    const short = rejected({ user_id: 'x'.repeat(33) });
    const culprit = { ...feature('/user_id', 'x'.repeat(33)), remedy: 'a' };
    collect(learning, long, [culprit], short);
    for (const one of [long, short]) expect(learning.explanationsOf(one)).toHaveLength(1);
  });
});

describe('a group is known by the discrepancy that is nearest to the top', () => {
  test('the first one gives way, and is named among the others', () => {
    const groups = new Groups(components);
    const { said } = crashed('Error: no');
    const crash = (path: string) => ({ ...accepted(path, 'zero'), list: 'crashes' as const, said });
    const [far, near] = [at(crash('/metadata/client_name'), 1), at(crash('/user_id'), 2)];
    const add = (one: Discrepancy) =>
      groups.add(one, { discrepancy: one, culprits: [], isRepeatable: true });
    add(far);
    expect(groups.isNearest(near)).toBe(true);
    add(near);
    const [group] = groups.groupsOf('crashes');
    expect(group).toMatchObject({ discrepancy: near, seenIn: new Set([1, 2]) });
    expect([...(group?.also ?? [])]).toEqual(['zero at /metadata/client_name']);
    for (const other of [far, crash('/request_id')]) {
      expect(groups.isNearest(other)).toBe(false);
    }
  });
});

describe('it is bounded', () => {
  test('of each list there is room for twenty families', () => {
    const groups = new Groups(components);
    const crash = (n: number) => crashed('Error: no', {}, `${n}.js:1:1`);
    for (let n = 0; n < 20; n++) {
      expect(groups.hasRoomFor(crash(n))).toBe(true);
      collect(groups, crash(n));
    }
    expect(groups.hasRoomFor(crash(20))).toBe(false);
    expect(groups.hasRoomFor(rejected({}))).toBe(true);
    expect(groups.more).toBe(0);
    collect(groups, crash(20));
    expect(groups.groupsOf('crashes')).toHaveLength(20);
    expect(groups.more).toBe(1);
  });

  test('of a family, whose mistakes are told together, a few are looked into', () => {
    const groups = new Groups(components);
    for (let n = 0; n < 6; n++) {
      expect(groups.isOneOfMany(accepted(`/key_${n}`, 'zero'))).toBe(false);
      collect(groups, accepted(`/key_${n}`, 'zero'));
    }
    const seventh = accepted('/key_7', 'zero');
    expect(groups.isOneOfMany(seventh)).toBe(true);
    groups.countAmongMany(at(seventh, 7000));
    const [first, ...others] = groups.groupsOf('falseAccepts');
    expect(others).toHaveLength(5);
    expect(first?.seenIn.size).toBe(2);
    expect([...(first?.also ?? [])]).toEqual(['zero at /key_7']);
    expect(first?.others.size).toBe(1);
  });
});
