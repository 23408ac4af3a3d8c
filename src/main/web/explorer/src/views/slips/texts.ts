import type { Lang } from '../../texts';

const ja = {
  title: '資料の正誤',
  lead: (total: number, certain: string, count: number, most: string, mostCount: number) =>
    `資料には${total}か所の誤りや欠落、紛らわしい箇所があります。うち${certain}なものは${count}か所。最も多いのは${most}で、${mostCount}か所です。`,
  leadChosen: (found: number) => `選んだ条件に当てはまるのは${found}か所です。`,
  kind: '種別',
  certainty: '確からしさ',
  all: 'すべて',
  counts: '種別と確からしさごとの件数',
  total: '計',
  by: '並べ方',
  bySlide: 'スライド順',
  byKind: '種別順',
  slip: '正誤',
  printedMeant: '印字 → 正しくは',
  printed: '印字',
  meant: '正しくは',
  served: 'ここで採る値',
  concerns: '関わるもの',
  andMore: (count: number) => `ほか${count}件`,
  certaintyNote: (certain: string) =>
    `朱の取り消し線と太字は${certain}なもの、それ以外は推定です。行を開くと説明と資料の文が出ます。`,
  servedNote: '「ここで採る値」は、このサイトの他の頁が示す値で、「なし」はその値をどこにも示さないことです。',
  find: '語・行番号',
  where: 'スライドと行',
  explanation: '説明',
  lines: '行',
  slides: 'スライド',
  slideIndex: (count: number) => `スライドから選ぶ（${count}枚）`,
  otherSlides: (count: number) => `ほか${count}枚`,
  onSlide: (count: number) => `全${count}件`,
  shared: '（ほかのスライドと共通のものを含む）',
  noMinistry: '府省の記載なし',
  nothing: '当てはまるものはありません。',
  showAll: 'すべての正誤を見る',
};

type Texts = typeof ja;

const en: Texts = {
  title: 'Slips of the document',
  lead: (total, certain, count, most, mostCount) =>
    `The document has ${total} places that are wrong, missing or unclear; ${count} of them are ${certain.toLowerCase()}. The most frequent kind is ${most.toLowerCase()}, with ${mostCount}.`,
  leadChosen: (found) => (found === 1 ? '1 place fits what was chosen.' : `${found} places fit what was chosen.`),
  kind: 'Kind',
  certainty: 'Certainty',
  all: 'All',
  counts: 'How many there are of each kind and certainty',
  total: 'Total',
  by: 'Order',
  bySlide: 'By slide',
  byKind: 'By kind',
  slip: 'Slip',
  printedMeant: 'Printed → meant',
  printed: 'Printed',
  meant: 'Meant',
  served: 'Value used here',
  concerns: 'About',
  andMore: (count) => `and ${count} more`,
  certaintyNote: (certain) =>
    `Struck out in red, with the correction in bold: ${certain.toLowerCase()}. All others are guesses. A row opens to why, and to the lines.`,
  servedNote: '“Value used here” is what the other pages of this site show; “Nothing” means that they leave it out.',
  find: 'Word or line number',
  where: 'Slide and lines',
  explanation: 'Explanation',
  lines: 'Lines',
  slides: 'Slides',
  slideIndex: (count) => (count === 1 ? 'Choose a slide (1)' : `Choose a slide (${count})`),
  otherSlides: (count) => `+ ${count} ${count === 1 ? 'slide' : 'slides'}`,
  onSlide: (count) => `all ${count}`,
  shared: '(with those shared with other slides)',
  noMinistry: 'No ministry given',
  nothing: 'Nothing fits what was chosen.',
  showAll: 'Show all slips',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
