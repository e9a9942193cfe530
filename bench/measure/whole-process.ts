import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { lastOf } from '../../src/shared/process/run-process.ts';

/** The cost of a process from its start to its end. */
export interface ProcessCost {
  readonly seconds: number;
  readonly exitCode: number;
  /** Its output, if it was asked for. */
  readonly output: string;
  readonly outputBytes: number;
  /** The most memory that it held, in MB; null unless asked for. */
  readonly residentMb: number | null;
}

export interface ProcessOptions {
  /** The use of its standard output: ignored (default), counted, or kept whole. */
  readonly output?: 'ignored' | 'counted' | 'kept';
  /** Exit codes that are not failures; 0 by default. */
  readonly expects?: readonly number[];
  readonly asksMemory?: boolean;
}

/**
 * Runs this same Node with the arguments, without a shell. Throws InputError where it fails, since the cost of a
 * failure says nothing.
 */
export function runWholeProcess(
  args: readonly string[],
  { output = 'ignored', expects = [0], asksMemory = false }: ProcessOptions = {},
): Promise<ProcessCost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...(asksMemory ? TELLS_MEMORY : []), ...args], {
      env: ENVIRONMENT,
      stdio: ['ignore', output === 'ignored' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    let outputBytes = 0;
    child.stdout?.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length;
      if (output === 'kept') chunks.push(chunk);
    });
    const complaint = lastPartOf(child.stdio[2]);
    const memory = lastPartOf(child.stdio[3]);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const seconds = (performance.now() - start) / 1000;
      if (exitCode === null || !expects.includes(exitCode)) {
        const why = complaint().trim().split('\n').at(-1) || 'it says nothing';
        reject(new InputError(`node ${args.join(' ')} ends with ${exitCode}: ${why}`));
        return;
      }
      resolve({
        ...{ seconds, exitCode, outputBytes, output: Buffer.concat(chunks).toString() },
        residentMb: asksMemory ? (Number(memory()) * 1024) / 1e6 : null,
      });
    });
  });
}

/** The end of a pipe's output. */
function lastPartOf(pipe: unknown): () => string {
  return pipe instanceof Readable ? lastOf(pipe, LONGEST_COMPLAINT) : () => '';
}

const LONGEST_COMPLAINT = 4096;

/** Without a surrounding coverage run or compile cache, which would be measured as well. */
const ENVIRONMENT = {
  ...process.env,
  NODE_V8_COVERAGE: undefined,
  NODE_COMPILE_CACHE: undefined,
  NODE_OPTIONS: undefined,
};

/** At its exit, writes the kernel's count of memory, in KiB, to its fourth stream. */
const TELLS_MEMORY = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
  )}`,
];
