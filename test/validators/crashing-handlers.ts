import { type Believed, isAsBelieved } from './believed-response.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validator, type Validators, validatorsOf } from './validator.ts';

/** What a handler does with a response that was found valid, and does not survive. */
const handlers: Readonly<Record<string, (response: Believed) => unknown>> = {
  // Nullable.
  'created_at is null': ({ created_at: at }) => at.endsWith('Z'),
  'expiration is null': ({ expiration: at }) => at.slice(0, 10),
  'client_name is null': ({ metadata }) => metadata.client_name.length,
  'language is null': ({ metadata }) => metadata.language.toLowerCase(),
  'webhook is null': ({ metadata }) => new URL(metadata.webhook),
  'finished_at is null': ({ link_sessions: all }) =>
    all?.map(({ finished_at: at = '' }) => at.slice(0, 10)),
  'on_success is null': ({ link_sessions: all }) =>
    all?.map((one) => ('on_success' in one ? one.on_success.metadata : [])),
  'the error of an exit is null': ({ link_sessions: all }) =>
    all?.map((one) => one.exit?.error.error_code),
  'an institution is null': ({ link_sessions: all }) =>
    all?.map((one) => one.results?.item_add_results.map((item) => item.institution.name)),
  'a mask is null': ({ link_sessions: all }) =>
    all?.map((one) => one.on_success?.metadata?.accounts?.map(({ mask = '' }) => mask.padStart(4))),
  'document_income_results is null': ({ link_sessions: all }) =>
    all?.map((one) => one.results?.document_income_results.num_1099s_uploaded),
  'a cause is null': ({ link_sessions: all }) =>
    all?.map((one) => one.exit?.error?.causes?.map((cause) => cause.error_code)),

  // Optional.
  'user_id is absent': (response) => response.user_id.length,
  'link_sessions is absent': (response) => response.link_sessions.length,
  'link_sessions is absent, in a loop': (response) => [...response.link_sessions],
  'institution_data is absent': ({ metadata }) => metadata.institution_data.routing_number,
  'routing_number is absent': ({ metadata }) => metadata.institution_data?.routing_number.length,
  'account_filters is absent': ({ metadata }) => metadata.account_filters.depository,
  'no depository is asked for': ({ metadata }) =>
    metadata.account_filters?.depository.account_subtypes,
  'started_at is absent': ({ link_sessions: all }) => all?.map((one) => one.started_at.length),
  'events is absent': ({ link_sessions: all }) => all?.map((one) => one.events.length),
  'exit is absent': ({ link_sessions: all }) => all?.map((one) => one.exit.error),
  'results is absent': ({ link_sessions: all }) =>
    all?.flatMap((one) => one.results.item_add_results),
  'the accounts of a success are absent': ({ link_sessions: all }) =>
    all?.map((one) => one.on_success?.metadata?.accounts.length),
  'the status of an exit is absent': ({ link_sessions: all }) =>
    all?.map((one) => one.exit?.metadata?.status.toLowerCase()),
  'a request_id of an event is absent': ({ link_sessions: all }) =>
    all?.map((one) => one.events?.map((event) => event.event_metadata.request_id.trim())),
  'a subtype is absent': ({ link_sessions: all }) =>
    all?.map((one) => one.on_success?.metadata?.accounts?.map((it) => it.subtype.length)),
  'no documents were uploaded': ({ link_sessions: all }) =>
    all?.map((one) => one.results?.cra_document_upload_results.num_bank_statements_uploaded),

  // Empty lists, empty texts.
  'there is no session': ({ link_sessions: all }) => all?.[0].link_session_id,
  'there is no country': ({ metadata }) => metadata.country_codes[0].toLowerCase(),
  'products cannot be reduced': ({ metadata }) => metadata.initial_products.reduce((a, b) => a + b),
  'there is no event': ({ link_sessions: all }) => all?.map((one) => one.events?.[0].event_name),
  'no item was added': ({ link_sessions: all }) =>
    all?.map((one) => one.results?.item_add_results[0].accounts),
  'an item has no account': ({ link_sessions: all }) =>
    all?.map((one) => one.results?.item_add_results.map((item) => item.accounts[0].mask)),
  'client_name has no first letter': ({ metadata }) =>
    metadata.client_name?.split('').reduce((first) => first),

  // Texts that are more than texts to somebody.
  'redirect_uri is not a URL': ({ metadata }) =>
    metadata.redirect_uri === null || new URL(metadata.redirect_uri),
  'webhook has no UTF-8 in its percents': ({ metadata }) => decodeURIComponent(metadata.webhook),
  'language is no locale': ({ metadata }) =>
    metadata.language === null || new Intl.Locale(metadata.language),
  'client_name is a pattern': ({ metadata }) => new RegExp(metadata.client_name),
  'request_id is Base64': ({ request_id: id }) => atob(id),
  'request_id is JSON': ({ request_id: id }) => JSON.parse(`"${id}"`),
  'request_id is the value of a header': ({ request_id: id }) => new Headers({ 'x-request': id }),

  // Undocumented keys with the names of what objects inherit.
  // biome-ignore lint/suspicious/noPrototypeBuiltins: it is the mistake.
  'it has a key hasOwnProperty': (response) => response.hasOwnProperty('link_token'),
  'it has a key toString': (response) => `${response}`,
  'metadata has a key toString': ({ metadata }) => `${metadata}`,
  'it has a key that a plain object inherits': (response) => {
    const seen: Record<string, unknown[]> = {};
    for (const key of Object.keys(response)) {
      seen[key] ??= [];
      seen[key].push(key);
    }
  },
};

const isValid = handWrittenValidator();

function handling(handle: (response: Believed) => unknown): Validator {
  return (payload) => {
    if (!isValid(payload) || !isAsBelieved(payload)) return false;
    handle(payload);
    return true;
  };
}

export const crashingHandlers: Validators = validatorsOf('crashes where', handlers, handling);
