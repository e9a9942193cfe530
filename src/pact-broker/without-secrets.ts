import { type BrokerConnection, secretsOf } from './broker-connection.ts';
import { textMask } from './masks.ts';

/** A text that others wrote, for people, without the credentials that they may have repeated. */
export function withoutSecrets(connection: BrokerConnection, text: string): string {
  return textMask(secretsOf(connection))(text);
}

/** The same where the text is ours as well: what is found in any text stays. */
export function withoutUnmistakable(connection: BrokerConnection, text: string): string {
  return textMask(unmistakableOf(connection))(text);
}

/**
 * The credentials that can be told from other words: a password as short as one, that of a user of the same name, and what the
 * broker's own URL says, cannot.
 */
export function unmistakableOf(connection: BrokerConnection): readonly string[] {
  const { credentials, baseUrl } = connection;
  const user = credentials.kind === 'basic' ? credentials.username : '';
  return secretsOf(connection).filter(
    (text) => text.length >= SHORTEST && text !== user && !baseUrl.includes(text),
  );
}

const SHORTEST = 8;
