import type { Checkout } from '../src/checkout.ts';
import { checks } from '../src/checks/checks.ts';
import type { ExitCode, Io } from './io.ts';
import { type GateOptions, runChecks } from './run-checks.ts';

/** Runs the gate of a checkout and writes its reports. */
export function runGateCommand(
  io: Io,
  checkout: Checkout,
  options: GateOptions,
): Promise<ExitCode> {
  return runChecks(io, checks, checkout, options);
}
