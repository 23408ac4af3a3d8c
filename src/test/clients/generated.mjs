import { getNamedType, isAbstractType, isLeafType, isRequiredArgument, isUnionType } from 'graphql';

/** Pairs of these lead to the same things in different ways. */
const calls = [
  'budgetTotal(ministry: "agency:meti", fiscalYears: 2026)',
  'budgetTotal(pillar: "pillar:1", fiscalYears: [2025, 2026])',
  'calendar(from: "2026-06", to: "2026-06")',
  'calendar(from: "2026", to: "2026", types: EVENT)',
  'changes(since: 1, until: 2)',
  'changes(since: 2, until: 3)',
  'changes(since: 1, until: 3)',
  'compareCountries(a: "country:au", b: "country:br")',
  'compareCountries(a: "country:br", b: "country:au")',
  'compareFiscalYears(id: "program:supply-chain-risk", from: 2024, to: 2025)',
  'compareFiscalYears(id: "program:supply-chain-risk", from: 2023, to: 2025)',
  'compareFiscalYears(from: 2025, to: 2026)',
  'compareFiscalYears(ministry: "agency:meti", from: 2025, to: 2026)',
  'comparePrograms(a: "program:medical-engineering-global", b: "program:next-gen-healthtech-startup")',
  'comparePrograms(a: "program:next-gen-healthtech-startup", b: "program:medical-engineering-global")',
  'coverage(rows: PILLAR, columns: MINISTRY, columnIds: "agency:meti")',
  'coverage(rows: MINISTRY, columns: PILLAR, value: MONEY, columnIds: "pillar:1")',
  'fundingFlow(fiscalYear: 2025, program: "program:device-hub-strengthening")',
  'fundingFlow(fiscalYear: 2026, program: "program:device-hub-strengthening")',
  'lineage(id: "program:device-3r", direction: TOWARDS_PILLARS)',
  'lineage(id: "pillar:3", direction: FROM_PILLARS)',
  'paths(from: "country:au", to: "country:jp", maxLength: 2)',
  'paths(from: "country:jp", to: "country:au", maxLength: 2)',
  'search(text: "基盤法", first: 5)',
  'search(text: "hub", first: 5)',
  'supportFor(groups: "group:startup", stage: "stage:clinical", fiscalYear: 2026)',
  'supportFor(stage: "stage:post-market")',
  'withoutPillar(ministry: "agency:mext", first: 5)',
];

/** Fields of a document, fewer than the service allows, since clients add some of their own. */
const most = 1_500;

/**
 * The domain questions, each for all that can be asked: of nodes their own fields, of all else everything. Where that
 * is much, in several documents.
 */
export function domainQuestions(schema) {
  return calls.flatMap((call) => {
    const answer = getNamedType(schema.getQueryType().getFields()[call.split('(')[0]].type);
    return inDocuments(everythingOf(answer, schema)).map((fields, part) => ({
      name: [call, ...(part > 0 ? [part + 1] : [])].join(' '),
      text: `{ ${call} { ${fields.join(' ')} } }`,
      variables: {},
    }));
  });
}

/** @param {string[]} fields each with what is selected of it */
function inDocuments(fields) {
  const documents = [[]];
  let count = 0;
  for (const field of fields) {
    const added = field.split(/\s+/).length;
    if (count > 0 && count + added > most) {
      documents.push([]);
      count = 0;
    }
    documents.at(-1).push(field);
    count += added;
  }
  return documents;
}

/**
 * @param within the types around it: what leads around in a circle is left out
 * @returns {string[]} its fields, each with what is selected of it
 */
function everythingOf(type, schema, within = [type]) {
  return optionalFieldsOf(type)
    .filter((field) => !within.includes(getNamedType(field.type)))
    .map((field) => {
      const target = getNamedType(field.type);
      if (isLeafType(target)) {
        return field.name;
      }
      const ownOrAll = isNode(target, schema)
        ? ownFieldsOf(target)
        : everythingOf(target, schema, [...within, target]).join(' ');
      return `${field.name} { ${ownOrAll} }`;
    });
}

/** Each list, with relationships and those that lead back along edges of the same type. */
export function relationshipsBothWays(schema) {
  return relationshipsOf(schema.getQueryType()).flatMap((list) => {
    const ways = waysThereAndBack(targetOf(edgeOf(list.type)));
    const text = `{ ${list.name}(first: 5) { edges { cursor node { id ${ways.join(' ')} } } } }`;
    return ways.length > 0 ? [{ name: `${list.name} and back`, text, variables: {} }] : [];
  });
}

function waysThereAndBack(type) {
  return relationshipsOf(type).flatMap((there) => {
    const edge = edgeOf(there.type);
    const properties = ownFieldsOf(edge);
    return relationshipsOf(targetOf(edge))
      .filter((back) => edgeOf(back.type) === edge && back.name !== there.name)
      .map((back) => {
        const wayBack = `${back.name}(first: 3) { edges { ${properties} node { __typename id } } }`;
        return `${there.name}_${back.name}: ${there.name}(first: 3) { edges { ${properties} node { __typename id ${wayBack} } } }`;
      });
  });
}

function relationshipsOf(type) {
  return optionalFieldsOf(type).filter((field) => edgeOf(field.type));
}

/** The type of a connection's edges; undefined for what is none. */
function edgeOf(connection) {
  const edges = getNamedType(connection).getFields?.().edges;
  return edges && getNamedType(edges.type);
}

function targetOf(edge) {
  return getNamedType(edge.getFields().node.type);
}

function isNode(type, schema) {
  const node = schema.getType('Node');
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return types.every((possible) => possible.getInterfaces().includes(node));
}

function ownFieldsOf(type) {
  if (isUnionType(type)) {
    return '__typename ... on Node { id }';
  }
  const leaves = optionalFieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
  return ['__typename', ...leaves.map(({ name }) => name)].join(' ');
}

/** Those that can be asked for without arguments. */
function optionalFieldsOf(type) {
  return isUnionType(type)
    ? []
    : Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
}
