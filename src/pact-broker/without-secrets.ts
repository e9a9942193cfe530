import { type BrokerConnection, secretsOf } from './broker-connection.ts';
import { textMask } from './masks.ts';

/** Redacts the credentials that others may have repeated in a text, for people. */
export function withoutSecrets(connection: BrokerConnection, text: string): string {
  return textMask(secretsOf(connection))(text);
}

/** The same for a text that is partly ours: common words stay. */
export function withoutUnmistakable(connection: BrokerConnection, text: string): string {
  return textMask(unmistakableOf(connection))(text);
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
