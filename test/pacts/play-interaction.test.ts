import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkTokenGetResponse } from '../../pacts/matchers.ts';
import { pollLink } from './hosted-link-reader.ts';
import { type Interaction, play } from './play-interaction.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-token-pact-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('play', () => {
  test('another request than the expected one: Pact’s reasons, and no pact', async () => {
    const request = { description: 'another request', body: { link_token: 'another token' } };

    await expect(
      play(folder, { ...interaction(200), request }, (api) => pollLink(api, 'a token', 1)),
    ).rejects.toThrow(/\$\.link_token: Expected 'a token' .* 'another token'/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a reader that cannot make sense of an answer: what it says', async () => {
    await expect(
      play(folder, interaction(503), (api) => pollLink(api, 'a token', 1)),
    ).rejects.toThrow('expected an error of Plaid’s, received 503 {"created_at":');
  });
});

function interaction(status: number): Interaction {
  return { state: 'a fresh link token', response: { status, body: linkTokenGetResponse() } };
}
