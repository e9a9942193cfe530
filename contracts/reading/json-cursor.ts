/**
 * A position in a text that moves over the tokens of RFC 8259. Each method says whether its token stands here: if so
 * the cursor is behind it, and if not at the first character that does not belong to it.
 */
export class JsonCursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  /** The character code here; NaN, which equals nothing, at the end. */
  get code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  textSince(start: number): string {
    return this.#text.slice(start, this.#at);
  }

  take(code: number): boolean {
    if (this.code !== code) return false;
    this.#at++;
    return true;
  }

  /** Section 2. */
  whitespace(): void {
    while (isWhitespace(this.code)) this.#at++;
  }

  /** Section 3: `true`, `false`, `null`. */
  word(word: string): boolean {
    return [...word].every((letter) => this.take(letter.charCodeAt(0)));
  }

  /** Section 7. */
  string(): boolean {
    if (!this.take(QUOTE)) return false;
    for (let code = this.code; code >= SPACE; code = this.code) {
      this.#at++;
      if (code === QUOTE) return true;
      if (code === BACKSLASH && !this.#escaped()) return false;
    }
    return false;
  }

  /** Section 6. */
  number(): boolean {
    this.take(MINUS);
    if (!this.take(ZERO) && !this.#digits()) return false;
    if (this.take(DOT) && !this.#digits()) return false;
    if (!this.take(LOWER_E) && !this.take(UPPER_E)) return true;
    if (!this.take(PLUS)) this.take(MINUS);
    return this.#digits();
  }

  /** The character after a backslash. */
  #escaped(): boolean {
    if (!this.take(LOWER_U)) return this.#one(ESCAPED);
    return this.#one(HEX) && this.#one(HEX) && this.#one(HEX) && this.#one(HEX);
  }

  /** One or more digits. */
  #digits(): boolean {
    const start = this.#at;
    while (this.code >= ZERO && this.code <= NINE) this.#at++;
    return this.#at > start;
  }

  #one(characters: string): boolean {
    if (this.isAtEnd || !characters.includes(this.#text.charAt(this.#at))) return false;
    this.#at++;
    return true;
  }
}

function isWhitespace(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}

const [TAB, LF, CR, SPACE, QUOTE, BACKSLASH] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x5c];
const [PLUS, MINUS, DOT, ZERO, NINE] = [0x2b, 0x2d, 0x2e, 0x30, 0x39];
const [UPPER_E, LOWER_E, LOWER_U] = [0x45, 0x65, 0x75];
const HEX = '0123456789abcdefABCDEF';
const ESCAPED = '"\\/bfnrt';
