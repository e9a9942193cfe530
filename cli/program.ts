import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import picocolors from 'picocolors';
import { terminalLines } from '../contracts/escape/terminal.ts';
import { UnsupportedSchemaError } from '../contracts/schema/unsupported-schema-error.ts';
import { complaint } from '../src/shared/cli/complaint.ts';
import type { ExitCode, Io } from '../src/shared/cli/io.ts';
import { InputError } from '../src/shared/errors/input-error.ts';
import { reasonOf, systemCode, systemReason } from '../src/shared/errors/system-error.ts';
import { packageVersion } from '../src/shared/files/package-root.ts';
import { outputTo, standardOutput } from './output.ts';
import { outputRedaction } from './output-redaction.ts';

/** The commands that the arguments may ask for. */
type CommandsFor = (
  args: readonly string[],
  io: Io,
) => readonly CommandUnknownOpts[] | Promise<readonly CommandUnknownOpts[]>;

/** Runs the command line on the process's own streams. */
export async function runProgram(
  args: readonly string[],
  commandsFor: CommandsFor,
): Promise<ExitCode> {
  const { io, flush, exitCode } = processIo(args, await outputRedaction(process.env, args));
  try {
    await program(await commandsFor(args, io), io).parseAsync(args, { from: 'user' });
    return exitCode();
  } catch (error) {
    // commander has printed its own message; help and version are not errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    await flush();
    io.err(describeError(error, args.includes('--debug')));
    return 2;
  } finally {
    await flush();
  }
}

/** All that the command line can ask for. */
export function program(commands: readonly CommandUnknownOpts[], io: Io): Command {
  const root = new Command('link-token-contract')
    .description("The executable contract of the response of Plaid's POST /link/token/get.")
    .version(packageVersion())
    .helpCommand(false)
    // Options after a command's name belong to that command.
    .enablePositionalOptions()
    .addHelpText('after', EXIT_CODES);
  for (const command of commands) root.addCommand(command);
  for (const command of [
    root,
    ...root.commands,
    ...root.commands.flatMap(({ commands }) => commands),
  ]) {
    command.exitOverride().configureOutput(commandOutput(io));
  }
  return root;
}

/** Where commander writes a command's help and its usage errors. */
function commandOutput(io: Pick<Io, 'err' | 'out'>) {
  return {
    writeErr: (text: string) => io.err(text),
    writeOut: (text: string) => void io.out(text),
    outputError: (text: string, write: (line: string) => void) => write(usageError(text)),
  };
}

/** commander puts its suggestion on a line of its own. */
function usageError(text: string): string {
  const line = text
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ');
  return complaint(line);
}

const EXIT_CODES = `
Exit codes: 0 all holds, 1 the contract is broken, 2 the tool could not tell.`;

/** What a command threw, for people: one or more lines, each with a line end. */
export function describeError(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return complaint(String(error));
  if (debug) return `${complaint(`${error.name}: ${error.message}`)}${framesOf(error)}`;
  const isKnown = error instanceof InputError || error instanceof UnsupportedSchemaError;
  const known = missingPackage(error) ?? systemRefusal(error) ?? (isKnown ? error.message : null);
  const [line] = error.message.split('\n', 1);
  return complaint(known ?? `${line}; this is a defect, --debug shows where`);
}

/** The stack frames of an error. The message comes before them and may have lines that look the same. */
function framesOf({ stack = '', message }: Error): string {
  const frames = stack.slice(stack.indexOf(message) + message.length).trimStart();
  return frames === '' ? '' : `    ${terminalLines(frames)}\n`;
}

/** The message for an error of the machine, which the program cannot mend; null for any other error. */
function systemRefusal(error: Error): string | null {
  const code = systemCode(error) ?? '';
  if (!MACHINE.includes(code)) return null;
  const file = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `${file}${reasonOf(code)}; fix that and try again`;
}

const MACHINE = [
  ...['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EACCES', 'EPERM', 'EIO'],
  ...['EMFILE', 'ENFILE', 'ENOMEM'],
];

/** The message for an optional peer dependency that could not be imported. */
function missingPackage(error: Error): string | null {
  const isAbsent = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  const [, name] = (isAbsent && /^Cannot find package '([^']+)'/.exec(error.message)) || [];
  return name === undefined ? null : `this command needs ${name}; npm install --save-dev ${name}`;
}

/** Ctrl-C, a cancelled CI job, and a closed terminal. */
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** All that a command uses of this process, and the exit code that it set. */
function processIo(args: readonly string[], masked: (text: string) => string) {
  let exitCode: ExitCode = 0;
  // The reader is gone (`| head`): output that was lost cannot count as a pass.
  const endUnread = () => process.exit(exitCode === 1 ? 1 : 2);
  let stderr: NodeJS.WriteStream | null = null;
  const err = (text: string) => {
    // Opened at the first write.
    stderr ??= process.stderr.on('error', endUnread);
    stderr.write(masked(text));
  };
  const stdout = standardOutput((error) => {
    if (['EPIPE', 'ECONNRESET'].includes(systemCode(error) ?? '')) endUnread();
    const reason = systemReason(error) ?? String(error);
    err(complaint(`standard output cannot be written: ${reason}`));
    process.exit(2);
  });
  const output = outputTo(stdout);
  const { env } = process;
  // A dumb terminal shows escape sequences as text.
  const isDumb = env['TERM'] === 'dumb';
  const plain = args.includes('--no-color') || (env['NO_COLOR'] ?? '') !== '';
  const forced = !['', '0', 'false'].includes(env['FORCE_COLOR'] ?? '');
  const color = !plain && (forced || (stdout.isTTY === true && !isDumb));
  const io: Io = {
    // Reading this property opens standard input.
    get stdin() {
      return process.stdin;
    },
    out: (text) => output.write(masked(text)),
    outMade: output.write,
    err,
    masked,
    env,
    get showsProgress() {
      return process.stderr.isTTY === true && !isDumb && (env['CI'] ?? '') === '';
    },
    colors: picocolors.createColors(color),
    clock: () => performance.now(),
    exitWith: (code) => {
      exitCode = code;
    },
    onInterrupt,
  };
  return { io, flush: output.flush, exitCode: () => exitCode };
}

function onInterrupt(callback: () => void): () => void {
  let interrupted = false;
  const interrupt = () => {
    // A second Ctrl-C exits at once.
    if (interrupted) process.exit(2);
    interrupted = true;
    callback();
  };
  for (const signal of INTERRUPTS) process.on(signal, interrupt);
  return () => {
    for (const signal of INTERRUPTS) process.off(signal, interrupt);
  };
}
