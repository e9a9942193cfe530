/** What it means that some surprises were only counted, and what to do. */
export function moreText(more: number): string {
  const [payloads, were] = more === 1 ? ['payload', 'was'] : ['payloads', 'were'];
  return `${more} more ${payloads} ${were} surprising and not looked into, as so many others came first: they may show the same mistakes or further ones. Mend what is listed first, or ignore its code (--ignore CODE), and run it again: then they are.`;
}
