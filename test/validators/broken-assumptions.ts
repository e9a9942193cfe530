import type { JsonObject } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import type { Validators } from './validator.ts';

/** What a client believes of responses that it has seen, and nobody documents. */
const beliefs: Readonly<Record<string, Readonly<Record<string, (object: JsonObject) => boolean>>>> =
  {
    '': {
      'it expires after it is created': ({ created_at: from, expiration: to }) =>
        !(time(from) >= time(to)),
      'it expires within four hours': ({ created_at: from, expiration: to }) =>
        !(time(to) - time(from) > 4 * 3_600_000),
      'it is created in the past': ({ created_at: at }) => !(time(at) > Date.now()),
      'it is not yet expired': ({ expiration: at }) => !(time(at) < Date.now()),
      'one of its times is known': ({ created_at: from, expiration: to }) =>
        from !== null || to !== null,
      'both of its times are known or neither is': ({ created_at: from, expiration: to }) =>
        (from === null) === (to === null),
      'its sessions have a user': (whole) =>
        !Object.hasOwn(whole, 'link_sessions') || Object.hasOwn(whole, 'user_id'),
      'it is no error': (whole) => !Object.hasOwn(whole, 'error_code'),
      'it is short': (whole) => JSON.stringify(whole).length <= 2_000,
    },
    metadata: {
      'there is a product': ({ initial_products: products }) => lengthOf(products) > 0,
      'there is a country': ({ country_codes: countries }) => lengthOf(countries) > 0,
      'there is one country': ({ country_codes: countries }) => lengthOf(countries) === 1,
      'OAuth needs a webhook': ({ redirect_uri: redirect, webhook }) =>
        redirect === null || webhook !== null,
    },
    'metadata.account_filters': {
      'some account is asked for': (filters) => Object.keys(filters).length > 0,
    },
    'link_sessions[]': {
      'it ended one way': (session) => !(session['on_success'] && session['exit']),
      'it ended some way': (session) => Boolean(session['on_success'] || session['exit']),
      'it has results when it is finished': (session) =>
        !session['finished_at'] || Boolean(session['results']),
      'it is finished after it was started': ({ started_at: from, finished_at: to }) =>
        !(time(from) > time(to)),
      'it is started before it is finished': (session) =>
        !session['finished_at'] || Object.hasOwn(session, 'started_at'),
      'on_exit and exit come together': (session) =>
        Object.hasOwn(session, 'on_exit') === Object.hasOwn(session, 'exit'),
      'something happened in it': ({ events }) => events === undefined || lengthOf(events) > 0,
    },
    'link_sessions[].results': {
      'an item was added': ({ item_add_results: added }) => lengthOf(added) > 0,
      'not more than one item was added': ({ item_add_results: added }) => lengthOf(added) <= 1,
    },
    'link_sessions[].results.item_add_results[]': {
      'it has accounts': ({ accounts }) => lengthOf(accounts) > 0,
    },
    'link_sessions[].exit': {
      'there is an error or a status': ({ error, metadata }) => error !== null || metadata !== null,
    },
    'link_sessions[].exit.error': {
      'its status is one of HTTP': ({ status }) =>
        typeof status !== 'number' || (status >= 100 && status <= 599),
      'its message is for display or for nobody': ({ display_message: shown }) => shown !== '',
    },
  };

function time(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

export const brokenAssumptions: Validators = Object.fromEntries(
  Object.entries(beliefs).flatMap(([where, rules]) =>
    Object.entries(rules).map(([what, belief]) => [
      `believes of ${where || 'the whole'}: ${what}`,
      handWrittenValidator({ takes: (object, _, place) => place !== where || belief(object) }),
    ]),
  ),
);
