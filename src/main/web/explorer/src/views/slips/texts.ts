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
  served: 'この版での扱い',
  where: 'スライドと行',
  explanation: '説明',
  lines: '行',
  slides: 'スライド',
  nothing: '当てはまるものはありません。',
  showAll: 'すべての正誤を見る',
  openText: (name: string) => `${name}の行を開く`,
};

type Texts = typeof ja;

const en: Texts = {
  title: 'Slips of the document',
  lead: (total, certain, count, most, mostCount) =>
    `The document has ${total} places that are wrong, lost or unclear. ${count} of them are ${certain.toLowerCase()}. Most frequent: ${most.toLowerCase()}, ${mostCount}.`,
  leadChosen: (found) => (found === 1 ? '1 place fits what was chosen.' : `${found} places fit what was chosen.`),
  kind: 'Kind',
  certainty: 'Certainty',
  all: 'All',
  slip: 'Slip',
  printedMeant: 'Printed → meant',
  printed: 'Printed',
  meant: 'Meant',
  served: 'Served here',
  where: 'Slide and lines',
  explanation: 'Explanation',
  lines: 'Lines',
  slides: 'Slides',
  nothing: 'Nothing fits what was chosen.',
  showAll: 'Show all slips',
  openText: (name) => `Open the lines of ${name}`,
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
