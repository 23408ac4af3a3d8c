import type { Lang } from '../../texts';

const ja = {
  title: 'つながり',
  from: 'から',
  to: 'まで',
  swap: '入れ替える',
  lead: (from: string, to: string, direct: boolean, count: number, length: number, atLeast: boolean) =>
    direct
      ? `${from}と${to}は直接つながっています。${count > 1 ? `間に一つを挟む経路も${atLeast ? '少なくとも' : ''}${count - 1}通りあります。` : ''}`
      : `${from}と${to}は、間に${length - 1}つを挟む${atLeast ? '少なくとも' : ''}${count}通りの経路でつながっています。`,
  none: (from: string, to: string, length: number) => `${from}と${to}の間に、長さ${length}までの経路は見つかりません。`,
  same: '始点と終点が同じです。別のものを選んでください。',
  noneHelp: '下の「経路が通らないもの」を通すと見つかることがあります。',
  picture: '経路の図',
  pictureNote: '選んだ経路だけを濃く示しています。名前からその頁へ移れます。',
  pictureOfChosen: '図に示すのは経路の一部で、選んだ経路は必ず示します。名前からその頁へ移れます。',
  viaNote: '行の根拠を開くと、途中にあるものを必ず通すか、通らないことにできます。',
  paths: '経路',
  show: (number: number) => `経路${number}を図に示す`,
  longer: (count: number, shown: number) =>
    count === shown ? `より長い経路${count}件を表示` : `より長い経路${count}件のうち${shown}件を表示`,
  others: (count: number, shown: number) =>
    count === shown ? `ほかの経路${count}件を表示` : `ほかの経路${count}件のうち${shown}件を表示`,
  notAll: (shown: number, all: number) => `${all}件のうち、短いものから${shown}件を示しています。`,
  shorter: '短い経路だけにする',
  truncated: 'ほかにもあるかもしれません。探索を打ち切りました。',
  heldBack: '経路が通らないもの',
  degree: (count: number) => `関係${count}件`,
  commonplaces: (count: number) => `柱・対象者・開発段階（${count}件）`,
  commonplacesWhy: 'ほとんどの事業が関わるため、通っても何も言えません。',
  heldBackWhy: '関係が多く、ほとんど何とでもつながるため、通っても何も言えません。',
  pass: '通す',
  leaveOut: '通さない',
  via: '必ず通る',
  avoid: '通らない',
  passed: '通すことにしたもの',
  remove: '外す',
  step: '歩み',
  number: '番号',
  length: '長さ',
  sentence: '文',
  assertion: '根拠',
  lines: '行',
};

type Texts = typeof ja;

function ofThem(some: number, all: number): string {
  return some === all ? String(all) : `${some} of ${all}`;
}

const en: Texts = {
  title: 'Connections',
  from: 'From',
  to: 'to',
  swap: 'Swap',
  lead: (from, to, direct, count, length, atLeast) =>
    direct
      ? `${from} and ${to} are connected directly${count > 1 ? `, and in ${atLeast ? 'at least ' : ''}${count - 1} other ${count === 2 ? 'way' : 'ways'} with one thing between them` : ''}.`
      : `${from} and ${to} are connected in ${atLeast ? 'at least ' : ''}${count} ${count === 1 ? 'way' : 'ways'} with ${length === 2 ? 'one thing' : `${length - 1} things`} between them.`,
  none: (from, to, length) => `No path of up to ${length} steps is found between ${from} and ${to}.`,
  same: 'Both ends are the same. Choose another thing.',
  noneHelp: 'Passing what was held back, below, may find some.',
  picture: 'Picture of the paths',
  pictureNote: 'Only the chosen path is lit. Each name leads to its page.',
  pictureOfChosen: 'Not every path is drawn, but the chosen one always is. Each name leads to its page.',
  viaNote: 'Open the source lines of a path to choose things that every path must pass, or must not pass.',
  paths: 'Paths',
  show: (number) => `Light path ${number} in the picture`,
  longer: (count, shown) => `Show ${ofThem(shown, count)} longer ${count === 1 ? 'path' : 'paths'}`,
  others: (count, shown) => `Show ${ofThem(shown, count)} other ${count === 1 ? 'path' : 'paths'}`,
  notAll: (shown, all) => `The shortest ${shown} of ${all} are shown.`,
  shorter: 'Short paths only',
  truncated: 'There may be more: the search was ended.',
  heldBack: 'What the paths do not run through',
  degree: (count) => `${count} ${count === 1 ? 'relationship' : 'relationships'}`,
  commonplaces: (count) => `Pillars, groups and stages (${count})`,
  commonplacesWhy: 'Nearly every programme has to do with them, so that a path through them says nothing.',
  heldBackWhy: 'It has so many relationships that nearly everything is connected by it, which says nothing.',
  pass: 'Let paths run through it',
  leaveOut: 'Do not pass',
  via: 'Must pass',
  avoid: 'Must not pass',
  passed: 'Passed all the same',
  remove: 'Remove',
  step: 'Step',
  number: 'Number',
  length: 'Length',
  sentence: 'Sentence',
  assertion: 'Proof',
  lines: 'Lines',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
