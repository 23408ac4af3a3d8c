import { expect, test } from 'vitest';
import { axisOf, type Country, matrixOf, type Part, reliedOn } from '../src/views/countries/matrix';

function country(id: string, partOf: string[], frameworks: string[] = [], reliedOnBy: string[] = []): Country {
  return {
    id,
    label: id,
    otherLabel: id,
    partOf: { nodes: partOf.map((one) => ({ id: one })) },
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
