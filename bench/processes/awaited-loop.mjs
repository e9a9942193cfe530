import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

// The same, as Node's manual writes it: FILE.

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  JSON.parse(line);
}
