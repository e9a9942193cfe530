import { brokerUrl, readRecord, runningBroker } from './broker-record.ts';
import { lives } from './stop-broker.ts';

export interface BrokerStatus {
  readonly url: string | null;
  readonly pid: number | null;
  readonly database: string | null;
  /** `unresponsive`: the process lives, but does not answer, or not yet. */
  readonly status: 'running' | 'unresponsive' | 'stopped';
}

/** Whether the broker of this state folder runs. */
export async function brokerStatus(stateFolder: string): Promise<BrokerStatus> {
  const running = await runningBroker(stateFolder);
  if (running !== null) {
    const { pid, port, database } = running;
    return { url: brokerUrl(port), pid, database, status: 'running' };
  }
  const noted = readRecord(stateFolder);
  if (noted === null || !lives(noted.pid)) {
    return { url: null, pid: null, database: null, status: 'stopped' };
  }
  return { url: null, pid: noted.pid, database: noted.database, status: 'unresponsive' };
}
