/** Whether a URL stays on this machine, by its host alone: no name is looked up. */
export function isLoopback({ hostname }: URL): boolean {
  // The parser writes every form of an IPv4 address as four numbers, and an IPv6 one shortest.
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]'
  );
}
