/** What a broker is asked about: a version of one of those who are in its pacts. */
export interface PacticipantVersion {
  readonly pacticipant: string;
  readonly version: string;
}

/** Where the broker has it, below its index. */
export function versionPath({ pacticipant, version }: PacticipantVersion): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
}
