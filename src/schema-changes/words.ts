import { terminalLine } from '../../contracts/escape/terminal.ts';
import { type JsonValue, listOf, objectOf } from '../../contracts/json-value.ts';
import type { Place } from '../openapi-document/source-text.ts';
import { cutList } from '../shared/report/cut-list.ts';
import {
  type Change,
  type ChangeCode,
  type ComparedDocuments,
  LEVELS,
  type Level,
} from './change.ts';
import type { ChangeGroup } from './groups.ts';

/** How a report marks quoted text; escapes all that its medium would act on. */
export type Show = (text: string) => string;

interface ChangeWords {
  /** What happened at the place. */
  readonly happened: string | ((values: readonly JsonValue[], show: Show) => string);
  /** The meaning for a reader of the response. The same text for all like changes. */
  readonly means: string | ((change: Change) => string);
}

const WORDS: Readonly<Record<ChangeCode, ChangeWords>> = {
  'enum-value-added': {
    happened: (values, show) =>
      isWholeList(values) ? 'has no list of values any more' : valuesText('added', values, show),
    means: ({ value }) =>
      value === null
        ? 'any value may come: a strict reader will refuse what it does not know'
        : 'a strict reader will refuse such a value; a lenient one has no branch for it',
  },
  'enum-value-removed': {
    happened: (values, show) =>
      isWholeList(values) ? 'has a list of values now' : valuesText('removed', values, show),
    means: ({ value }) =>
      value === null
        ? 'only listed values come; no reader breaks'
        : 'no reader breaks; a fake or fixture that has such a value is out of date',
  },
  'property-added': {
    happened: 'added',
    means: 'a reader that refuses unknown keys will refuse it; any other ignores it',
  },
  'property-removed': {
    happened: 'removed',
    // Only the level tells whether it was required, and levels can be configured.
    means: ({ level }) =>
      level === 'breaking'
        ? 'a reader that relies on it finds nothing'
        : 'a reader that copes without it still works, but never gets it again',
  },
  'property-became-required': {
    happened: 'became required',
    means:
      'a reader that copes without it still works; a fake or fixture without it is out of date',
  },
  'property-became-optional': {
    happened: 'became optional',
    means: 'a reader that relies on it will fail where it is missing',
  },
  'became-nullable': {
    happened: 'may be null',
    means: 'a reader that does not check for null will fail',
  },
  'became-not-nullable': {
    happened: 'is never null any more',
    means: 'a reader that copes with null still works; a fake or fixture with null is out of date',
  },
  'type-changed': {
    happened: (values, show) => replacementText('type', values, show),
    means: 'a reader that relies on the old type will fail, or misread it',
  },
  'format-changed': {
    happened: (values, show) => replacementText('format', values, show),
    means: ({ value }) =>
      objectOf(value)['to'] === null
        ? 'a reader that parses the old format will fail on other texts'
        : 'a reader that checks or parses the old format will fail',
  },
  'additional-properties-changed': {
    happened: 'allows other keys than before beside those that are documented',
    means: 'a reader that refuses unknown keys, or reads their values, may meet other ones',
  },
};

/** `2 values added: "a", "b"`; quoted text is cut and escaped by `show`. */
export function happenedText({ first, values }: ChangeGroup, show: Show = terminalLine): string {
  const { happened } = WORDS[first.code];
  return typeof happened === 'string' ? happened : happened(values, show);
}

/** The meaning for a reader of the response. */
export function meaningText({ first }: ChangeGroup): string {
  const { means } = WORDS[first.code];
  return typeof means === 'string' ? means : means(first);
}

/** `old.yml:12:5 -> new.yml:40:7`, or only the side that has it. */
export function placesText(
  { from, to }: ComparedDocuments,
  change: Change,
  show: Show = terminalLine,
): string {
  const sides = [sideText(from, change.from), sideText(to, change.to)];
  return show(sides.filter((side) => side !== null).join(' -> '));
}

/** `Products`, or `Response user_id`. */
export function placeText({ schema, property }: Change, show: Show = terminalLine): string {
  return [schema, ...(property === '' ? [] : [property])]
    .map((name) => nameText(name, show))
    .join(' ');
}

/** `2 breaking, 75 warnings, 1 info`. */
export function countsText(changes: readonly Change[]): string {
  const counts = LEVELS.flatMap((level) => {
    const count = changes.filter((change) => change.level === level).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? level : PLURAL[level]}`];
  });
  return counts.length === 0 ? 'no change' : counts.join(', ');
}

/** `Plaid's 1.697.4 against 1.394.0`: by the documents' own versions where these differ. */
export function documentsText(
  { from, to, versions }: ComparedDocuments,
  show: Show = terminalLine,
): string {
  const haveVersions = versions.from !== null && versions.to !== null;
  const [old, now] =
    haveVersions && versions.from !== versions.to
      ? [versionName(versions.from), versionName(versions.to)]
      : [from, to];
  return `Plaid's ${nameText(now, show)} against ${nameText(old, show)}`;
}

/** The name of a user's document, cut to a readable length. */
export function nameText(name: string, show: Show = terminalLine): string {
  return show(name === '' ? '""' : shortened(name, LONGEST_NAME));
}

/** A readable number of the texts, and how many more there are. */
export function listText(texts: readonly string[], most: number): string {
  return cutList(texts, most, (rest) => `… and ${rest} more`).join(', ');
}

/** A text cut to a length, never within a character. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}

const PLURAL: Readonly<Record<Level, string>> = {
  breaking: 'breaking',
  warning: 'warnings',
  info: 'infos',
};
const MOST_VALUES = 8;
const LONGEST_VALUE = 40;
const LONGEST_NAME = 100;
const LONGEST_PATH = 300;

function isWholeList(values: readonly JsonValue[]): boolean {
  return values.every((value) => value === null);
}

function valuesText(what: string, values: readonly JsonValue[], show: Show): string {
  const listed = listText(
    values.map((value) => valueText(value, show)),
    MOST_VALUES,
  );
  return `${values.length === 1 ? 'value' : `${values.length} values`} ${what}: ${listed}`;
}

function replacementText(what: string, [value]: readonly JsonValue[], show: Show): string {
  const { from, to } = objectOf(value);
  const [old, now] = [namesText(from, show), namesText(to, show)];
  if (old === null) return `has a ${what} now: ${now}`;
  return now === null
    ? `has no ${what} any more: it was ${old}`
    : `${what} changed from ${old} to ${now}`;
}

/** `"array" or "object"`; null where there is none. */
function namesText(names: JsonValue | undefined, show: Show): string | null {
  const list = Array.isArray(names) ? listOf(names) : [names ?? null];
  if (list.every((name) => name === null)) return null;
  return list.map((name) => valueText(name, show)).join(' or ');
}

function valueText(value: JsonValue, show: Show): string {
  return show(shortened(JSON.stringify(value), LONGEST_VALUE));
}

function sideText(name: string, place: Place | null): string | null {
  return place === null ? null : `${shortened(name, LONGEST_PATH)}:${place.line}:${place.column}`;
}

/** `1.697.4` for `2020-09-14_1.697.4`. */
function versionName(version: string): string {
  return version.replace(/^\d{4}-\d\d-\d\d_/, '');
}
