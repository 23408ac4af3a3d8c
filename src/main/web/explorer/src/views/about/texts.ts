import type { Lang } from '../../texts';

const ja = {
  title: 'このサイトについて',
  lead: '国の資料が医療機器産業について述べることを、資料の行まで遡れる形に整理したものです。政府のサイトではなく、資料が述べないことは述べません。',
  source: '典拠',
  sourceText: (name: string, slides: string, lines: string, dated: string) =>
    `「${name}」。${slides}枚のスライド、${lines}行。${dated ? `公表日は${dated}。` : '公表日の記載はありません。'}`,
  toSource: 'この資料について分かること',
  hash: 'この本文のSHA-256',
  method: '読み取り方',
  methodText:
    'スライドごとに、事業、機関、国、製品、予算、目標、条件などを取り出し、一つひとつに、それを示す行を添えています。読み取ったものは、型を決めた定義に照らして検査され、引用した行と数字は資料の本文と突き合わせられます。資料にある言葉はそのまま、要約と英語はこちらで付けたものです。',
  bySlide: 'スライドごとに見る',
  known: '明記と推論',
  stated: '資料がその通りに述べるものです。行を見れば確かめられます。',
  inferred:
    '資料の並びや前後の記述から判断したものです。どれにも理由があり、根拠を開くと読めます。推論には破線や点線を用います。',
  above: '属する事業などから引き継ぐものです。資料がそのものについて述べたのではないため、「親から」と示します。',
  fromAbove: '親から',
  money: '予算の数え方',
  moneyText:
    '同じ額を二度数えないよう、合計は予算を議決した単位で一度だけ数えます。内数、概算要求、基金など、合計に入れないものは、理由とともに横に示します。額が資料にないことは0円を意味しません。',
  slips: '資料の正誤',
  slipsText: (count: string) =>
    `資料には誤字、食い違い、欠落が${count}か所あります。印字と正しいと思われる内容を並べ、どちらを採ったかを示しています。`,
  toSlips: '正誤を見る',
  missing: '入っていないもの',
  missingText: (count: string) =>
    `資料に書かれていないもの、資料のあとに決まったこと、公募要領や交付決定などの他の文書は入っていません。図や表の中身が失われている箇所など、読み取れず載せていないものは${count}か所あります。「見つからない」は「この資料では」という意味で、存在しないことを示しません。`,
  content: 'いま入っているもの',
  contentText: (things: string, owned: string, relationships: string) =>
    `もの${things}件、それに属するもの${owned}件、つながり${relationships}件。`,
  type: 'APIの型',
  kind: '種類',
  count: '件数',
  release: '版',
  releaseText: (release: number, date: string, first: boolean) =>
    `版${release}。${date}に取り込みました。${first ? '最初の版で、前の版からの変更はありません。' : ''}引用には版の番号を添えてください。`,
  changes: '前の版からの変更を問い合わせる',
  licence: 'ライセンス',
  licenceText:
    'ソフトウェアとデータの定義はApache License 2.0です。資料の文言は、資料を公表した府省のものです。使っているライブラリのライセンスは次にあります。',
  licences: 'ライブラリのライセンス',
  report: '誤りの報せ方',
  reportText:
    '誤りを見つけたら、その頁の「引用を写す」で得られる文に、正しいと思う内容と資料の行を添えて、このサービスの運営者か、プロジェクトの課題一覧へお知らせください。資料そのものの誤りは、資料を公表した府省へお願いします。',
};

type Texts = typeof ja;

const en: Texts = {
  title: 'About',
  lead: 'What a document of the government says about the medical-device industry, set out so that each fact leads to its line. This is not a government site, and it adds nothing that the document does not say.',
  source: 'Source',
  sourceText: (name, slides, lines, dated) =>
    `“${name}”, ${slides} slides, ${lines} lines. ${dated ? `Published on ${dated}.` : 'It gives no date of publication.'}`,
  toSource: 'What is known of this document',
  hash: 'SHA-256 of its text',
  method: 'How it was read',
  methodText:
    'Programmes, bodies, countries, products, budgets, targets, conditions and more are taken from each slide, each with the lines that prove it. What is taken is checked against a typed definition, and cited lines and figures are held against the text of the document. The words of the document are kept as they are; the summaries and the English are ours.',
  bySlide: 'See it slide by slide',
  known: 'Stated and inferred',
  stated: 'The document says so itself; check it in the lines.',
  inferred:
    'Concluded from the order of the document or from its context. Each inference has a reason, shown when its proof is opened. Inferred facts have dashed or dotted lines.',
  above:
    'Taken over from what the thing belongs to. The document does not say it of the thing itself, so it is marked “from above”.',
  fromAbove: 'from above',
  money: 'How money is counted',
  moneyText:
    'No amount is counted twice: a total counts it once, where it was voted. Shares of larger sums, budget requests and funds are left out of totals and listed beside them with the reason. An amount that the document does not give is not zero.',
  slips: 'Slips of the document',
  slipsText: (count) =>
    `The document has ${count} misprints, contradictions and gaps. Each is listed with what is printed, what seems to be meant, and which of the two this site uses.`,
  toSlips: 'See the slips',
  missing: 'What is not in it',
  missingText: (count) =>
    `What the document does not say, what was decided after it, and other documents such as calls for applications or grant decisions. In ${count === '1' ? 'one place' : `${count} places`} something could not be read and is left out, such as figures lost from a picture. “Nothing found” means: not in this document.`,
  content: 'What is in it',
  contentText: (things, owned, relationships) =>
    `${things} things, ${owned} facts that belong to them, ${relationships} relationships.`,
  type: 'Type in the API',
  kind: 'Kind',
  count: 'Count',
  release: 'Release',
  releaseText: (release, date, first) =>
    `Release ${release}, loaded on ${date}. ${first ? 'It is the first, so there are no changes to an earlier one. ' : ''}Please cite it by its number.`,
  changes: 'Query the changes since the previous release',
  licence: 'Licence',
  licenceText:
    'The software and its data files are under the Apache License 2.0. The words of the document belong to the ministries that published it. Licences of the libraries in use:',
  licences: 'Licences of libraries',
  report: 'How to report an error',
  reportText:
    'Use “Copy citation” on the page in question, add what you think is right and the lines of the document, and send it to the operator of this service or to the project’s issue tracker. Please report errors in the document itself to the ministries that published it.',
};

export const texts: Record<Lang, Texts> = { JA: ja, EN: en };
