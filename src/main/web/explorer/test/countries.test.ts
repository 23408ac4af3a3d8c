import { expect, test } from 'vitest';
import { participationFile, relianceFile } from '../src/views/countries/file';
import {
  axisOf,
  type Count,
  type Country,
  countsOf,
  matrixOf,
  type Part,
  reliedOn,
  statementsOf,
} from '../src/views/countries/matrix';

function country(id: string, partOf: string[], frameworks: string[] = [], reliedOnBy: string[] = []): Country {
  return {
    id,
    label: id,
    otherLabel: id,
    partOf: {
      edges: partOf.map((one) => ({
        relationshipId: `${id} in ${one}`,
        assertion: 'INFERRED',
        evidence: [],
        node: { id: one },
      })),
    },
    frameworks: {
      edges: frameworks.map(
        (framework): Part => ({
          relationshipId: `${id} ${framework}`,
          role: 'MEMBER',
          assertion: 'STATED',
          evidence: [],
          node: { id: framework, label: framework },
        }),
      ),
    },
    reliedOnBy: {
      edges: reliedOnBy.map((since) => ({
        relationshipId: `${id} ${since}`,
        since,
        coverage: 'DEVICE_REVIEW',
        effect: 'EXPEDITED_REVIEW',
        assertion: 'STATED',
        evidence: [],
        node: { id: since, label: since, otherLabel: since },
      })),
    },
  };
}

test('countries stand in the largest region that they lie in, also by way of others', () => {
  const { regions, frameworks, without } = matrixOf([
    country('americas', []),
    country('south', ['americas']),
    country('br', ['south'], ['x', 'y']),
    country('us', ['americas', 'elsewhere'], ['x']),
    country('alone', [], ['x']),
    country('pe', ['south']),
  ]);
  expect(regions.map((one) => [one.region?.id, one.countries.map((c) => c.id)])).toEqual([
    ['americas', ['br', 'us']],
    ['alone', ['alone']],
  ]);
  expect(frameworks.map((one) => one.id)).toEqual(['x', 'y']);
  expect(without.map((one) => one.id)).toEqual(['pe']);
});

test('a country that is not named takes part by what it is part of, and is not counted for it', () => {
  const { regions, named, through, without } = matrixOf([
    country('europe', []),
    country('eu', ['europe'], ['x', 'y']),
    country('inner', ['eu']),
    country('de', ['inner'], ['y']),
    country('nl', ['eu']),
    country('ch', ['europe']),
  ]);
  expect(regions.map((one) => one.countries.map((c) => c.id))).toEqual([['eu', 'de', 'nl']]);
  expect([...named]).toEqual([
    ['x', 1],
    ['y', 2],
  ]);
  const ways = (id: string) =>
    [...(through.get(id) ?? [])].map(([framework, one]) => [
      framework,
      one.by.id,
      ...one.partOf.map((step) => step.relationshipId),
    ]);
  expect(ways('de')).toEqual([['x', 'eu', 'inner in eu', 'de in inner']]);
  expect(ways('nl')).toEqual([
    ['x', 'eu', 'nl in eu'],
    ['y', 'eu', 'nl in eu'],
  ]);
  expect(without.map((one) => one.id)).toEqual(['ch']);
});

test('numbers of a framework that are of those who take part are told from others by their unit', () => {
  const counted = ['か国・地域', '規制当局', '年', null].map((unitPrinted) => ({ id: unitPrinted, unitPrinted }));
  const figures = counted as unknown as Count[];
  expect([...countsOf([{ id: 'x', figures }])].map(([id, all]) => [id, all.map((one) => one.unitPrinted)])).toEqual([
    ['x', ['か国・地域', '規制当局']],
  ]);
});

test('regions that lie in each other do not keep it from ending', () => {
  expect(matrixOf([country('a', ['b'], ['x']), country('b', ['a'])]).regions).toHaveLength(1);
});

test('reliances on the country that most rely on are told from the first on', () => {
  const found = reliedOn([country('a', [], [], ['2020']), country('b', [], [], ['2018', '2005', '2018-02'])]);
  expect(found?.on.id).toBe('b');
  expect(found?.reliances.map((one) => one.since)).toEqual(['2005', '2018', '2018-02']);
  expect(reliedOn([country('a', [])])).toBeUndefined();
});

test('the axis has a tick at every fifth year and room after the last', () => {
  expect(axisOf(['2007', '2018-02'])).toEqual({ from: 2005, to: 2020, ticks: [2005, 2010, 2015, 2020] });
});

test('what is said of a reliance is that of the frameworks that cover the country, each with its name', () => {
  const about = (id: string, on: string) =>
    ({ id, label: id, covers: { nodes: [{ id: on }] }, narratives: [{ id: `${id} 1` }, { id: `${id} 2` }] }) as never;
  const found = statementsOf([about('a', 'jp'), about('b', 'us')], 'jp');
  expect(found.map((one) => [one.id, one.of.id])).toEqual([
    ['a 1', 'a'],
    ['a 2', 'a'],
  ]);
});

test('the files say what the tables do: who is named, of which kind, and what is not given', () => {
  const kind = (value: string) => ({ kind: { value, label: value.toLowerCase() } }) as Partial<Country>;
  const countries = [
    country('europe', []),
    { ...country('eu', ['europe'], ['x']), ...kind('BLOC') },
    { ...country('ch', ['europe'], ['x']), ...kind('COUNTRY') },
    { ...country('no', ['europe'], ['x']), ...kind('COUNTRY') },
  ];
  const matrix = matrixOf(countries);
  const count = { id: 'n', value: 4, unit: 'countries', name: 'members', assertion: 'STATED', evidence: [] };
  const context = { matrix, counts: new Map([['x', [count as unknown as Count]]]), names: new Map<string, string>() };
  const rows = participationFile(context, 'EN').map((row) => row.slice(0, 4));
  expect(rows).toEqual([
    ['Region', 'Country or region', 'Kind', 'x'],
    ['', 'As a number in the document', '', '4 countries: members; 3 named'],
    ['europe', 'eu', 'bloc', 'MEMBER'],
    ['europe', 'ch', '', 'MEMBER'],
    ['europe', 'no', '', 'MEMBER'],
  ]);
  const nowhere = {
    ...context,
    matrix: { ...matrix, regions: matrix.regions.map((one) => ({ ...one, region: undefined })) },
  };
  expect(participationFile(nowhere, 'EN')[2]?.[0]).toBe('Region not given');
  const [edge] = country('jp', [], [], ['2018']).reliedOnBy.edges;
  const file = relianceFile(edge ? [{ ...edge, since: null }] : [], new Map(), 'EN');
  expect(file[1]?.[0]).toBe('not given');
});
