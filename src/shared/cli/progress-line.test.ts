import { expect, test } from 'vitest';
import { countLine } from './progress-line.ts';

const CLEAR = '\r\u001b[2K';

function terminal(showsProgress: boolean) {
  const said: string[] = [];
  let now = 0;
  return {
    said,
    wait: (ms: number) => {
      now += ms;
    },
    io: { err: (text: string) => void said.push(text), clock: () => now, showsProgress },
  };
}

test('without a terminal nothing is printed', () => {
  const { said, io } = terminal(false);
  const line = countLine(io);
  line.show('1 of 2');
  line.stop();
  expect(said).toEqual([]);
});

test('a line replaces the one before, not too often, and is removed in the end', () => {
  const { said, wait, io } = terminal(true);
  const line = countLine(io);
  line.show('1 of 3');
  wait(10);
  line.show('2 of 3');
  wait(1000);
  line.show('3 of 3');
  line.stop();
  expect(said).toEqual([`${CLEAR}1 of 3`, `${CLEAR}3 of 3`, CLEAR]);
});
