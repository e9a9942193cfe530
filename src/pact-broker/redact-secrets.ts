import { type BrokerConnection, secretsOf } from './broker-connection.ts';
import { textRedactor } from './redaction.ts';

/** Redacts the credentials that others may have repeated in a text, for people. */
export function redactSecrets(connection: BrokerConnection, text: string): string {
  return textRedactor(secretsOf(connection))(text);
}

/** The same for a text that is partly ours: common words stay. */
export function redactUnmistakable(connection: BrokerConnection, text: string): string {
  return textRedactor(unmistakableOf(connection))(text);
}

/**
 * The credentials that differ from other words. Short passwords, those equal to the user's name, and parts of the
 * broker's own URL do not.
 */
export function unmistakableOf(connection: BrokerConnection): readonly string[] {
  const { credentials, baseUrl } = connection;
  const user = credentials.kind === 'basic' ? credentials.username : '';
  return secretsOf(connection).filter(
    (text) => text.length >= SHORTEST && text !== user && !baseUrl.includes(text),
  );
}

const SHORTEST = 8;
