import { terminalLine } from '../../contracts/escape/terminal.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { type Found, variable } from '../shared/process/environment.ts';
import type { Build } from './ci-service.ts';

type GithubEvent =
  | { readonly kind: 'event'; readonly event: JsonObject }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly missing?: string };

const PATH = 'GITHUB_EVENT_PATH';
const LONGEST_REASON = 200;

/** The payload of the webhook that started the workflow. */
export function githubEvent({ env, readText }: Build): GithubEvent {
  const path = variable(env, PATH);
  if (path === null) {
    return { kind: 'unreadable', reason: `${PATH} is not set`, missing: PATH };
  }
  try {
    const event = jsonOrNull(readText(path.value));
    if (isJsonObject(event)) return { kind: 'event', event };
    return { kind: 'unreadable', reason: `the event file (${PATH}) holds no JSON object` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = terminalLine(message.slice(0, LONGEST_REASON));
    return { kind: 'unreadable', reason: `the event file (${PATH}) cannot be read: ${why}` };
  }
}

/** The parser's own message would quote the payload. */
function jsonOrNull(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The value at a place such as `pull_request.head.sha`; undefined for none. */
export function valueAt(event: JsonObject, place: string): JsonValue | undefined {
  let value: JsonValue | undefined = event;
  for (const key of place.split('.')) {
    value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** The text at a place; null for any other value, and for a blank text. */
export function textAt(event: JsonObject, place: string): Found | null {
  const value = valueAt(event, place);
  return typeof value === 'string' && value.trim() !== ''
    ? { value, name: `${place} of the event file` }
    : null;
}
