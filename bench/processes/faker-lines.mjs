import { readFileSync } from 'node:fs';
import { createGeneratorSync } from 'json-schema-faker';

// Writes payloads of json-schema-faker with its default settings, one a line: FILE COUNT SEED.

const [file, count, seed] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(file, 'utf8'));
const generator = createGeneratorSync({ seed: Number(seed) });
for (let made = 0; made < Number(count); made++) {
  process.stdout.write(`${JSON.stringify(generator.generate(schema))}\n`);
}
