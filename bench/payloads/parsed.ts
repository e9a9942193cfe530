/** What `JSON.parse` gives. */
export type Parsed = null | boolean | number | string | Parsed[] | { [key: string]: Parsed };
