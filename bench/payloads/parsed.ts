/** The result of `JSON.parse`. */
export type Parsed = null | boolean | number | string | Parsed[] | { [key: string]: Parsed };
