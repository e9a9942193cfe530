import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode } from '../shared/errors/system-error.ts';
import { type BrokerRecord, lives, removeRecord, runningBroker } from './broker-record.ts';

/** A request, then a webhook, may still be running. */
const PATIENCE_MS = 15_000;
const KILLED_MS = 10_000;
const POLL_MS = 25;

/**
 * Ends the broker of this state folder and returns its record; null where none answers. The record of an unresponsive
 * one is removed, after which it ends itself: its process id may have been reused.
 */
export async function stopBroker(stateFolder: string): Promise<BrokerRecord | null> {
  const broker = await runningBroker(stateFolder);
  removeRecord(stateFolder);
  if (broker !== null) await endGroup(broker.pid);
  return broker;
}

/** Ends the process group of a broker. Throws InputError where it cannot. */
export async function endGroup(pid: number): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  if (await hasEnded(pid, PATIENCE_MS)) return;
  signalGroup(pid, 'SIGKILL');
  if (await hasEnded(pid, KILLED_MS)) return;
  throw new InputError(`the broker does not end; end process ${pid} yourself`);
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (lives(pid)) {
    if (performance.now() > end) return false;
    await wait(POLL_MS);
  }
  return true;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ESRCH') return;
    throw new InputError(`process ${pid} cannot be ended: ${code}; it is somebody else's`);
  }
}
