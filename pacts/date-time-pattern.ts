/**
 * RFC 3339 `date-time` as a regular expression that both JavaScript and Rust's `regex` (which Pact
 * matches with: no lookaround, unanchored, `\d` beyond ASCII) read alike. It takes every date-time of
 * the contract. Looser than the contract in two things: it knows neither the days of each month (it
 * takes 2023-02-31) nor when a minute has a leap second (it takes second 60 in any minute).
 */
export const DATE_TIME_PATTERN = [
  '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])',
  '[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?',
  '(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
].join('');
