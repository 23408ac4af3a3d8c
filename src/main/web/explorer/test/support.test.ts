import { expect, test } from 'vitest';
import type { BudgetStage, OffersQuery, SupportUnknown } from '../gql/graphql';
import { linesOf, periodText } from '../src/views/support/cells';
import { foldedOf, foldedUnder } from '../src/views/support/fold';
import { cappedInOtherYear, countsAt, lacking, type Offer, ofOtherYears, partsOf } from '../src/views/support/offers';
import { tableOf } from '../src/views/support/table';

const stages = ['stage:a', 'stage:b', 'stage:c'];

function offer(id: string, change: Partial<Offer> = {}): Offer {
  return {
    thing: { id, label: id, otherLabel: id },
    partOf: [],
    groups: [],
    stages: [],
    terms: [],
    termsOfOtherYears: [],
    period: { inheritedFrom: [], from: [] },
    budgets: [],
    moneyFrom: [],
    notKnown: [],
    ...change,
  };
}

function at(...ids: string[]): Offer['stages'] {
  return ids.map((id) => ({ assertion: 'STATED', inheritedFrom: [], thing: { id, label: id }, from: [] }));
}

function answer(offers: Offer[], possible: Offer[] = [], ever: Offer[] = []): OffersQuery {
  const page = (nodes: Offer[]) => ({ totalCount: nodes.length, nodes });
  return {
    supportFor: { offers: page(offers), possible: page(possible) },
    atAnyStage: { offers: page(offers) },
    ever: { offers: page(ever) },
  };
}

test('offers stand by the first of their stages, parts below what they belong to', () => {
  const parts = partsOf(
    answer([
      offer('late', { stages: at('stage:c') }),
      offer('part', { stages: at('stage:a'), partOf: ['whole'] }),
      offer('whole', { stages: at('stage:a', 'stage:b') }),
      offer('none'),
    ]),
    stages,
  );
  expect(parts.staged.map((row) => [row.offer.thing.id, row.depth])).toEqual([
    ['whole', 0],
    ['part', 1],
    ['late', 0],
  ]);
  expect(parts.unstaged.map((row) => row.offer.thing.id)).toEqual(['none']);
});

test('what leaves only the stage open is told apart from what may not be meant at all', () => {
  const parts = partsOf(
    answer([], [offer('stage', { notKnown: ['STAGE', 'CAP'] }), offer('group', { notKnown: ['GROUP', 'STAGE'] })]),
    stages,
  );
  expect(parts.unstaged.map((row) => row.offer.thing.id)).toEqual(['stage']);
  expect(parts.possible.map((one) => one.thing.id)).toEqual(['group']);
});

test('stages are counted once for each offer, and one without any has no count', () => {
  const counts = countsAt(answer([offer('a', { stages: at('stage:a') }), offer('b', { stages: at('stage:a') })]));
  expect([...counts]).toEqual([['stage:a', 2]]);
});

test('only what is said of none is lacking for all', () => {
  const offers = [offer('a', { notKnown: ['CAP', 'RATE'] }), offer('b', { notKnown: ['CAP'] })];
  expect(lacking(offers, ['RATE', 'CAP'])).toEqual(['CAP']);
  expect(lacking([], ['RATE', 'CAP'])).toEqual([]);
});

test('what a term of another year says is shown, and so is not lacking for all', () => {
  const one = { id: 'term', assertion: 'STATED' as const, evidence: [], fiscalYear: 2025, stages: { nodes: [] } };
  const before = (change: object) => [{ inheritedFrom: [], term: { ...one, ...change } }];
  const all: SupportUnknown[] = ['RATE', 'CAP', 'DURATION', 'APPLICATION_DATE'];
  const of = (change: object) => lacking([offer('a', { notKnown: all, termsOfOtherYears: before(change) })], all);
  expect(of({})).toEqual(all);
  expect(of({ cap: 1 })).toEqual(['RATE', 'DURATION', 'APPLICATION_DATE']);
  expect(of({ capPrinted: '若干', durationYearsPrinted: '最大3年間' })).toEqual(['RATE', 'APPLICATION_DATE']);
  expect(of({ rate: { printed: '1/2', numerator: 1, denominator: 2 } })).not.toContain('RATE');
});

test('what ended before the year is told apart from what is of another one', () => {
  const period = (toYear: number | null, endsOn: string | null = null) => ({
    toYear,
    endsOn,
    inheritedFrom: [],
    from: [],
  });
  const { ended, others } = ofOtherYears(
    answer(
      [offer('now')],
      [],
      [
        offer('now'),
        offer('ended', { period: period(2025) }),
        offer('in march', { period: period(null, '2026-03') }),
        offer('in april', { period: period(null, '2026-04') }),
        offer('open', { period: period(null) }),
      ],
    ),
    2026,
  );
  expect(ended.map((one) => one.thing.id)).toEqual(['ended', 'in march']);
  expect(others.map((one) => one.thing.id)).toEqual(['in april', 'open']);
});

