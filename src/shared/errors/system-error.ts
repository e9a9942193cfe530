import { InputError } from './input-error.ts';

/** Plain words for the system's errors that a user can fix. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'there is a file in its place',
  ELOOP: 'its symbolic links lead back to themselves',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'the name has a null character in it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'there is not enough memory',
  EIO: 'the disk has a fault',
  EBUSY: 'something else uses it',
  ETXTBSY: 'something else uses it',
};

/** Why the system refused; null for an error that is not the system's. */
export function systemReason(error: unknown): string | null {
  const code = systemCode(error);
  return code === null ? null : reasonOf(code);
}

/** Node's name of an error of the system, such as `ENOSPC`; null for an error that is not the system's. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string') return null;
  return Object.hasOwn(WORDS, code) || /^E[A-Z0-9]+$/.test(code) ? code : null;
}

/** The words for an error code of the system. */
export function reasonOf(code: string): string {
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return words === undefined ? code : `${words} (${code})`;
}

/**
 * What to throw in the place of an error: where the system refused, an InputError that says what failed, why, and what
 * to do; any other error as it is.
 */
export function inWords(error: unknown, failed: string, remedy?: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  return new InputError(`${failed}: ${reasonOf(code)}; ${remedy ?? writeRemedy(code)}`);
}

/** The advice for a file that could not be written. */
function writeRemedy(code: string): string {
  return ['ENOSPC', 'EDQUOT'].includes(code) ? 'make room' : 'name a place that can be written to';
}
