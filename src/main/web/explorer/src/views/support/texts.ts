import type { SupportUnknown } from '../../../gql/graphql';
import type { Lang } from '../../texts';

interface Told {
  group: string;
  year: string;
  stage: string;
  /** How many are found at the stage, or at any. */
  found: number;
  /** Of those, how many parts stand folded under their whole at first. */
  folded: number;
  /** Of those without a stage chosen, how many say one. */
  staged: number;
  capped: number;
  /** Of how many a cap is known by the terms of another year alone. */
  cappedBefore: number;
  gaps: string[];
}

const ja = {
  title: '使える支援',
  group: '対象者',
  everybody: '対象者を問わない',
  year: '年度',
  anyYear: 'すべて',
  stage: '開発段階',
  anyStage: 'すべての段階',
  lead: ({ group, year, stage, found, folded, staged, capped, cappedBefore, gaps }: Told) =>
    `${group ? `${group}が` : ''}${year ? `${year}に` : ''}${stage ? `${stage}で` : ''}使えるものとして資料にあるのは${found}件${folded > 0 ? `（うち同じ条件の構成事業${folded}件は畳んで示す）` : ''}。` +
    `${!stage && found > 0 ? `開発段階が分かるのは${staged}件、` : ''}${found > 0 ? (capped > 0 ? `上限額が分かるのは${capped}件です。` : cappedBefore > 0 ? `上限額はこの年度の条件では分からず、別の年度の条件で分かるものが${cappedBefore}件あります。` : '上限額が分かるものはありません。') : ''}` +
    `${gaps.length > 0 ? `${gaps.join('と')}には見つかりません。` : ''}`,
  countedOtherwise:
    '拠点や研究課題を含め、対象者を親から引き継ぐだけの部分を除く数で、事業を一つずつ数える空白マップの数とは異なります。',
  seeCoverage: '空白マップのマスを見る',
  lackingForAll: (what: string[]) => `どれにも記載がないもの：${what.join('、')}。`,
  support: '支援',
  parts: (count: number) => `同じ条件の構成事業 ${count}件`,
  of: (count: number) => `${count}件`,
  noneAt: (stage: string) => `${stage}に使えるものは見つかりません`,
  onlyAt: (stage: string) => `${stage}だけを見る`,
  allStages: 'すべての段階を見る',
  kind: '種別',
  aboutTerms: '内容と条件',
  rate: '補助率',
  cap: '上限額',
  duration: '支援期間',
  period: '実施時期',
  money: (year: string, unit: string) => `財源 ${year}（${unit}）`,
  unit: '億円',
  proof: '根拠',
  notGiven: '記載なし',
  years: (count: number) => `${count}年`,
  inYear: (year: string) => `${year}の条件`,
  inYears: (years: number[]) => `${years.join('・')}年度`,
  fromAbove: '親から',
  unsaid: '条件・時期・財源のうち、挙げていないものは資料に記載がありません。',
  bracketsNote: '〔 〕は属する事業の予算で、そのうちいくらがこの支援に充てられるかは資料にありません。',
  within: '内数',
  unstaged: '開発段階が資料にないもの',
  possible: '当てはまるかもしれないもの',
  possibleNote: '資料は次を述べず、否定もしていません。',
  open: 'どの点が不明か',
  ended: '終わったもの',
  otherYears: '別の年度に使えるもの',
  nothing: '資料の中には見つかりません。',
  nothingHelp: '段階や年度を広げてお試しください。',
  noteNotGiven:
    '「…」は資料に記載がないことを示し、ないことを示すものではありません。対象者を親の事業から引き継ぐだけの部分は、その親に含めて数えます。応募の可否は各府省の公募要領によります。',
  terms: '条件',
  why: '対象者の根拠',
  whyStage: '段階の根拠',
  unknown: {
    APPLICATION_DATE: '応募締切',
    BUDGET: '予算',
    CAP: '上限額',
    DURATION: '支援期間',
    FISCAL_YEAR: '年度',
    GROUP: '対象者',
    PERIOD_END: '終了時期',
    PERIOD_START: '開始時期',
    RATE: '補助率',
    STAGE: '開発段階',
  } satisfies Record<SupportUnknown, string> as Record<SupportUnknown, string>,
};

