import type { Lang } from '../../texts';

const ja = {
  title: '資料の正誤',
  lead: (total: number, certain: string, count: number, most: string, mostCount: number) =>
    `資料には${total}か所の誤りや欠落、紛らわしい箇所があります。うち${certain}なものは${count}か所。最も多いのは${most}で、${mostCount}か所です。`,
  leadChosen: (found: number) => `選んだ条件に当てはまるのは${found}か所です。`,
  kind: '種別',
  certainty: '確からしさ',
  all: 'すべて',
  slip: '正誤',
  printedMeant: '印字 → 正しくは',
  printed: '印字',
  meant: '正しくは',
  served: 'ここで採る値',
  certaintyNote: (certain: string) => `朱の取り消し線と太字は${certain}なもので、それ以外は推定です。`,
  servedNote: '「ここで採る値」は、このサイトの他の頁が示す値で、「なし」はその値をどこにも示さないことです。',
  doubt: (certainty: string) => `（${certainty}）`,
  find: '語・行番号',
  open: '行の本文',
  where: 'スライドと行',
  explanation: '説明',
  lines: '行',
  slides: 'スライド',
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
  slip: 'Slip',
  printedMeant: 'Printed → meant',
  printed: 'Printed',
  meant: 'Meant',
  served: 'Value used here',
  certaintyNote: (certain) =>
    `Struck out in red, with the correction in bold: ${certain.toLowerCase()}. All others are guesses.`,
  servedNote: '“Value used here” is what the other pages of this site show; “Nothing” means that they leave it out.',
  doubt: (certainty) => `(${certainty.toLowerCase()})`,
  find: 'Word or line number',
  open: 'Text of the lines',
  where: 'Slide and lines',
  explanation: 'Explanation',
  lines: 'Lines',
  slides: 'Slides',
  nothing: 'Nothing fits what was chosen.',
  showAll: 'Show all slips',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
