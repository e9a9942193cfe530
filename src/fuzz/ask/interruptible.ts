import type { Subject } from '../../subjects/subject.ts';

/** The answer is not waited for any more: time is up, or Ctrl-C was pressed. */
export class StoppedWaiting extends Error {
  override readonly name = 'StoppedWaiting';
}

const POLL_MS = 50;

/** The same subject, whose `judge` rejects with StoppedWaiting as soon as it is to stop. */
export function interruptible(subject: Subject, isStopped: () => boolean): Subject {
  return {
    close: subject.close,
    judge: async (payload) => {
      if (isStopped()) throw new StoppedWaiting('stopped before the question');
      let timer: NodeJS.Timeout | undefined;
      const stopped = new Promise<never>((_resolve, reject) => {
        timer = setInterval(() => {
          if (isStopped()) reject(new StoppedWaiting('stopped waiting for an answer'));
        }, POLL_MS);
      });
      const judged = subject.judge(payload);
      // It rejects when the subject is closed, and nothing else handles that.
      judged.catch(() => {});
      try {
        return await Promise.race([judged, stopped]);
      } finally {
        clearInterval(timer);
      }
    },
  };
}
