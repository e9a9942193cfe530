import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../shared/errors/input-error.ts';
import { type BrokerRecord, livingBroker } from './broker-record.ts';
import { processBirth } from './process-birth.ts';

/** A request, then a webhook may still be under way. */
const PATIENCE_MS = 15_000;
const KILLED_MS = 10_000;
const POLL_MS = 25;

/** Ends the broker that was started with this state folder, and tells it; null where none runs. */
export async function stopBroker(stateFolder: string): Promise<BrokerRecord | null> {
  const broker = livingBroker(stateFolder);
  if (broker !== null) await endBroker(broker);
  return broker;
}

/** Ends a broker and whatever is in its process group. Throws InputError where it cannot. */
export async function endBroker(broker: Pick<BrokerRecord, 'pid' | 'birth'>): Promise<void> {
  const { pid } = broker;
  if (!lives(broker)) return;
  signalGroup(pid, 'SIGTERM');
  if (!(await gone(broker, PATIENCE_MS))) signalGroup(pid, 'SIGKILL');
  if (!(await gone(broker, KILLED_MS))) {
    throw new InputError(`the broker does not end; see to process ${pid} by hand`);
  }
}

async function gone(broker: Pick<BrokerRecord, 'pid' | 'birth'>, withinMs: number) {
  const end = performance.now() + withinMs;
  while (lives(broker)) {
    if (performance.now() > end) return false;
    await wait(POLL_MS);
  }
  return true;
}

function lives({ pid, birth }: Pick<BrokerRecord, 'pid' | 'birth'>): boolean {
  return processBirth(pid) === birth;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ESRCH') return;
    throw new InputError(`process ${pid} cannot be ended: ${code}; it is somebody else's`);
  }
}
