/** The full name of a commit: SHA-1 or SHA-256. */
export function isCommitHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The beginning of a commit's name, no shorter than git abbreviates it. */
export function isAbbreviatedHash(text: string): boolean {
  return /^[0-9a-f]{7,63}$/.test(text) && !isCommitHash(text);
}
