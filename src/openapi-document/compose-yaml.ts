import { Composer, Lexer, type Node, Parser } from 'yaml';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { SourceText } from './source-text.ts';

/**
 * The single document of a text in YAML 1.2 or JSON. Throws InputError, with line and column, for anything else, and
 * for a text beyond the limits.
 */
export function composeYaml(source: SourceText): Node {
  try {
    return compose(source);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(source, 0, error instanceof Error ? error.message : String(error));
  }
}

/** Levels of nesting: far beyond any document, and well within the call stack. */
export const DEEPEST = 256;
/** Plaid's document had half a million in 2026. Each costs about a kilobyte while it is parsed. */
const MOST_WORDS = 1_500_000;
/** Lines with `%`: each may cost an error of its own. */
const MOST_DIRECTIVES = 100;

const OPTIONS = {
  // The document must not choose the meaning of plain words: in YAML 1.1, NO is false.
  ...{ schema: 'core', merge: false, resolveKnownTags: false, stringKeys: true },
  // The library compares each key with each in quadratic time; `json-of-yaml.ts` has its own check.
  uniqueKeys: false,
} as const;

function compose(source: SourceText): Node {
  const composer = new Composer(OPTIONS);
  let [directives, documents] = [0, 0];
  for (const token of tokensOf(source)) {
    if (token.type === 'error') throw unreadable(source, token.offset, token.message);
    if (token.type === 'document' && ++documents > 1) {
      throw source.faultAt(token.offset, 'has a second document');
    }
    if (token.type === 'directive' && ++directives > MOST_DIRECTIVES) {
      throw source.faultAt(token.offset, `has more than ${MOST_DIRECTIVES} directives`);
    }
    // The document comes only at the end.
    Array.from(composer.next(token));
  }
  const [document] = composer.end(true, source.text.length);
  const [error] = document?.errors ?? [];
  if (error !== undefined) throw unreadable(source, error.pos[0], error.message);
  if (!document?.contents) throw new InputError(`${source.name} is empty; ${source.toDo}`);
  return document.contents;
}

/** Token by token, since the library has no limits: it recurses as deep as the text is nested. */
function* tokensOf(source: SourceText) {
  const parser = new Parser();
  let words = 0;
  for (const word of new Lexer().lex(source.text)) {
    yield* parser.next(word);
    if (++words > MOST_WORDS) {
      throw source.faultAt(parser.offset, `has more than ${MOST_WORDS} words and signs`);
    }
    if (parser.stack.length > DEEPEST) {
      throw source.faultAt(parser.offset, `is nested deeper than ${DEEPEST} levels`);
    }
  }
  yield* parser.end();
}

function unreadable(source: SourceText, offset: number, reason: string): InputError {
  return source.faultAt(offset, `cannot be read as YAML or JSON (${oneLine(reason, 200)})`);
}
