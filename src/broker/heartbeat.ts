import { isJsonObject } from '../../contracts/json-value.ts';

const TIMEOUT_MS = 5000;

/** Nobody but this machine reaches it. */
export function brokerUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Whether a broker on that port of loopback says that it is well. */
export async function beats(port: number): Promise<boolean> {
  try {
    const response = await fetch(`${brokerUrl(port)}/diagnostic/status/heartbeat`, {
      headers: { accept: 'application/hal+json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: unknown = await response.json();
    return response.ok && isJsonObject(answer) && answer['ok'] === true;
  } catch {
    return false;
  }
}
