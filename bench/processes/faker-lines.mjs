import { readFileSync } from 'node:fs';
import { createGeneratorSync } from 'json-schema-faker';

// Writes what json-schema-faker, by its own settings, makes of a schema, one payload a line: FILE COUNT SEED.

const [file, count, seed] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(file, 'utf8'));
const generator = createGeneratorSync({ seed: Number(seed) });
for (let made = 0; made < Number(count); made++) {
  process.stdout.write(`${JSON.stringify(generator.generate(schema))}\n`);
}
