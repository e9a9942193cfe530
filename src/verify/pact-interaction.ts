import {
  isJsonObject,
  type JsonObject,
  listOf,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { oddNumberIn } from '../pact-file/exact-json.ts';
import { isPending, providerStateNames } from '../pact-file/interaction-parts.ts';
import { withoutMessages } from '../pact-file/messages.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { refuseOldSpecification } from '../pact-file/specification.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** What an interaction of a pact asks for, before anything is sent. */
export interface PactInteraction {
  readonly description: string;
  readonly states: readonly GivenState[];
  /** Whether the pact says that a failure of it is expected for now: since version 4 of the format it may. */
  readonly pending: boolean;
  /** As the pact has it. */
  readonly json: JsonObject;
  /** The same with the digits of its numbers. */
  readonly exact: JsonObject;
  /** The major version of the format of its pact; null where that does not say. */
  readonly specification: number | null;
}

/** A provider state, as an interaction asks for it. */
export interface GivenState {
  readonly name: string;
  readonly params: JsonObject;
}

/**
 * The HTTP interactions of a pact. Throws InputError for a version of the format, or a kind of interaction,
 * that this tool does not verify.
 */
export function pactInteractions(pact: PactFile): readonly PactInteraction[] {
  const { file, specification, interactions } = pact;
  refuseOldSpecification(pact);
  const exactly = withoutMessages(pact.exact);
  return interactions.map((json, index) => {
    const { type = HTTP, request, response } = json;
    if (type !== HTTP || !isJsonObject(request)) {
      throw new InputError(
        `an interaction of ${oneLine(file)} is no HTTP request (${oneLine(textOf(type))}); give a pact of HTTP interactions alone`,
      );
    }
    // Pact takes any answer of 200 for what is asked for then.
    if (!isJsonObject(response)) {
      throw new InputError(
        `an interaction of ${oneLine(file)} has no response; give the file that the consumer tests write`,
      );
    }
    const { description = '' } = json;
    if (typeof description !== 'string') {
      throw new InputError(
        `the description of an interaction of ${oneLine(file)} is no text; give the file that the consumer tests write`,
      );
    }
    const { method = 'GET' } = request;
    if (typeof method !== 'string' || !METHOD.test(method)) {
      throw new InputError(
        `an interaction of ${oneLine(file)} has a method that is none of HTTP (${oneLine(textOf(method), 40)}); give the file that the consumer tests write`,
      );
    }
    const { status = 200 } = response;
    if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
      throw new InputError(
        `an interaction of ${oneLine(file)} expects the status ${oneLine(textOf(status), 40)}, which is none of HTTP; give the file that the consumer tests write`,
      );
    }
    const asked = objectOf(exactly[index]);
    const digits = oddNumberIn(objectOf(asked['request'])['body']);
    if (digits !== null) {
      throw new InputError(
        `a request in ${oneLine(file)} has the number ${oneLine(digits, 40)}, of which Pact’s verifier makes another; write it as a text, or with digits that it keeps`,
      );
    }
    return {
      description,
      states: givenStates(json),
      pending: isPending(json, specification),
      json,
      exact: asked,
      specification,
    };
  });
}

const HTTP = 'Synchronous/HTTP';
/** Of what Pact does not know it makes a GET. */
const METHOD = /^[A-Za-z]+$/;

function givenStates(json: JsonObject): readonly GivenState[] {
  const states = listOf(json['providerStates']).filter(isJsonObject);
  return providerStateNames(json).map((name) => {
    const given = states.find((state) => state['name'] === name);
    return { name, params: objectOf(given?.['params']) };
  });
}
