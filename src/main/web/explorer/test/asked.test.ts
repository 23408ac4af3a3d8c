import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import asked from '../documents/asked.json';

const folder = new URL('../documents/', import.meta.url);

test('the service asks every operation of the explorer in advance, with the variables that it needs', () => {
  const operations = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const found = readFileSync(new URL(file, folder), 'utf8').matchAll(/^query (\w+)/gm);
      return [...found].map((one) => `${file.replace('.graphql', '')} ${one[1]}`);
    });
  expect(asked.map((one) => `${one.document} ${one.operation}`).sort()).toEqual(operations.sort());
});
