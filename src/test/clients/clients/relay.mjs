import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, print, printSchema, visit } from 'graphql';
import compiler from 'relay-compiler';
import runtime from 'relay-runtime';

/**
 * Keeps objects by `id` alone. Its compiler adds `id` wherever a type has one, so that it asks for more than is read.
 *
 * @type {import('../check.mjs').Client}
 */
export const relay = {
  name: 'Relay',
  async prepare(questions, { schema }) {
    const requests = compile(
      schema,
      questions.map(({ document }) => document),
    );
    return questions.map(({ document, ...question }, index) => ({
      ...question,
      descriptor: runtime.createOperationDescriptor(requests[index], question.variables),
      sent: requests[index].params.text,
      read: print(document),
    }));
  },
  open() {
    const environment = new runtime.Environment({
      network: runtime.Network.create(() => {
        throw new Error('All answers are given, none is fetched.');
      }),
      store: new runtime.Store(new runtime.RecordSource()),
    });
    return {
      write({ descriptor }, data) {
        return complaintsOf(() => environment.commitPayload(descriptor, data));
      },
      read({ descriptor }) {
        const { data, isMissingData } = environment.lookup(descriptor.fragment);
        return { complete: !isMissingData, data };
      },
    };
  },
};

/** What Relay says on the console of two objects that share an id. */
function complaintsOf(write) {
  const complaints = [];
  const { error } = console;
  console.error = (message) => complaints.push(message);
  try {
    write();
  } finally {
    console.error = error;
  }
  return complaints;
}

/** What the compiler makes of each document. */
function compile(schema, documents) {
  const folder = mkdtempSync(join(tmpdir(), 'kikigraph-relay-'));
  try {
    mkdirSync(join(folder, 'artifacts'));
    writeFileSync(join(folder, 'schema.graphql'), printSchema(schema));
    writeFileSync(
      join(folder, 'relay.config.json'),
      JSON.stringify({
        src: '.',
        schema: 'schema.graphql',
        artifactDirectory: 'artifacts',
        language: 'javascript',
        eagerEsModules: false,
      }),
    );
    for (const [index, document] of documents.entries()) {
      const text = print(inOnePiece(document, `Document${index}Query`));
      writeFileSync(join(folder, `Document${index}.js`), `graphql\`\n${text}\n\`;\n`);
    }
    const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`Relay's compiler refuses the documents:\n${stdout}${stderr}`);
    }
    const load = createRequire(join(folder, 'index.js'));
    return documents.map((_, index) => load(`./artifacts/Document${index}Query.graphql.js`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The document as Relay's compiler takes it. The operation is named after its file; fragments are written out, since Relay hides
 * what they select from whoever reads the operation; and a variable with a default value is not required.
 */
function inOnePiece(document, name) {
  const fragments = new Map(
    document.definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return visit(document, {
    OperationDefinition: (operation) => ({ ...operation, name: { kind: Kind.NAME, value: name } }),
    VariableDefinition: ({ type, ...definition }) => ({
      ...definition,
      type: definition.defaultValue && type.kind === Kind.NON_NULL_TYPE ? type.type : type,
    }),
    FragmentDefinition: () => null,
    FragmentSpread: (spread) => {
      const { typeCondition, selectionSet } = fragments.get(spread.name.value);
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: spread.directives, selectionSet };
    },
  });
}
