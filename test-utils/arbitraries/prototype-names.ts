/** Prototype keys, and other names that careless readers mistake. */
export const PROTOTYPE_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'toJSON'],
  ...['length', '0', '-1', '', ' ', 'a/b', 'a~b', '$ref', 'null', 'link_token '],
];
