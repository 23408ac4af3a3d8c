import type { Lang } from '../../texts';

const ja = {
  title: '資料',
  lead: (source: string, slides: number, lines: string, dated: string) =>
    `「${source}」は${slides}枚のスライド、${lines}行からなります。${dated ? `公表日は${dated}です。` : '公表日の記載はありません。'}スライドごとに、ここで何を読み取ったかを示します。`,
  noMinistry: '府省の記載なし',
  lines: '行',
  slide: 'スライド',
  taken: '読み取ったこと',
  citing: 'ほかの根拠の一つ',
  citingCount: (count: string) => `＋${count}`,
  keyTaken: 'そのスライドに明記されたこと',
  keyCiting: '＋ 推論の根拠の一つとして引かれたこと（扉や目次から府省や柱を定めたものなど）',
  headingLost: '見出し欠落',
  show: (slide: string) => `「${slide}」から読み取ったものを開く`,
  all: (count: string) => `${count}件すべてと本文`,
  nothing: 'まだ何も取り込まれていません。',
  count: (count: string) => `${count}件`,
  ministry: '府省',
  find: '見出し・行番号',
  found: (count: number) => `当てはまるスライドは${count}枚。`,
  everywhere: (text: string) => `「${text}」を内容から検索`,
};

type Texts = typeof ja;

const en: Texts = {
  title: 'The document',
  lead: (source, slides, lines, dated) =>
    `“${source}” has ${slides} slides and ${lines} lines. ${dated ? `It was published on ${dated}.` : 'It gives no date of publication.'} Below, slide by slide, is what was read from it.`,
  noMinistry: 'No ministry given',
  lines: 'Lines',
  slide: 'Slide',
  taken: 'Stated on it',
  citing: 'Also cited for',
  citingCount: (count) => `+${count}`,
  keyTaken: 'facts that the slide states',
  keyCiting: '+ facts inferred from it and others, such as the ministry or pillar from a divider',
  headingLost: 'heading lost',
  show: (slide) => `Open what was read from “${slide}”`,
  all: (count) => (count === '1' ? 'The one fact, with the text' : `All ${count} facts, with the text`),
  nothing: 'Nothing has been loaded yet.',
  count: (count) => (count === '1' ? '1 fact' : `${count} facts`),
  ministry: 'Ministry',
  find: 'Heading or line number',
  found: (count) => `${count} ${count === 1 ? 'slide' : 'slides'} found.`,
  everywhere: (text) => `Search all contents for “${text}”`,
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
