import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { namedStates } from './named-states.ts';

const interactions = [
  ['broken', 500],
  ['a fresh link token', 200],
].map(([name, status]) => ({
  ...{ description: 'a request', pending: false, json: { response: { status: Number(status) } } },
  states: [{ name: String(name), params: {} }],
  ...{ exact: {}, specification: 4 },
}));

test('a state that is named is there; another is not applicable', async () => {
  const { enter, setUpUrl } = namedStates(['broken'], interactions);

  expect(setUpUrl).toBeNull();
  expect(await enter({ name: 'broken', params: {} })).toEqual({ kind: 'entered', values: {} });
  expect(await enter({ name: 'a fresh link token', params: {} })).toMatchObject({
    kind: 'not-applicable',
  });
});

test('a name that no interaction asks for is refused with the nearest one', () => {
  const name = () => namedStates(['a fesh link token'], interactions);

  expect(name).toThrow(InputError);
  expect(name).toThrow(
    '--state "a fesh link token": no interaction asks for that state; nearest is "a fresh link token"',
  );
  expect(() => namedStates(['a'], [])).toThrow('none asks for any');
});

test('no state is called the nearest that is not near', () => {
  expect(() => namedStates(['cart is full'], interactions)).toThrow(
    /no interaction asks for that state; they ask for "broken", "a fresh link token"$/,
  );
  const many = Array.from({ length: 7 }, (_, index) => ({
    ...{ description: 'a request', pending: false, json: {}, exact: {}, specification: 4 },
    states: [{ name: `state ${'abcdefg'[index]}`, params: {} }],
  }));
  expect(() => namedStates(['cart is full'], many)).toThrow(
    /they ask for "state a", "state b", "state c", "state d", "state e" and 2 more$/,
  );
});

test('a name that differs in white space alone is shown with what nobody sees', () => {
  expect(() => namedStates(['a fresh link token '], interactions)).toThrow(
    String.raw`--state "a fresh link token\u0020": no interaction asks for that state; nearest is "a fresh link token"`,
  );
});

test('the advice names a state that any provider has', () => {
  expect(namedStates([], interactions).advice).toContain('--state "a fresh link token"');
});
