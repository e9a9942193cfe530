/** A version of a pacticipant. */
export interface PacticipantVersion {
  readonly pacticipant: string;
  readonly version: string;
}

/** Its path in the broker, below the index. */
export function versionPath({ pacticipant, version }: PacticipantVersion): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
}

/** Its path in the broker as a version of a branch, below the index. */
export function branchVersionPath(
  { pacticipant, version }: PacticipantVersion,
  branch: string,
): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/branches/${encodeURIComponent(branch)}/versions/${encodeURIComponent(version)}`;
}
