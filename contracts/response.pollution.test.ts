import { describe, expect, test } from 'vitest';
import { schemaOf } from './carried-schema.ts';
import { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from './response.ts';
import { REVISIONS } from './revisions/versions.ts';
import { shapesOf } from './schema/read-shapes.ts';

const RESPONSE = {
  ...{ link_token: 'a', created_at: null, expiration: null, request_id: 'r' },
  metadata: {
    ...{ initial_products: ['auth'], webhook: null, country_codes: ['US'], language: null },
    ...{ redirect_uri: null, client_name: null },
  },
};
const { link_token: _token, ...WITHOUT_TOKEN } = RESPONSE;
const { webhook: _webhook, ...METADATA_WITHOUT_WEBHOOK } = RESPONSE.metadata;

const READINGS = {
  from: (value: unknown, revision?: (typeof REVISIONS)[number]) =>
    LinkTokenGetResponse.from(value, revision === undefined ? {} : { revision }),
  fromJson: (value: unknown, revision?: (typeof REVISIONS)[number]) =>
    LinkTokenGetResponse.fromJson(
      JSON.stringify(value),
      revision === undefined ? {} : { revision },
    ),
};

/** Runs `act` while Object.prototype has an extra name. */
function polluted<T>(name: string, descriptor: PropertyDescriptor, act: () => T): T {
  Object.defineProperty(Object.prototype, name, { ...descriptor, configurable: true });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

/** The code and path of each finding. */
function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
    return error.findings.map(({ code, path }) => `${code} ${path}`);
  }
}

const VALUES: readonly (readonly [string, PropertyDescriptor])[] = [
  ['a text', { value: 'x', enumerable: true, writable: true }],
  ['a text that is not listed', { value: 'x', enumerable: false }],
  ['a number', { value: 5, enumerable: true, writable: true }],
  [
    'a getter that throws',
    {
      get: () => {
        throw new Error('polluted');
      },
    },
  ],
];

test('the first value that is read is read the same', () => {
  const said = shapesOf(schemaOf('1.394.0'));
  for (const name of ['link_token', 'format', 'enum', '$ref', 'type', 'items', 'required']) {
    const now = polluted(name, { value: 'x', enumerable: true }, () =>
      shapesOf(schemaOf('1.394.0')),
    );
    expect(now).toEqual(said);
  }
});

describe.each(Object.entries(READINGS))('%s, where Object.prototype has', (_reading, read) => {
  test.each(VALUES)('%s of a documented name: a missing key is missing', (_what, descriptor) => {
    const metadata = METADATA_WITHOUT_WEBHOOK;
    for (const revision of REVISIONS) {
      const faultsWith = (name: string, value: unknown) =>
        polluted(name, descriptor, () => faultsOf(() => read(value, revision)));
      expect(faultsWith('link_token', WITHOUT_TOKEN)).toEqual(['missing-key /link_token']);
      expect(faultsWith('webhook', { ...RESPONSE, metadata })).toEqual([
        'missing-key /metadata/webhook',
      ]);
      expect(faultsWith('link_sessions', RESPONSE)).toEqual([]);
    }
  });

  test.each([
    ...['code', 'message', 'path', 'keyword', 'params', 'data', 'errors', 'response', 'value'],
    ...['length', 'schema', 'nullable', 'format', 'enum', 'type', '$ref', 'items', 'required'],
    ...['properties', 'additionalProperties', 'revision', 'enums', 'position', 'cause'],
    ...['kind', 'text', 'isLosslessNumber', 'depth', 'above', 'key', 'next', 'close', 'open'],
    ...['values', 'findings', 'stack', 'undefined'],
  ])('%s, the result is the same as without it', (name) => {
    const before = [RESPONSE, WITHOUT_TOKEN, { ...RESPONSE, request_id: 1 }, [], 'x'];
    const said = before.map((value) => faultsOf(() => read(value)));
    for (const [, descriptor] of VALUES) {
      const now = polluted(name, descriptor, () =>
        before.map((value) => faultsOf(() => read(value))),
      );
      expect(now).toEqual(said);
    }
  });
});

test.each(['get', 'set', 'writable', 'enumerable', 'configurable', 'value'])(
  'a property descriptor that inherits %s changes nothing',
  (name) => {
    const inherited = name === 'get' || name === 'set' ? () => 'x' : true;
    const descriptor = Object.assign(Object.create(null), { value: inherited, writable: true });
    const read = polluted(name, descriptor, () =>
      LinkTokenGetResponse.from({ ...RESPONSE, bytes: new Uint8Array([1]) }),
    );
    expect(read).toMatchObject({ ...RESPONSE, bytes: new Uint8Array([1]) });
  },
);

test('an object at two places stays one object where Object.prototype has an extra name', () => {
  const shared = { a: [1] };
  const read = polluted('link_token', { value: 'x' }, () =>
    LinkTokenGetResponse.from({ ...RESPONSE, one: shared, two: [shared, shared] }),
  );
  expect(read).toMatchObject({ ...RESPONSE, one: shared, two: [shared, shared] });
});

test('an object that only inherits its keys has none', () => {
  const all = Object.keys(RESPONSE).map((key) => `missing-key /${key}`);
  expect(faultsOf(() => LinkTokenGetResponse.from(Object.create(RESPONSE))).toSorted()).toEqual(
    all.toSorted(),
  );
  const metadata = Object.create(RESPONSE.metadata);
  expect(faultsOf(() => LinkTokenGetResponse.from({ ...RESPONSE, metadata }))).toHaveLength(
    Object.keys(RESPONSE.metadata).length,
  );
});
