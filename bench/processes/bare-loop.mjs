import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

// The least that reading a file of JSON lines can cost in Node: FILE.

createInterface({ input: createReadStream(process.argv[2]) }).on('line', (line) => {
  JSON.parse(line);
});
