import type { Lang } from '../../texts';

const ja = {
  title: '国と枠組み',
  lead: (on: string, parties: number, countries: number, frameworks: number, first: string) =>
    `${on}の審査などを参照する国・機関は${parties}で、最も古いものは${first}からです。規制の枠組み${frameworks}つの参加者として、合わせて${countries}の国・地域の名前が挙がっています。`,
  leadWithout: (countries: number, frameworks: number) =>
    `規制の枠組み${frameworks}つの参加者として、合わせて${countries}の国・地域の名前が挙がっています。`,
  matrix: '規制の枠組みへの参加',
  country: '国・地域',
  proof: '根拠',
  elsewhere: '地域の記載なし',
  without: 'いずれの参加者としても名前の挙がっていない国・地域',
  numbers: '資料にある数',
  numbersNote:
    '「資料にある数」の参加者のすべてが名前を挙げられているわけではないため、表にないことは参加していないことを意味しません。',
  namedBelow: (count: number) => `名前があるもの ${count}`,
  through: (name: string) => `${name}として`,
  throughNote: '「～として」は、その国を含む地域や連合が参加していることを示し、名前の数には入れません。',
  relianceFile: '参照',
  participationFile: '参加',
  assertion: '根拠の種別',
  ofList: '一覧について資料にあること',
  reliance: (on: string) => `${on}を参照する国・機関`,
  relianceNote: '資料に終わりの記載はないため、線は導入年から右へ続きます。',
  year: '導入年',
  party: '国・機関',
  coverage: '参照の対象',
  effect: '効果',
  line: '時期',
  unknownYear: '記載なし',
  region: '地域',
  nothing: '資料の中に国の参加は見つかりません。',
  unusual: '地域や連合として資料に挙げられたものは、国に分けずそのまま一つに数えています。',
};

type Texts = typeof ja;

const en: Texts = {
  title: 'Countries and frameworks',
  lead: (on, parties, countries, frameworks, first) =>
    `${parties} countries and bodies rely on regulatory work of ${on}, the first since ${first}. ${countries} countries and regions are named as taking part in ${frameworks} regulatory frameworks.`,
  leadWithout: (countries, frameworks) =>
    `${countries} countries and regions are named as taking part in ${frameworks} regulatory frameworks.`,
  matrix: 'Participation in regulatory frameworks',
  country: 'Country or region',
  proof: 'Source lines',
  elsewhere: 'Region not given',
  without: 'Not named as taking part in any of these',
  numbers: 'As a number in the document',
  numbersNote:
    'The document does not name all of those whom it counts, so what the table lacks may take part all the same.',
  namedBelow: (count) => `${count} named`,
  through: (name) => `through ${name}`,
  throughNote:
    '“Through” says that a region or union which the country is part of is named; it is not counted as a name.',
  relianceFile: 'reliance',
  participationFile: 'participation',
  assertion: 'Stated or inferred',
  ofList: 'What the document says of this list',
  reliance: (on) => `Who relies on ${on}`,
  relianceNote: 'The document gives no end dates, so each line continues from its first year.',
  year: 'Since',
  party: 'Country or body',
  coverage: 'What is relied on',
  effect: 'Effect',
  line: 'Time',
  unknownYear: 'not given',
  region: 'Region',
  nothing: 'The document names no country that takes part in a framework.',
  unusual: 'What the document lists as a region or a bloc is counted as one, and not as its countries.',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
