import { isJsonObject, type JsonObject, listOf } from '../../contracts/json-value.ts';

/** The interactions of a pact's document that are no messages. */
export function withoutMessages({ interactions }: JsonObject): readonly JsonObject[] {
  return listOf(interactions)
    .filter(isJsonObject)
    .filter((one) => !isMessage(one));
}

/** What goes over a queue: version 3 of the format has it in a list of its own, version 4 among the interactions. */
export function messagesOf({ interactions, messages }: JsonObject): readonly JsonObject[] {
  const listed = listOf(interactions).filter(isJsonObject).filter(isMessage);
  return [...listed, ...listOf(messages).filter(isJsonObject)];
}

function isMessage({ type }: JsonObject): boolean {
  return type === 'Asynchronous/Messages' || type === 'Synchronous/Messages';
}