test('periods are told by what is known of them', () => {
  const told = (period: Partial<Offer['period']>, lang: 'JA' | 'EN') =>
    periodText(offer('a', { period: { inheritedFrom: [], from: [], ...period } }), lang);
  expect(told({}, 'JA')).toBeUndefined();
  expect(told({ fromYear: 2025, toYear: 2030 }, 'JA')).toBe('2025–2030年度');
  expect(told({ fromYear: 2025, toYear: 2030 }, 'EN')).toBe('FY2025–2030');
  expect(told({ fromYear: 2017 }, 'JA')).toBe('2017年度–');
  expect(told({ toYear: 2026 }, 'EN')).toBe('–FY2026');
  expect(told({ startsOn: '2018-02' }, 'JA')).toBe('2018年2月–');
  expect(told({ fromYear: 2025, toYear: 2025 }, 'JA')).toBe('2025年度');
});

test('a part of which there is nothing to say but what its whole says is folded under it', () => {
  const years = { fromYear: 2025, toYear: 2026, inheritedFrom: [], from: [] };
  const rate = (numerator: number): Offer['terms'] => [
    {
      inheritedFrom: [],
      term: {
        id: `term:${numerator}`,
        assertion: 'STATED',
        evidence: [],
        rate: { numerator, denominator: 3 },
        stages: { nodes: [] },
      },
    },
  ];
  const whole = { stages: at('stage:a'), terms: rate(2), period: years };
  const part = (id: string, change: Partial<Offer> = {}, of = 'whole') =>
    offer(id, { stages: at('stage:a'), partOf: [of], ...change });
  const rows = partsOf(
    answer([
      offer('whole', whole),
      part('says nothing'),
      part('says the same', { terms: rate(2), period: years }),
      part('other rate', { terms: rate(1) }),
      part('other stage', { stages: at('stage:a', 'stage:b') }),
      part('middle'),
      part('end', { period: { ...years, toYear: 2030 } }, 'middle'),
      part('folded twice', {}, 'says nothing'),
      offer('alone', whole),
    ]),
    stages,
  ).staged;
  expect([...foldedUnder(rows, 'EN')]).toEqual([
    ['says nothing', 'whole'],
    ['folded twice', 'whole'],
    ['says the same', 'whole'],
  ]);
});

test('of what is folded only what was found is counted with it', () => {
  const part = (id: string, change: Partial<Offer> = {}) => offer(id, { partOf: ['whole'], ...change });
  const open = { notKnown: ['STAGE'] as SupportUnknown[] };
  const all = answer([offer('whole'), part('found')], [part('open', open)]);
  const { staged, unstaged } = partsOf(all, stages);
  expect(foldedUnder(unstaged, 'EN').size).toBe(2);
  expect(foldedOf(all.supportFor?.offers.nodes ?? [], [...staged, ...unstaged], 'EN')).toBe(1);
});

test('a cap of another year is told apart from none at all', () => {
  const term = { id: 'term:a', assertion: 'STATED' as const, evidence: [], cap: 5, stages: { nodes: [] } };
  const before = offer('before', { notKnown: ['CAP'], termsOfOtherYears: [{ inheritedFrom: [], term }] });
  const known = offer('known', {
    terms: [{ inheritedFrom: [], term }],
    termsOfOtherYears: [{ inheritedFrom: [], term }],
  });
  expect([before, known, offer('none', { notKnown: ['CAP'] })].map(cappedInOtherYear)).toEqual([true, false, false]);
});

test('terms of another year are told with it, also in the file, and so is money of another stage', () => {
  const term = { assertion: 'STATED' as const, evidence: [], stages: { nodes: [] } };
  const money = (id: string, stage: BudgetStage, fiscalYear = 2026) => ({
    ...{ id, stage, fiscalYear, amount: 1e8, inTotal: true, instrument: 'GENERAL' as const, owner: { id, label: id } },
    ...{ assertion: 'STATED' as const, evidence: [] },
  });
  const one = offer('a', {
    terms: [
      { inheritedFrom: [], term: { ...term, id: 't:1', rate: { numerator: 2, denominator: 3, printed: '2/3' } } },
    ],
    termsOfOtherYears: [{ inheritedFrom: [], term: { ...term, id: 't:2', fiscalYear: 2025, cap: 7e7 } }],
    budgets: [money('b:1', 'INITIAL_DRAFT'), money('b:2', 'REQUEST')],
    moneyFrom: [money('b:3', 'INITIAL_DRAFT')],
  });
  expect(linesOf(one, 'cap', 'EN', 2026).map((line) => line.year)).toEqual([2025]);
  expect(linesOf(one, 'cap', 'EN').map((line) => line.year)).toEqual([2025]);
  expect(linesOf(one, 'cap', 'EN', 2025).map((line) => line.year)).toEqual([undefined]);
  const stageNames = new Map([
    ['INITIAL_DRAFT', 'initial draft'],
    ['REQUEST', 'request'],
  ]);
  const saved = (year: number | undefined) => {
    const context = { stages: [], stage: '', choose: () => undefined, year, stageNames };
    return tableOf({ staged: [], unstaged: partsOf(answer([one]), []).unstaged, possible: [] }, context, 'EN');
  };
  expect(saved(2026)[0]?.at(-2)).toBe('Money FY2026 initial draft (¥)');
  expect(saved(2026)[1]?.slice(3)).toEqual([
    ...['2/3', '¥70\u00a0m (terms of FY2025)', '', ''],
    ...['100000000; 100000000 request', 'b:3 100000000'],
  ]);
  expect(saved(undefined)[1]?.at(-2)).toBe('100000000 FY2026; 100000000 FY2026 request');
});
