import type { Lang } from '../../texts';

const ja = {
  title: '国と枠組み',
  lead: (on: string, parties: number, countries: number, frameworks: number, first: string) =>
    `${on}の審査などを参照する国・機関は${parties}で、最も古いものは${first}からです。規制の枠組み${frameworks}つに、合わせて${countries}の国・地域が参加しています。`,
  leadWithout: (countries: number, frameworks: number) =>
    `規制の枠組み${frameworks}つに、合わせて${countries}の国・地域が参加しています。`,
  matrix: '規制の枠組みへの参加',
  country: '国・地域',
  proof: '根拠',
  elsewhere: '地域の記載なし',
  without: '枠組みへの参加が資料にない国・地域',
  reliance: (on: string) => `${on}を参照する国・機関`,
  relianceNote: '資料に終わりの記載はないため、線は導入年から右へ続きます。',
  year: '導入年',
  party: '国・機関',
  coverage: '参照の対象',
  effect: '効果',
  line: '時期',
  unknownYear: '記載なし',
  role: '役割',
  framework: '枠組み',
  region: '地域',
  nothing: '資料の中に国の参加は見つかりません。',
  since: (date: string) => `${date}から`,
  unusual: '地域や連合として資料に挙げられたものは、国に分けずそのまま一つに数えています。',
};

type Texts = typeof ja;

const en: Texts = {
  title: 'Countries and frameworks',
  lead: (on, parties, countries, frameworks, first) =>
    `${parties} countries and bodies rely on regulatory work of ${on}, the first since ${first}. ${countries} countries and regions take part in ${frameworks} regulatory frameworks.`,
  leadWithout: (countries, frameworks) =>
    `${countries} countries and regions take part in ${frameworks} regulatory frameworks.`,
  matrix: 'Participation in regulatory frameworks',
  country: 'Country or region',
  proof: 'Source lines',
  elsewhere: 'Region not given',
  without: 'In no framework according to the document',
  reliance: (on) => `Who relies on ${on}`,
  relianceNote: 'The document gives no end dates, so each line continues from its first year.',
  year: 'Since',
  party: 'Country or body',
  coverage: 'What is relied on',
  effect: 'Effect',
  line: 'Time',
  unknownYear: 'not given',
  role: 'Role',
  framework: 'Framework',
  region: 'Region',
  nothing: 'The document names no country that takes part in a framework.',
  since: (date) => `since ${date}`,
  unusual: 'What the document lists as a region or a bloc is counted as one, and not as its countries.',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
