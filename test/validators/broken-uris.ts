import { handWrittenValidator } from './hand-written-validator.ts';
import { hasCharactersOfUri, isUri } from './rfc-3986.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** What is no URI (RFC 3986) is taken for one. */
const lenientReaders: Readonly<Record<string, (text: string) => boolean>> = {
  'what URL can parse': (text) => URL.canParse(text),
  'what URL can parse below a base': (text) => URL.canParse(text, 'https://example.com'),
  'what begins with http': (text) => text.startsWith('http') || isUri(text),
  'what has :// in it': (text) => text.includes('://') || isUri(text),
  'a URI among other text': (text) => /[a-z][a-z0-9+.-]*:\S+/i.test(text),
  'lines of which one is a URI': (text) => text.split('\n').some(isUri),
  'white space around it': (text) => isUri(text.trim()),
  'white space within': (text) => isUri(text.replaceAll(/\s/g, '')),
  'a host without a scheme': (text) => isUri(text) || isUri(`https://${text}`),
  'a reference without a scheme': (text) => isUri(text) || /^[/?#]\S*$/.test(text),
  'an empty text': (text) => text === '' || isUri(text),
  'any text': () => true,
  'characters beyond ASCII': (text) => isUri(text.replaceAll(/[^\0-\x7f]/gu, 'x')),
  'characters that URIs have not': (text) => isUri(text.replaceAll(/[<>"{}|\\^`]/g, 'x')),
  'percent signs of their own': (text) => isUri(text.replaceAll('%', '')),
  'percent signs before any two characters': (text) => isUri(text.replaceAll(/%[^%]{2}/g, 'x')),
  'a scheme that begins with a digit': (text) => isUri(text.replace(/^\d+/, 'a')),
  'its characters in any order': hasCharactersOfUri,
  'anything in brackets': (text) => isUri(text.replace(/\[[^\]]*\]/, '[::1]')),
  'an address without its last bracket': (text) => isUri(text.replace(/(\/\/\[[^\]/]*)\//, '$1]/')),
  'brackets in a path': (text) => isUri(text.replaceAll(/(?<!\/\/)\[\d+\]/g, 'x')),
  'a port that is no number': (text) => isUri(text.replace(/(?<=\/\/[^/]*):[a-z]+/, ':80')),
  'a second number sign': (text) => isUri(text.replace(/(#.*)#/, '$1x')),
};

/** What is taken of the URIs: the rest is refused. */
const narrowRules: Readonly<Record<string, (text: string) => boolean>> = {
  'all but https': (text) => text.startsWith('https://'),
  'all but the web': (text) => /^https?:/i.test(text),
  'schemes in upper case': (text) => /^[a-z]/.test(text),
  'schemes with marks or digits': (text) => /^[a-z]+:/i.test(text),
  'addresses without //': (text) => text.includes('://'),
  'hosts without a dot': (text) => /^[a-z][^/]*:\/\/[^/]*\./i.test(text),
  'numbered hosts': (text) => !/^https?:\/\/[\d[]/i.test(text),
  'a port': (text) => !/^[a-z]+:\/\/[^/?#]*:\d/i.test(text),
  'a user before the host': (text) => !text.includes('@'),
  'a query': (text) => !text.includes('?'),
  'a fragment': (text) => !text.includes('#'),
  'percent-encoding': (text) => !text.includes('%'),
  'percent-encoding in lower case': (text) => !/%.?[a-f]/.test(text),
  'what encodeURI changes': (text) => encodeURI(text) === text,
  'what URL writes otherwise': (text) => URL.canParse(text) && new URL(text).href === text,
  'marks that are not in its pattern': (text) => /^[\w:/?#@%&=.+-]*$/.test(text),
  'more than 60 characters': (text) => text.length <= 60,
  'less than 8 characters': (text) => text.length >= 8,
};

/** Places that hold a URI by their names only. */
const OTHER_TEXTS = {
  redirect_uri: 'redirect_uri',
  documentation_url: 'documentation_url',
};

export const brokenUris: Validators = {
  ...validatorsOf('uri: takes', lenientReaders, (read) =>
    handWrittenValidator({ isUri: (value) => typeof value === 'string' && read(value) }),
  ),
  ...validatorsOf('uri: refuses', narrowRules, (rule) =>
    handWrittenValidator({
      isUri: (value) => typeof value === 'string' && isUri(value) && rule(value),
    }),
  ),
  ...validatorsOf('uri: expects one for', OTHER_TEXTS, (place) =>
    handWrittenValidator({
      isText: (value, at) => typeof value === 'string' && (!at.endsWith(place) || isUri(value)),
    }),
  ),
};
