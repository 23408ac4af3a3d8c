import type { Lang } from '../../texts';

const ja = {
  title: '暦',
  from: '始め',
  to: '終わり',
  hint: '2026-06',
  bad: '年（2026）、年月（2026-06）、年月日（2026-06-16）のいずれかで入れてください。',
  lead: (count: number, from: string, to: string) =>
    `${from && to ? `${from}から${to}まで` : from ? `${from}以降` : to ? `${to}まで` : '資料全体'}に、資料の示す日付は${count}件あります。`,
  all: 'すべての日付を見る',
  split: (figures: number) => (figures > 0 ? `うち${figures}件は、数値の時点や対象期間です。` : ''),
  figures: '数値の時点と対象期間',
  count: (count: number) => `${count}件`,
  today: (date: string) => `今日 ${date}`,
  on: '期日',
  period: '期間',
  noDeadline: 'この期間の応募締切は資料にありません。',
  yearOnly: '年のみ',
  also: (count: number) => `ほか${count}件`,
  partly: '一部が期間内',
  date: '日付',
  what: '何の日付か',
  thing: '対象',
  proof: '根拠',
  nothing: 'この期間の日付は資料にありません。',
  fiscal: '年だけのものは年の初めに、月までのものは月の初めに置いています。',
};

type Texts = typeof ja;

const en: Texts = {
  title: 'Calendar',
  from: 'From',
  to: 'to',
  hint: '2026-06',
  bad: 'Enter a year (2026), a month (2026-06) or a day (2026-06-16).',
  lead: (count, from, to) =>
    `The document gives ${count} ${count === 1 ? 'date' : 'dates'}${from && to ? ` from ${from} to ${to}` : from ? ` from ${from} on` : to ? ` until ${to}` : ' in all'}.`,
  all: 'Show all dates',
  split: (figures) =>
    figures > 0 ? ` ${figures} of them ${figures === 1 ? 'tells' : 'tell'} the time to which a figure refers.` : '',
  figures: 'Reference dates of figures',
  count: (count) => String(count),
  today: (date) => `Today, ${date}`,
  on: 'Date',
  period: 'Period',
  noDeadline: 'The document gives no deadline for applications in this time.',
  yearOnly: 'year only',
  also: (count) => `and ${count} more`,
  partly: 'partly in this time',
  date: 'Date',
  what: 'What the date is',
  thing: 'Subject',
  proof: 'Source lines',
  nothing: 'The document gives no date in this time.',
  fiscal:
    'Dates that give only a year stand at the start of it, those that give only a month at the start of the month.',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
