import { type Believed, isAsBelieved } from './believed-response.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validator, type Validators, validatorsOf } from './validator.ts';

const isValid = handWrittenValidator();

/** What is read before anything is known of the payload. */
const premature: Readonly<Record<string, (payload: Believed) => unknown>> = {
  'on null': (payload) => payload.link_token,
  'on a payload without metadata': (payload) => payload.metadata.country_codes,
  'on a link_token that is no text': (payload) => payload?.link_token?.startsWith('link-'),
  'on countries that are no list': (payload) => payload?.metadata?.country_codes?.map(String),
  'on sessions that are no list': (payload) => payload?.link_sessions?.map((one) => one.results),
  'on what is not an object': (payload) => Object.hasOwn(payload, 'link_token'),
  'on what has no keys for `in`': (payload) => 'link_token' in payload,
  'on text that is no JSON': (payload) => typeof payload === 'string' && JSON.parse(payload),
  'on any fault, as an assertion': (payload) => {
    if (!isValid(payload)) throw new TypeError('no response');
  },
};

function readingFirst(read: (payload: Believed) => unknown): Validator {
  return (payload) => {
    if (isAsBelieved(payload)) read(payload);
    return isValid(payload);
  };
}

export const crashingValidators: Validators = validatorsOf('crashes', premature, readingFirst);
