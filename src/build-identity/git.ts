import { execFile } from 'node:child_process';
import type { Environment } from '../shared/process/environment.ts';
import { firstLine, oneLine } from '../shared/text/one-line.ts';
import { isCommitHash } from './commit-hash.ts';

/** Facts that git knows about a folder. */
export interface Git {
  readonly head: () => Promise<GitHead>;
  /** The full hash of an abbreviated one; null where git knows none, or several. */
  readonly fullHash: (abbreviated: string) => Promise<string | null>;
  /** The commits of a branch, here and in every remote, as of the last fetch. */
  readonly tipsOf: (branch: string) => Promise<readonly string[]>;
  /** Whether a commit equals another or precedes it; false where git cannot tell, as in a shallow clone. */
  readonly isBefore: (commit: string, later: string) => Promise<boolean>;
}

export type GitHead =
  | {
      readonly kind: 'commit';
      readonly hash: string;
      readonly parents: readonly string[];
      /** Null where HEAD is detached. */
      readonly branch: string | null;
      /** Whether tracked files differ from the commit; null where git cannot tell. */
      readonly isDirty: boolean | null;
    }
  | { readonly kind: 'none'; readonly reason: string };

const TIMEOUT_MS = 10_000;
/** In bytes. The needed part stands at the beginning. */
const LONGEST_OUTPUT = 65_536;

/**
 * Asks the git on PATH about a folder, without a shell, within `timeoutMs` a question. It gets only the environment
 * that it needs to start: no `GIT_*`, which could point it at another repository, and no secret.
 */
export function gitIn(
  folder: string,
  env: Environment,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Git {
  const ask = (...args: readonly string[]) => run(args, { folder, env, timeoutMs });
  return {
    head: async () => {
      const commit = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
      const hash = commit.kind === 'ok' ? commit.output.trim() : '';
      if (!isCommitHash(hash)) return { kind: 'none', reason: reasonOf(commit) };
      const [ref, object, status] = await Promise.all([
        ask('symbolic-ref', '--quiet', 'HEAD'),
        ask('cat-file', 'commit', hash),
        ask('status', '--porcelain', '--untracked-files=no'),
      ]);
      return {
        kind: 'commit',
        hash,
        parents: parentsIn(object),
        branch: branchIn(ref),
        isDirty: status.kind === 'ok' ? status.output !== '' : null,
      };
    },
    fullHash: async (abbreviated) => {
      const commit = await ask('rev-parse', '--verify', '--quiet', `${abbreviated}^{commit}`);
      const hash = commit.kind === 'ok' ? commit.output.trim() : '';
      // A branch may have such a name, too.
      return isCommitHash(hash) && hash.startsWith(abbreviated) ? hash : null;
    },
    tipsOf: async (branch) => {
      // No branch has such a name, and git would read it as a pattern.
      if (/[*?[\\]/.test(branch)) return [];
      const places = [`refs/heads/${branch}`, `refs/remotes/*/${branch}`];
      const refs = await ask('for-each-ref', '--format=%(objectname) %(refname)', ...places);
      return refs.kind === 'ok' ? tipsIn(refs.output, branch) : [];
    },
    isBefore: async (commit, later) => {
      if (!isCommitHash(commit) || !isCommitHash(later)) return false;
      return (await ask('merge-base', '--is-ancestor', commit, later)).kind === 'ok';
    },
  };
}

type Answer =
  /** The output may be truncated. */
  | { readonly kind: 'ok'; readonly output: string }
  | { readonly kind: 'refused'; readonly exitCode: number; readonly words: string }
  /** It gave no answer. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs no helper of the repository, writes and fetches nothing, and never prompts. */
const QUIETLY = ['-c', 'core.fsmonitor=false', '--no-optional-locks', '--no-replace-objects'];
const QUIET = { LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

const NEEDED = /^(?:PATH|PATHEXT|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR)$/i;

function run(
  args: readonly string[],
  about: { readonly folder: string; readonly env: Environment; readonly timeoutMs: number },
): Promise<Answer> {
  const needed = Object.entries(about.env).filter(([name]) => NEEDED.test(name));
  const options = {
    cwd: about.folder,
    env: { ...Object.fromEntries(needed), ...QUIET },
    timeout: about.timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: LONGEST_OUTPUT,
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    execFile('git', [...QUIETLY, ...args], options, (error, output, words) => {
      if (error === null || error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
        resolve({ kind: 'ok', output });
      } else if (typeof error.code === 'number') {
        resolve({ kind: 'refused', exitCode: error.code, words });
      } else if (error.killed === true) {
        const reason = `git did not answer within ${about.timeoutMs} ms`;
        resolve({ kind: 'failed', reason });
      } else if (error.code === 'ENOENT') {
        resolve({ kind: 'failed', reason: 'git is not on PATH' });
      } else {
        resolve({ kind: 'failed', reason: `git cannot be run (${error.code ?? error.signal})` });
      }
    });
  });
}

function reasonOf(answer: Answer): string {
  switch (answer.kind) {
    case 'failed':
      return answer.reason;
    case 'ok':
      return 'git gave an answer that is not a commit';
    case 'refused':
      return refusal(answer);
  }
}

function refusal({ exitCode, words }: Answer & { readonly kind: 'refused' }): string {
  if (exitCode === 1) return 'the git repository has no commit';
  if (words.includes('not a git repository')) return 'this folder is in no git repository';
  if (words.includes('dubious ownership')) {
    return 'git refuses a repository that somebody else owns (see safe.directory in git help config)';
  }
  return `git ended with ${exitCode}: ${oneLine(firstLine(words), 200)}`;
}

/** Read from the commit object, since `git log` hides them in a shallow clone. */
function parentsIn(answer: Answer): readonly string[] {
  if (answer.kind !== 'ok') return [];
  const [header = ''] = answer.output.split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, hash = '']) => hash);
}

/** A pattern also matches branches below its name. */
function tipsIn(output: string, branch: string): readonly string[] {
  return output.split('\n').flatMap((line) => {
    const [, hash = '', short] =
      /^([0-9a-f]+) refs\/(?:heads|remotes\/[^/]+)\/(.+)$/.exec(line) ?? [];
    return short === branch && isCommitHash(hash) ? [hash] : [];
  });
}

function branchIn(answer: Answer): string | null {
  if (answer.kind !== 'ok') return null;
  const branch = answer.output.trim();
  return branch.startsWith('refs/heads/') ? branch.slice('refs/heads/'.length) : null;
}
