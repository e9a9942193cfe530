import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema/shape.ts';
import { once } from '../../../test-utils/arbitraries/once.ts';
import { schemaLocationsOf } from '../../../test-utils/arbitraries/place.ts';
import type { Judgement } from '../../subjects/subject.ts';

/** What a subject said of a payload. */
interface Saying {
  readonly said: Judgement;
  readonly payload: JsonValue;
}

/**
 * What a subject said, without what came from the payload: the same for all payloads that show one defect.
 * Values and undocumented names of the payload stand as `…`, digits as `#`.
 */
export function wordsOf({ said, payload }: Saying, components: Components): string {
  return withoutPayload(messageOf(said), payload, components).replaceAll(/\d+/g, '#');
}

/**
 * Whether what a subject says of a smaller payload has the reason of what it said before: the same answer,
 * thrown at the same place, in words that all stood in the message before. An error may list several
 * faults; the smaller payload then has fewer of them.
 */
export function keepsReason(smaller: Saying, before: Judgement, components: Components): boolean {
  const { said } = smaller;
  if (said.kind !== before.kind || causeOf(said) !== causeOf(before)) return false;
  if (whereOf(said) !== whereOf(before)) return false;
  const known = new Set(tokensOf(messageOf(before)));
  return tokensOf(wordsOf(smaller, components)).every((token) => known.has(token));
}

export function causeOf(said: Judgement): string {
  return said.kind === 'crashed' ? said.cause : said.kind;
}

export function whereOf(said: Judgement): string | null {
  return said.kind === 'crashed' ? (said.where ?? null) : null;
}

function messageOf(said: Judgement): string {
  switch (said.kind) {
    case 'accepted':
      return '';
    case 'rejected':
      return said.how ?? '';
    case 'crashed':
      // How long a hang was waited for depends on how many there were before.
      return said.cause === 'hung' ? '' : said.message;
  }
}

/** Words and numbers; a number is written `#`, since an index or a position differs from payload to payload. */
function tokensOf(message: string): readonly string[] {
  const words = message.split(/[^\p{L}\p{N}_#…]+/u).map((word) => word.replaceAll(/\d+/g, '#'));
  return words.filter((word) => word.length > SHORT && !/^[#…]+$/.test(word));
}

/** A text as short as this is taken out where it is quoted alone: it stands within many words. */
const SHORT = 2;
/** A message that cuts a value keeps at least this much of it. */
const SHORTEST_CUT = 8;

function withoutPayload(message: string, payload: JsonValue, components: Components): string {
  if (message === '') return '';
  const texts = new Set<string>();
  collectTexts(payload, documentedNames(components), texts);
  // What is left of a quoted value that was cut, or escaped in another way.
  return (
    withoutValues(message, payload, texts)
      .replaceAll(/(["'`])(.{1,2}?)\1/g, (all, mark, text) =>
        texts.has(text) ? `${mark}…${mark}` : all,
      )
      .replaceAll(/(["'`])(?:(?!\1)[^\\]|\\.)*…(?:(?!\1)[^\\]|\\.)*\1/g, '$1…$1')
      // An id as short as these stands within many words, and alone it says nothing.
      .replaceAll(/(?<![\w"'`])(?!\d+\b)\w{1,2}(?![\w"'`])/g, '…')
  );
}

/** The texts of a payload, and its names that no document has. */
function collectTexts(value: JsonValue, documented: ReadonlySet<string>, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries<JsonValue>(value)) {
    if (!Array.isArray(value) && !documented.has(key)) texts.add(key);
    collectTexts(member, documented, texts);
  }
}

/** A message without the values in it, whole or cut: at each place the one that has most of it. */
function withoutValues(message: string, payload: JsonValue, texts: ReadonlySet<string>): string {
  const lower = message.toLowerCase();
  const forms = [...texts]
    .filter((text) => text.length > SHORT)
    .flatMap((text) => writtenForms(text.toLowerCase()))
    .filter((form) => lower.includes(form.slice(0, SHORTEST_CUT)));
  const json = /[{[]/.test(message) ? normalized(JSON.stringify(payload)) : '';
  let [rest, from] = ['', 0];
  for (let at = 0; at < message.length; at++) {
    const isContainer = message[at] === '{' || message[at] === '[';
    const length = isContainer
      ? containerLength(message.slice(at), json)
      : Math.max(0, ...forms.map((form) => textLength(lower, at, form)));
    if (length === 0) continue;
    rest += `${message.slice(from, at)}…`;
    from = at + length;
    at = from - 1;
  }
  return rest + message.slice(from);
}

/** A text alone, and within quotes, as JSON, Ruby's `inspect` and Python's `repr` escape it. */
function writtenForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ruby = json.replaceAll(/#(?=[{$@])/g, '\\#');
  const python = json.replaceAll('\\"', '"').replaceAll("'", "\\'");
  return [...new Set([text, json, ruby, python])];
}

/** How much of a message is a text from an index on, whole or cut; 0 where it is none, or a part of a word. */
function textLength(message: string, at: number, text: string): number {
  if (message[at] !== text[0] || isWithinWord(message, at)) return 0;
  let end = at + 1;
  while (end - at < text.length && message[end] === text[end - at]) end++;
  if (end - at === text.length && !isWithinWord(message, end)) return text.length;
  if (end - at < SHORTEST_CUT || text.length <= SHORTEST_CUT) return 0;
  // Cut somewhere: the rest of the word goes with it, so that no half of a word is left.
  while (isWithinWord(message, end)) end++;
  return end - at;
}

/** Whether a word goes on across an index. */
function isWithinWord(text: string, index: number): boolean {
  return /^\w\w$/.test(text.slice(Math.max(0, index - 1), index + 1));
}

/** How much of a text, from its beginning on, is a part of the payload, whichever language wrote it. */
function containerLength(text: string, json: string): number {
  if (!json.includes(normalized(text.slice(0, SHORTEST_CUT)))) return 0;
  let length = text.length;
  while (length > SHORTEST_CUT && !json.includes(normalized(text.slice(0, length)))) length--;
  return length > SHORTEST_CUT ? length : 0;
}

/** JSON, and what Ruby and Python write in its place, without what they write otherwise. */
function normalized(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replaceAll('=>', ':')
    .replaceAll("'", '"')
    .replaceAll(/nil|None/g, 'null')
    .replaceAll(/True|False/g, (word) => word.toLowerCase());
}

const documentedNames = once((components: Components): ReadonlySet<string> => {
  const routes = schemaLocationsOf(components).map(({ route }) => route);
  return new Set(routes.flatMap((route) => route.filter((step) => typeof step === 'string')));
});
