/** Whether a text is a full commit hash: SHA-1 or SHA-256. */
export function isCommitHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Whether a text may be an abbreviated commit hash, no shorter than git makes it. */
export function isAbbreviatedHash(text: string): boolean {
  return /^[0-9a-f]{7,63}$/.test(text) && !isCommitHash(text);
}
