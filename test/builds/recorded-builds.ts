import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildIdentity, IdentityQuestion } from '../../src/build-identity/build-identity.ts';
import type { Git, GitHead } from '../../src/build-identity/git.ts';
import type { Environment } from '../../src/shared/process/environment.ts';

/** A build as `fixtures/<service>/<kind>.json` records it: for tests. */
export interface RecordedBuild {
  /** `<service>/<kind>` */
  readonly name: string;
  readonly env: Environment;
  /** What the event file holds; without, there is no such file. */
  readonly event?: unknown;
  /** What git says; without, there is no git. */
  readonly head?: GitHead;
  readonly fullHashes?: Readonly<Record<string, string>>;
  /** What it is, or the message of the error. */
  readonly identity?: BuildIdentity;
  readonly error?: string;
}

const FOLDER = join(import.meta.dirname, 'recordings');

export function recordedBuilds(): readonly RecordedBuild[] {
  return readdirSync(FOLDER).flatMap((service) =>
    readdirSync(join(FOLDER, service)).map((file) => ({
      ...JSON.parse(readFileSync(join(FOLDER, service, file), 'utf8')),
      name: `${service}/${file.replace(/\.json$/, '')}`,
    })),
  );
}

/** What is asked where no option is given. */
export function questionOf(
  build: Omit<RecordedBuild, 'name'>,
  given: { readonly version?: string; readonly branch?: string; readonly buildUrl?: string } = {},
): IdentityQuestion {
  return {
    options: {
      version: { name: '--consumer-app-version', value: given.version },
      branch: { name: '--branch', value: given.branch },
      buildUrl: { name: '--build-url', value: given.buildUrl },
    },
    env: build.env,
    readText: () => {
      if (build.event === undefined) throw new Error('ENOENT: no such file');
      return JSON.stringify(build.event);
    },
    git: recordedGit(build),
  };
}

function recordedGit({ head, fullHashes = {} }: Omit<RecordedBuild, 'name'>): Git {
  return {
    head: async () => head ?? { kind: 'none', reason: 'git is not on PATH' },
    fullHash: async (abbreviated) => fullHashes[abbreviated] ?? null,
    isOnBranch: async () => false,
  };
}
