/** The owner of a repository, from its clone URL in any form; null where the URL does not have it. */
export function repositoryOwner(url: string): string | null {
  const owner = /[/:]([^/:]+)\/[^/:]+$/.exec(url)?.[1] ?? null;
  // Azure Repos: https://dev.azure.com/organization/_git/repository
  return owner === '_git' ? null : owner;
}
