import type { PlaidApi } from 'plaid';

/** What the shop shows beside "Connect your bank". */
export interface LinkStatus {
  /** Null where Plaid names no end. */
  readonly usableUntil: Date | null;
  /** Of the accounts that were connected, to be exchanged. */
  readonly publicTokens: readonly string[];
}

/** Asks Plaid how far a link has come. Rejects with the SDK's error where Plaid refuses. */
export async function linkStatus(plaid: PlaidApi, linkToken: string): Promise<LinkStatus> {
  const { data } = await plaid.linkTokenGet({ link_token: linkToken });
  return {
    usableUntil: data.expiration === null ? null : new Date(data.expiration),
    publicTokens: (data.link_sessions ?? []).flatMap(({ results }) =>
      (results?.item_add_results ?? []).map((item) => item.public_token),
    ),
  };
}
