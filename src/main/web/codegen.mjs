// Types the explorer's documents against the checked-in schema: what the schema does not have ends the build.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

process.chdir(import.meta.dirname);
const folder = 'explorer/documents';
const sdl = readFileSync('../../../schema/api.graphqls', 'utf8');
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const location = join(folder, file);
    const rawSDL = readFileSync(location, 'utf8');
    return { location, rawSDL, document: parse(rawSDL) };
  });
const sections = await preset.buildGeneratesSection({
  baseOutputDir: 'explorer/gql/',
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents,
  config: {
    documentMode: 'string',
    onlyOperationTypes: true,
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    strictScalars: true,
    scalars: { Yen: 'number', Decimal: 'number', PartialDate: 'string', Fraction: 'string' },
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
});
for (const section of sections) {
  mkdirSync(dirname(section.filename), { recursive: true });
  writeFileSync(section.filename, await codegen(section));
}
