/**
 * The names that every object inherits from the language (ECMA-262 sections 20.1.3 and B.2.2), whatever a polyfill
 * added.
 */
export const INHERITED_NAMES: ReadonlySet<string | symbol> = new Set([
  ...['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['toLocaleString', 'toString', 'valueOf', '__proto__'],
  ...['__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__'],
]);
