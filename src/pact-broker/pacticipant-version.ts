/** What a broker is asked about: a version of one of those who are in its pacts. */
export interface PacticipantVersion {
  readonly pacticipant: string;
  readonly version: string;
}

/** Where the broker has it, below its index. */
export function versionPath({ pacticipant, version }: PacticipantVersion): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
}

/** Where the broker has it as one of a branch, below its index. */
export function branchVersionPath(
  { pacticipant, version }: PacticipantVersion,
  branch: string,
): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/branches/${encodeURIComponent(branch)}/versions/${encodeURIComponent(version)}`;
}
