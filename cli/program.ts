import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import picocolors from 'picocolors';
import { UnsupportedSchemaError } from '../contracts/schema.ts';
import { oneLine as printableLine } from '../reports/printable.ts';
import { InputError } from '../src/input-error.ts';
import { packageVersion } from '../src/package-root.ts';
import { reasonOf, systemCode, systemReason } from '../src/system-error.ts';
import type { ExitCode, Io } from './io.ts';
import { mayHoldCredential } from './may-hold-credential.ts';
import { type Output, outputTo, type Sink, standardOutput } from './output.ts';

/** The commands that the arguments may ask for. */
export type CommandsFor = (
  args: readonly string[],
  io: Io,
) => readonly CommandUnknownOpts[] | Promise<readonly CommandUnknownOpts[]>;

/** Runs the command line on the process's own streams. */
export async function runProgram(
  args: readonly string[],
  commandsFor: CommandsFor,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const mask = await maskFor(args);
  const err = standardError(mask, () => exitCode);
  const stdout = standardOutput((error) => {
    // Nobody reads any more (`| head`): what was not said cannot hold.
    if (isReaderGone(error)) process.exit(exitCode === 1 ? 1 : 2);
    const reason = systemReason(error) ?? String(error);
    err(`link-token-contract: standard output cannot be written: ${reason}\n`);
    process.exit(2);
  });
  const output = outputTo(stdout);
  const io = processIo(args, {
    ...{ mask, err, stdout, output },
    exitWith: (code) => {
      exitCode = code;
    },
  });
  try {
    await program(await commandsFor(args, io), io).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander has printed its own message; help and version are no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    await output.flush();
    io.err(`link-token-contract: ${describeError(error, args.includes('--debug'))}\n`);
    return 2;
  } finally {
    await output.flush();
  }
}

function program(commands: readonly CommandUnknownOpts[], io: Io): Command {
  const root = new Command('link-token-contract')
    .description("The executable contract of the response of Plaid's POST /link/token/get.")
    .version(packageVersion())
    .helpCommand(false)
    // What stands after the name of a command is that command's.
    .enablePositionalOptions()
    .addHelpText('after', EXIT_CODES);
  for (const command of commands) root.addCommand(command);
  for (const command of [
    root,
    ...root.commands,
    ...root.commands.flatMap(({ commands }) => commands),
  ]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => io.err(text),
      writeOut: (text) => void io.out(text),
      outputError: (text, write) => write(oneLine(text)),
    });
  }
  return root;
}

/** commander puts its suggestion on a line of its own. */
function oneLine(text: string): string {
  const line = text
    .replace(/^error: /, 'link-token-contract: ')
    .trim()
    .replaceAll('\n', ' ');
  return `${printableLine(line)}\n`;
}

const EXIT_CODES = `
Exit codes: 0 all holds, 1 the contract is broken, 2 the tool could not tell.`;

function describeError(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (debug && error.stack !== undefined) return error.stack;
  const missing = missingPackage(error);
  if (missing !== null) return `this command needs ${missing}; npm install --save-dev ${missing}`;
  const refused = systemRefusal(error);
  if (refused !== null) return printableLine(refused);
  const known = error instanceof InputError || error instanceof UnsupportedSchemaError;
  // A name in it may have line ends, or what a terminal obeys.
  const message = printableLine(known ? error.message : (error.message.split('\n', 1)[0] ?? ''));
  return known ? message : `${message}; this is a defect, --debug shows where`;
}

/** What the machine refused, and no program can mend; null for anything else. */
function systemRefusal(error: Error): string | null {
  const code = systemCode(error) ?? '';
  if (!MACHINE.includes(code)) return null;
  const file = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `${file}${reasonOf(code)}; mend that, then try again`;
}

const MACHINE = [
  ...['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EACCES', 'EPERM', 'EIO'],
  ...['EMFILE', 'ENFILE', 'ENOMEM'],
];

/** The optional peer dependency that an import did not find. */
function missingPackage(error: Error): string | null {
  const absent = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return absent ? (/^Cannot find package '([^']+)'/.exec(error.message)?.[1] ?? null) : null;
}

/** Ctrl-C, a CI job that is cancelled, and a terminal that is closed. */
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function maskFor(args: readonly string[]): Promise<((text: string) => string) | null> {
  if (!mayHoldCredential(process.env)) return null;
  const { outputMask } = await import('./output-mask.ts');
  return outputMask(process.env, args);
}

function standardError(
  mask: ((text: string) => string) | null,
  verdict: () => ExitCode,
): (text: string) => void {
  let stderr: NodeJS.WriteStream | null = null;
  return (text) => {
    // Opened where there is something to say.
    stderr ??= process.stderr.on('error', () => process.exit(verdict() === 1 ? 1 : 2));
    stderr.write(mask === null ? text : mask(text));
  };
}

function isReaderGone(error: unknown): boolean {
  return ['EPIPE', 'ECONNRESET'].includes(systemCode(error) ?? '');
}

interface Streams {
  readonly mask: ((text: string) => string) | null;
  readonly stdout: Sink;
  readonly output: Output;
  readonly err: (text: string) => void;
  readonly exitWith: (code: ExitCode) => void;
}

function processIo(args: readonly string[], { mask, stdout, output, err, exitWith }: Streams): Io {
  const { env } = process;
  // A terminal that obeys nothing shows what it is told.
  const isDumb = env['TERM'] === 'dumb';
  const plain = args.includes('--no-color') || (env['NO_COLOR'] ?? '') !== '';
  const forced = !['', '0', 'false'].includes(env['FORCE_COLOR'] ?? '');
  const color = !plain && (forced || (stdout.isTTY === true && !isDumb));
  return {
    // To look at it opens it.
    get stdin() {
      return process.stdin;
    },
    out: mask === null ? output.write : (text) => output.write(mask(text)),
    err,
    env,
    get showsProgress() {
      return process.stderr.isTTY === true && !isDumb && (env['CI'] ?? '') === '';
    },
    colors: picocolors.createColors(color),
    clock: () => performance.now(),
    exitWith,
    onInterrupt: (callback) => {
      let interrupted = false;
      const interrupt = () => {
        // Who presses it twice means it.
        if (interrupted) process.exit(2);
        interrupted = true;
        callback();
      };
      for (const signal of INTERRUPTS) process.on(signal, interrupt);
      return () => {
        for (const signal of INTERRUPTS) process.off(signal, interrupt);
      };
    },
  };
}
