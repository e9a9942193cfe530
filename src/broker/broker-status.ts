import { livingBroker } from './broker-record.ts';
import { beats, brokerUrl } from './heartbeat.ts';

/** `unresponsive`: its process lives, but it does not answer, or not yet. */
export type BrokerStatus =
  | { readonly status: 'stopped' }
  | {
      readonly status: 'running';
      readonly url: string;
      readonly pid: number;
      readonly database: string;
    }
  | { readonly status: 'unresponsive'; readonly pid: number; readonly database: string };

/** Whether the broker of this state folder runs. */
export async function brokerStatus(stateFolder: string): Promise<BrokerStatus> {
  const broker = livingBroker(stateFolder);
  if (broker === null) return { status: 'stopped' };
  const { pid, port, database } = broker;
  if (port === null || !(await beats(port))) {
    return { status: 'unresponsive', pid, database };
  }
  return { status: 'running', url: brokerUrl(port), pid, database };
}
