import { rootCertificates } from 'node:tls';
import { readBounded } from '../shared/files/bounded-file.ts';
import type { BrokerConnection } from './broker-connection.ts';
import { BrokerFault } from './broker-fault.ts';

/**
 * Node's trusted certificates and those of the user's file (PEM); null where there is no file. Throws BrokerFault where
 * it is unusable.
 */
export function trustedCertificates(connection: BrokerConnection): string[] | null {
  const { caFile } = connection;
  if (caFile === null) return null;
  try {
    return [...rootCertificates, certificatesIn(caFile)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokerFault(connection, { kind: 'ca-file', file: caFile, reason });
  }
}

/** Four times the size of all public authorities' certificates. */
const MOST_BYTES = 1_000_000;

function certificatesIn(file: string): string {
  const read = readBounded(file, MOST_BYTES);
  if (read.kind === 'unread') throw new Error(read.why);
  const text = read.bytes.toString('utf8');
  if (!text.includes('-----BEGIN ')) throw new Error('there is no certificate in it');
  return text;
}
