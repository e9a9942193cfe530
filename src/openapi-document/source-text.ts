import { LineCounter } from 'yaml';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** A location in a document's text. Both from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A document's text and name: converts offsets to locations, and makes errors with them. */
export class SourceText {
  readonly name: string;
  readonly text: string;
  /** The end of each error: what to give instead. */
  readonly toDo: string;
  readonly #lines = new LineCounter();

  /** Throws InputError for a text that is not UTF-8, or is larger than any OpenAPI document. */
  constructor(text: string, name: string, toDo: string) {
    if (text.length > LONGEST_TEXT) {
      throw new InputError(
        `${name} has more than ${LONGEST_TEXT / 1_000_000} million characters; ${toDo}`,
      );
    }
    this.name = name;
    this.toDo = toDo;
    this.text = text.startsWith('\ufeff') ? text.slice(1) : text;
    let start = 0;
    do {
      this.#lines.addNewLine(start);
      start = this.text.indexOf('\n', start) + 1;
    } while (start > 0);
    const stranger = this.text.search(STRANGER);
    if (stranger !== -1) {
      throw this.faultAt(
        stranger,
        'has a control character, or bytes that are not UTF-8',
        'save it as UTF-8',
      );
    }
  }

  placeAt(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }

  /** An error about a place: `<name> <what> at line 1, column 2; <toDo>`. */
  faultAt(offset: number, what: string, toDo = this.toDo): InputError {
    const { line, column } = this.placeAt(offset);
    return new InputError(
      `${this.name} ${oneLine(what)} at line ${line}, column ${column}; ${toDo}`,
    );
  }
}

/** In UTF-16 units. Plaid's document had 3 million in 2026. */
const LONGEST_TEXT = 20_000_000;
/** A control character other than white space, or the character that a decoder puts in place of invalid UTF-8. */
const STRANGER = /[^\P{Cc}\t\n\r\x7f-\x9f]|^\ufffd/u;
