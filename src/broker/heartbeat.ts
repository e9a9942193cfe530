import { isJsonObject } from '../../contracts/json-value.ts';

const TIMEOUT_MS = 5000;

/** Nobody but this machine reaches it. */
export function brokerUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The instance of the broker on that port of loopback, when it says that it is well; null otherwise. */
export async function instanceAt(port: number): Promise<string | null> {
  try {
    const response = await fetch(`${brokerUrl(port)}/diagnostic/status/heartbeat`, {
      headers: { accept: 'application/hal+json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: unknown = await response.json();
    const isWell = response.ok && isJsonObject(answer) && answer['ok'] === true;
    return isWell ? response.headers.get('x-link-token-contract-broker') : null;
  } catch {
    return null;
  }
}
