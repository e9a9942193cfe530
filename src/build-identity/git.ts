import { systemCode } from '../shared/errors/system-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { runProcess } from '../shared/process/run-process.ts';
import { firstLine, oneLine } from '../shared/text/one-line.ts';

/** Facts that git knows about a folder. */
export interface Git {
  readonly head: () => Promise<GitHead>;
  /** The full hash of an abbreviated one; null where git knows none, or several. */
  readonly fullHash: (abbreviated: string) => Promise<string | null>;
  /** Whether a branch, here or in a remote as of the last fetch, has a commit, and not the one that came later. */
  readonly isOnBranch: (branch: string, commit: string, later: string) => Promise<boolean>;
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
/** A commit's own header stands before a message of any length. */
const LONGEST_OUTPUT = 1_048_576;

/**
 * Asks the git on PATH about a folder, without a shell, within `timeoutMs` a question. It gets only the environment
 * that it needs to start: no `GIT_*`, which could point it at another repository, and no secret.
 */
export function gitIn(
  folder: string,
  env: Environment,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Git {
  const ask = (...args: readonly string[]) => run(args, { cwd: folder, env, timeoutMs });
  const commitNamed = async (name: string) => {
    const commit = await ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    const hash = commit.output?.trim() ?? '';
    return { hash: isCommitHash(hash) ? hash : null, reason: commit.reason };
  };
  return {
    head: async () => {
      const { hash, reason } = await commitNamed('HEAD');
      if (hash === null) return { kind: 'none', reason };
      const [ref, object, status] = await Promise.all([
        ask('symbolic-ref', '--quiet', 'HEAD'),
        ask('cat-file', 'commit', hash),
        ask('status', '--porcelain', '--untracked-files=no'),
      ]);
      return {
        kind: 'commit',
        hash,
        parents: parentsIn(object.output ?? ''),
        branch: /^refs\/heads\/(.+)$/m.exec(ref.output ?? '')?.[1] ?? null,
        isDirty: status.output === null ? null : status.output !== '',
      };
    },
    fullHash: async (abbreviated) => {
      const { hash } = await commitNamed(abbreviated);
      // A branch may have such a name, too.
      return hash?.startsWith(abbreviated) === true ? hash : null;
    },
    isOnBranch: async (branch, commit, later) => {
      // No branch has such a name, and git would read it as a pattern.
      if (/[*?[\\]/.test(branch)) return false;
      const having = [`--contains=${commit}`, `--no-contains=${later}`];
      const places = [`refs/heads/${branch}`, `refs/remotes/*/${branch}`];
      const { output } = await ask('for-each-ref', '--format=%(refname)', ...having, ...places);
      // A pattern also matches branches below its name.
      const names = (output ?? '').matchAll(/^refs\/(?:heads|remotes\/[^/\n]+)\/(.+)$/gm);
      return [...names].some(([, name]) => name === branch);
    },
  };
}

/** `output`: null where there is no answer, for the `reason`. */
interface Answer {
  readonly output: string | null;
  readonly reason: string;
}

/** Runs no helper of the repository, writes and fetches nothing, and never prompts. */
const QUIETLY = ['-c', 'core.fsmonitor=false', '--no-optional-locks', '--no-replace-objects'];
const QUIET = { LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

const NEEDED = /^(?:PATH|PATHEXT|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR)$/i;

async function run(
  args: readonly string[],
  { cwd, env, timeoutMs }: { cwd: string; env: Environment; timeoutMs: number },
): Promise<Answer> {
  const needed = Object.entries(env).filter(([name]) => NEEDED.test(name));
  try {
    const { exitCode, signal, timedOut, stdout, stderr } = await runProcess(
      'git',
      [...QUIETLY, ...args],
      {
        ...{ cwd, timeoutMs, longestOutput: LONGEST_OUTPUT },
        ...{ env: { ...Object.fromEntries(needed), ...QUIET }, hasOnlyEnv: true },
      },
    );
    if (timedOut) return noAnswer(`git did not answer within ${timeoutMs} ms`);
    if (exitCode === null) return noAnswer(`git cannot be run (${signal})`);
    if (exitCode !== 0) return noAnswer(refusal(exitCode, stderr));
    return { output: stdout, reason: 'git gave an answer that is not a commit' };
  } catch (error) {
    const code = systemCode(error) ?? String(error);
    return noAnswer(code === 'ENOENT' ? 'git is not on PATH' : `git cannot be run (${code})`);
  }
}

function noAnswer(reason: string): Answer {
  return { output: null, reason };
}

function refusal(exitCode: number, words: string): string {
  if (exitCode === 1) return 'the git repository has no commit';
  if (words.includes('not a git repository')) return 'this folder is in no git repository';
  if (words.includes('dubious ownership')) {
    return 'git refuses a repository that somebody else owns (see safe.directory in git help config)';
  }
  return `git ended with ${exitCode}: ${oneLine(firstLine(words), 200)}`;
}

/** Read from the commit object, since `git log` hides them in a shallow clone. */
function parentsIn(commit: string): readonly string[] {
  const [header = ''] = commit.split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, hash = '']) => hash);
}

/** Whether a text is a full commit hash: SHA-1 or SHA-256. */
export function isCommitHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Whether a text may be an abbreviated commit hash, no shorter than git makes it. */
export function isAbbreviatedHash(text: string): boolean {
  return /^[0-9a-f]{7,63}$/.test(text) && !isCommitHash(text);
}
