import { runVitest } from '../run-vitest.ts';
import type { Check } from './check.ts';

/** The laws of the contract hold for generated payloads, valid and faulty, of every revision. */
export const laws: Check = {
  name: 'laws',
  claim: 'the laws hold for generated payloads of every revision',
  async run({ root, seed }) {
    const { failures } = await runVitest(root, 'properties/', {
      // The laws share no state: to load their modules once a worker halves the time.
      args: ['--no-isolate'],
      env: seed === null ? {} : { LAW_SEED: String(seed) },
    });
    return failures.map(({ file, title, message }) => ({
      code: 'law-broken',
      file,
      line: null,
      path: null,
      message: withoutReplay(message),
      replay: replayOf(message) ?? `npx vitest run ${file} -t "${title}"`,
    }));
  },
};

const REPLAY = /^replay: (.*)$/m;

function replayOf(message: string): string | undefined {
  return REPLAY.exec(message)?.[1];
}

function withoutReplay(message: string): string {
  return message.replace(REPLAY, '').trim();
}
