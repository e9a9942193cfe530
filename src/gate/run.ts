import type { ExitCode, Io } from '../shared/cli/io.ts';
import type { Checkout } from '../shared/files/checkout.ts';
import { checks } from './checks/checks.ts';
import { type GateOptions, runChecks } from './run-checks.ts';

/** Runs the gate of a checkout and writes its reports. */
export function runGateCommand(
  io: Io,
  checkout: Checkout,
  options: GateOptions,
): Promise<ExitCode> {
  return runChecks(io, checks, checkout, options);
}
