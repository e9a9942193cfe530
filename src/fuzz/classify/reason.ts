import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import type { Components, SchemaNode } from '../../../contracts/schema.ts';
import type { Judgement } from '../../subjects/subject.ts';

/**
 * What a subject said, without what came from the payload: the same for all payloads that show one defect.
 * Values and undocumented names of the payload stand as `…`, digits as `#`.
 */
export function wordsOf(said: Judgement, payload: JsonValue, components: Components): string {
  return withoutPayload(messageOf(said), payload, components).replaceAll(/\d+/g, '#');
}

/**
 * Whether what a subject says of a smaller payload has the reason of what it said before: the same answer,
 * thrown at the same place, in words that all stood in the message before. An error may list several
 * faults; the smaller payload then has fewer of them.
 */
export function keepsReason(
  smaller: { readonly said: Judgement; readonly payload: JsonValue },
  before: Judgement,
  components: Components,
): boolean {
  const { said, payload } = smaller;
  if (said.kind !== before.kind || causeOf(said) !== causeOf(before)) return false;
  if (whereOf(said) !== whereOf(before)) return false;
  const known = new Set(tokensOf(messageOf(before)));
  return tokensOf(wordsOf(said, payload, components)).every((token) => known.has(token));
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
  const containers = /[{[]/.test(message) ? new Set<string>() : null;
  collect(payload, documentedNames(components), texts, containers);
  const all = [...texts].flatMap((text) => [text, ...quotedForms(text)]);
  let rest = containers === null ? message : withoutContainers(message, [...containers]);
  for (const text of [...new Set(all)].sort((a, b) => b.length - a.length)) {
    rest = withoutText(rest, text);
  }
  // What is left of a quoted value that was cut, or escaped in another way.
  rest = rest.replaceAll(/(["'`])(?:(?!\1)[^\\]|\\.)*…(?:(?!\1)[^\\]|\\.)*\1/g, '$1…$1');
  // An id as short as these stands within many words, and alone it says nothing.
  return rest.replaceAll(/(?<![\w"'`])(?!\d+\b)\w{1,2}(?![\w"'`])/g, '…');
}

/** A text within quotes, as JSON, Ruby's `inspect` and Python's `repr` escape it. */
function quotedForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ruby = json.replaceAll(/#(?=[{$@])/g, '\\#');
  const python = json.replaceAll('\\"', '"').replaceAll("'", "\\'");
  return [json, ruby, python].filter((form) => form !== text);
}

/** Subtrees of a payload that a message may hold as JSON, of more than a few characters. */
const MOST_SUBTREES = 500;

function collect(
  value: JsonValue,
  documented: ReadonlySet<string>,
  texts: Set<string>,
  containers: Set<string> | null,
): void {
  if (typeof value === 'string' && value !== '') texts.add(value);
  if (typeof value !== 'object' || value === null) return;
  if (containers !== null && containers.size < MOST_SUBTREES) {
    for (const form of writtenForms(value)) containers.add(form);
  }
  if (Array.isArray(value)) {
    for (const item of value) collect(item, documented, texts, containers);
  } else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (key !== '' && !documented.has(key)) texts.add(key);
      collect(member, documented, texts, containers);
    }
  }
}

/** A message without the objects and lists in it, whole or cut: at each place the one that has most of it. */
function withoutContainers(message: string, forms: readonly string[]): string {
  let [rest, from] = ['', 0];
  for (let at = 0; at < message.length; at++) {
    if (message[at] !== '{' && message[at] !== '[') continue;
    const length = Math.max(0, ...forms.map((form) => commonLength(message, at, form)));
    if (length < SHORTEST_CUT) continue;
    rest += `${message.slice(from, at)}…`;
    from = at + length;
    at = from - 1;
  }
  return rest + message.slice(from);
}

function commonLength(message: string, at: number, form: string): number {
  let length = 0;
  while (length < form.length && message[at + length] === form[length]) length++;
  return length;
}

/** An object or a list as JSON, as Ruby and as Python write it. */
function writtenForms(value: JsonValue): readonly string[] {
  const json = JSON.stringify(value);
  if (json.length <= SHORTEST_CUT || json.length > LONGEST_SUBTREE) return [];
  const spaced = json.replaceAll(/("(?:[^"\\]|\\.)*"|[^"]):/g, '$1: ').replaceAll(',', ', ');
  return [
    json,
    json.replaceAll('":', '"=>').replaceAll(',', ', ').replaceAll('null', 'nil'),
    spaced,
    spaced.replaceAll('"', "'").replaceAll('null', 'None').replaceAll('true', 'True'),
  ];
}

/** A message cuts what is longer, and has its beginning alone. */
const LONGEST_SUBTREE = 20_000;

function withoutText(message: string, text: string): string {
  if (text.length <= SHORT) {
    return ['"', "'", '`'].reduce(
      (rest, mark) => rest.replaceAll(`${mark}${text}${mark}`, `${mark}…${mark}`),
      message,
    );
  }
  const lower = message.toLowerCase();
  const wanted = text.toLowerCase();
  // Some characters have two lower-case ones; then an index says nothing.
  if (lower.length !== message.length || wanted.length !== text.length) {
    return message.replaceAll(text, '…');
  }
  const start = wanted.slice(0, SHORTEST_CUT);
  let [rest, from] = ['', 0];
  for (
    let at = lower.indexOf(start);
    at !== -1;
    at = lower.indexOf(start, Math.max(from, at + 1))
  ) {
    let end = at + start.length;
    while (end - at < wanted.length && lower[end] === wanted[end - at]) end++;
    const isWhole = end - at === wanted.length && !isWithinWord(lower, end);
    // Cut somewhere: the rest of the word goes with it, so that no half of a word is left.
    while (!isWhole && isWithinWord(lower, end)) end++;
    if (isWithinWord(lower, at) || (!isWhole && wanted.length <= SHORTEST_CUT)) continue;
    rest += `${message.slice(from, at)}…`;
    from = end;
  }
  return rest + message.slice(from);
}

/** Whether a word goes on across an index. */
function isWithinWord(text: string, index: number): boolean {
  return /^\w\w$/.test(text.slice(Math.max(0, index - 1), index + 1));
}

const namesOf = new WeakMap<Components, ReadonlySet<string>>();

function documentedNames(components: Components): ReadonlySet<string> {
  const known = namesOf.get(components);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const visit = (node: SchemaNode): void => {
    if (node.kind === 'array') visit(node.items);
    if (node.kind !== 'object') return;
    for (const [key, { schema }] of node.properties) {
      names.add(key);
      visit(schema);
    }
  };
  for (const node of components.values()) visit(node);
  namesOf.set(components, names);
  return names;
}
