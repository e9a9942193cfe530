/** Whether a URL stays on this machine, by its host alone, without a name lookup. */
export function isLoopback({ hostname }: URL): boolean {
  // The URL parser writes every IPv4 address as four numbers, and every IPv6 address in its shortest form.
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]'
  );
}