type Texts = typeof ja;

const en: Texts = {
  title: 'Support to apply for',
  group: 'For',
  everybody: 'anybody',
  year: 'Year',
  anyYear: 'any',
  stage: 'Stage',
  anyStage: 'any stage',
  lead: ({ group, year, stage, found, folded, staged, capped, cappedBefore, gaps }) =>
    `The document has ${found} ${found === 1 ? 'offer' : 'offers'}${group ? ` for “${group}”` : ''}${stage ? ` at “${stage}”` : ''}${year ? ` in ${year}` : ''}${folded > 0 ? `, ${folded} of them folded as parts on the same terms` : ''}.` +
    `${!stage && found > 0 ? ` A stage is given for ${staged}.` : ''}${found > 0 ? (capped > 0 ? ` A ceiling is given for ${capped}.` : cappedBefore > 0 ? ` No ceiling is given for this year; for ${cappedBefore} there is one for another year.` : ' No ceiling is given.') : ''}` +
    `${gaps.length > 0 ? ` There is nothing for ${gaps.map((gap) => `“${gap}”`).join(' or ')}.` : ''}`,
  countedOtherwise:
    'Hubs and projects count here, parts that are open to the group only through their programme do not; coverage counts each programme instead.',
  seeCoverage: 'See the cell of coverage',
  lackingForAll: (what) => `Not given for any of them: ${what.join(', ')}.`,
  parts: (count) => (count === 1 ? '1 part on the same terms' : `${count} parts on the same terms`),
  support: 'Support',
  of: (count) => String(count),
  noneAt: (stage) => `There is nothing for “${stage}”`,
  onlyAt: (stage) => `Show “${stage}” only`,
  allStages: 'Show all stages',
  kind: 'Kind',
  aboutTerms: 'What it is, and on which terms',
  rate: 'Subsidy rate',
  cap: 'Ceiling',
  duration: 'Duration',
  period: 'Runs',
  money: (year, unit) => `Money ${year} (${unit})`,
  unit: '¥\u00a0million',
  proof: 'Source lines',
  notGiven: 'not given',
  years: (count) => (count === 1 ? '1 year' : `${count} years`),
  inYear: (year) => `terms of ${year}`,
  inYears: (years) => years.map((year) => `FY${year}`).join(', '),
  fromAbove: 'from its programme',
  unsaid: 'Terms, dates and money that are not listed are not in the document.',
  bracketsNote:
    '〔 〕 is the budget of the programme that it belongs to; the document does not say how much of it goes to this support.',
  within: 'part of',
  unstaged: 'Stage not in the document',
  possible: 'May apply',
  possibleNote: 'The document neither says nor rules out the following.',
  open: 'What is not said',
  ended: 'Ended',
  otherYears: 'In other years',
  nothing: 'The document has none.',
  nothingHelp: 'Try other stages or years.',
  noteNotGiven:
    '“…” means that the document does not say, not that there is none. Components that are open to this group only because their programme is are counted with it. Who can apply is decided by the ministries’ calls for applications.',
  terms: 'Terms',
  why: 'Why for this group',
  whyStage: 'Why at this stage',
  unknown: {
    APPLICATION_DATE: 'deadline for applications',
    BUDGET: 'budget',
    CAP: 'ceiling',
    DURATION: 'duration',
    FISCAL_YEAR: 'fiscal year',
    GROUP: 'who it is for',
    PERIOD_END: 'when it ends',
    PERIOD_START: 'when it starts',
    RATE: 'subsidy rate',
    STAGE: 'stage',
  },
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
