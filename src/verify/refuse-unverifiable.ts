import { isJsonObject, objectOf, textOf } from '../../contracts/json-value.ts';
import { oddNumberIn } from '../pact-file/exact-json.ts';
import type { PactFile, PactInteraction } from '../pact-file/pact-file.ts';
import { refuseOldSpecification } from '../pact-file/read-pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** Throws InputError for what this tool does not verify: an old version of the format, or a kind of interaction. */
export function refuseUnverifiable(pact: PactFile): void {
  refuseOldSpecification(pact);
  for (const interaction of pact.interactions) {
    const why = whyUnverifiable(interaction, oneLine(pact.file));
    if (why !== null) throw new InputError(why);
  }
}

function whyUnverifiable({ json, exact }: PactInteraction, file: string): string | null {
  const { type = HTTP, request, response, description = '' } = json;
  const one = `an interaction of ${file}`;
  if (type !== HTTP || !isJsonObject(request)) {
    return `${one} is no HTTP request (${oneLine(textOf(type))}); give a pact of HTTP interactions alone`;
  }
  // Without a response, Pact accepts any answer with status 200.
  if (!isJsonObject(response)) return `${one} has no response${GIVE_WRITTEN}`;
  if (typeof description !== 'string') return `the description of ${one} is no text${GIVE_WRITTEN}`;
  const { method = 'GET' } = request;
  // Pact asks by GET where it does not know the method.
  if (typeof method !== 'string' || !/^[A-Za-z]+$/.test(method)) {
    return `${one} has a method that is none of HTTP (${oneLine(textOf(method), 40)})${GIVE_WRITTEN}`;
  }
  const { status = 200 } = response;
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
    return `${one} expects the status ${oneLine(textOf(status), 40)}, which is none of HTTP${GIVE_WRITTEN}`;
  }
  const digits = oddNumberIn(objectOf(exact['request'])['body']);
  if (digits === null) return null;
  return `a request in ${file} has the number ${oneLine(digits, 40)}, of which Pact’s verifier makes another; write it as a text, or with digits that it keeps`;
}

const HTTP = 'Synchronous/HTTP';
const GIVE_WRITTEN = '; give the file that the consumer tests write';
