/** Who owns the repository of a clone URL of any form; null where the URL does not say. */
export function repositoryOwner(url: string): string | null {
  const owner = /[/:]([^/:]+)\/[^/:]+$/.exec(url)?.[1] ?? null;
  // Azure Repos: https://dev.azure.com/organization/_git/repository
  return owner === '_git' ? null : owner;
}
