import { handWrittenValidator } from './hand-written-validator.ts';
import { isDateTime } from './rfc-3339.ts';
import type { Validators } from './validator.ts';

const isValid = handWrittenValidator();
const aDate = /^\d{4}-\d\d-\d\d/g;
const verdicts = new Map<unknown, boolean>();
const requests = new Set<unknown>();
const errors: unknown[] = [];

/** Their verdicts depend on what they were asked before. */
export const statefulValidators: Validators = {
  'state: a global pattern remembers where it stopped': handWrittenValidator({
    isDateTime: (value) => typeof value === 'string' && isDateTime(value) && aDate.test(value),
  }),
  'state: a verdict is kept by the link token': (payload) => {
    const token: unknown = Reflect.get(Object(payload), 'link_token');
    const verdict = verdicts.get(token) ?? isValid(payload);
    verdicts.set(token, verdict);
    return verdict;
  },
  'state: a request_id is taken once': handWrittenValidator({
    takes: ({ request_id: id }, _, place) => place !== '' || requests.size < requests.add(id).size,
  }),
  'state: errors of earlier payloads are never cleared': (payload) => {
    if (!isValid(payload)) errors.push(payload);
    return errors.length === 0;
  },
};
