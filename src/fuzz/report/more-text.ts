import type { FuzzResult } from '../fuzz-result.ts';

/** What it means that some discrepancies were only counted, and what to do. */
export function moreText(more: number): string {
  const [payloads, were] = more === 1 ? ['payload', 'was'] : ['payloads', 'were'];
  return `${more} more ${payloads} ${were} surprising and not looked into, as so many others came first: they may show the same mistakes or further ones. Mend what is listed first, or ignore its code (--ignore CODE), and run it again: then they are.`;
}

/** What was left out, as the subject hangs at it; each sentence behind a space. */
export function hangsText({ spared, unasked }: FuzzResult['hangs']): string {
  return [
    spared === 0
      ? ''
      : ` ${counted(spared)} asked without what it hangs at, which is listed above.`,
    unasked === 0
      ? ''
      : ` ${counted(unasked)} not asked, as it had hung at each one with such a fault: mend that and run it again, then they are.`,
  ].join('');
}

function counted(payloads: number): string {
  return payloads === 1 ? '1 payload was' : `${payloads} payloads were`;
}
