import type { Lang, Worded } from '../../texts';

const ja = {
  title: '比べる',
  kind: '種類',
  years: '年度',
  programs: '事業',
  countries: '国',
  a: '一方',
  b: '他方',
  item: '項目',
  change: '増減',
  proof: '資料の行',
  differing: (count: number) => `異なること ${count}項目`,
  shared: (count: number) => `共通すること ${count}項目`,
  none: '記載なし',
  uncountedSide: '数えた額なし',
  byProgramme: (count: number) => `事業・段階ごとの増減 ${count}行`,
  same: '同じものを選んでいます。別のものを選んでください。',
  budget: (year: string, stage: string) => `${year} ${stage}`,
  yearsAnswer: (count: number, change: string) => `同じ段階で額が揃う${count}事業では、${change}。`,
  yearsNone: '同じ段階で額が揃う事業はありません。',
  up: (amount: string) => `${amount}増`,
  down: (amount: string) => `${amount}減`,
  unchanged: '増減なし',
  pairAnswer: (a: string, b: string, differing: number, shared: number) =>
    `${a}と${b}は、${differing}項目で異なり、${shared}項目に共通するものがある。`,
  total: '数えた額の計',
  ofBoth: (count: number) => `うち両年度に額がある${count}事業`,
  ofStage: (stage: string, count: number) => `${stage} ${count}件`,
  leftOut: '除いたもの',
  note: '一方の年度にしか額がないものは、増減として示しません。',
  uncounted: '〔 〕 計に入れない額',
};

type Texts = Worded<typeof ja>;

const en: Texts = {
  title: 'Compare',
  kind: 'Kind',
  years: 'Years',
  programs: 'Programmes',
  countries: 'Countries',
  a: 'First',
  b: 'Second',
  item: 'Item',
  change: 'Change',
  proof: 'Lines',
  differing: (count) => `Different: ${count}`,
  shared: (count) => `In common: ${count}`,
  none: 'not given',
  uncountedSide: 'none counted',
  byProgramme: (count) => `Change by programme and stage: ${count} rows`,
  same: 'Both are the same. Choose another one.',
  budget: (year, stage) => `${year}, ${stage.toLowerCase()}`,
  yearsAnswer: (count, change) => `The ${count} programmes with amounts at like stages: ${change}.`,
  yearsNone: 'No programme has amounts at like stages in both years.',
  up: (amount) => `${amount} more`,
  down: (amount) => `${amount} less`,
  unchanged: 'no change',
  pairAnswer: (a, b, differing, shared) =>
    `${a} and ${b} differ in ${differing} items, and have something in common in ${shared}.`,
  total: 'All that is counted',
  ofBoth: (count) => `of this, ${count} ${count === 1 ? 'programme' : 'programmes'} with amounts in both years`,
  ofStage: (stage, count) => `${stage}, ${count} counted`,
  leftOut: 'Left out',
  note: 'What has an amount in one year only is no change.',
  uncounted: '〔 〕 in no total',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
export type CompareTexts = Texts;
