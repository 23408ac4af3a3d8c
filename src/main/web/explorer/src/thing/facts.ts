import type {
  FactsQuery,
  PlainFragment,
  ProofFragment,
  ReadingQuery,
  RelatedFragment,
  ToldFragment,
  ValueFragment,
} from '../../gql/graphql';
import { joinedLines, overlap, within } from '../format';
import { inOrder, inOwnOrder, leadsToOwned, orderOf, type Places } from './order';

export type Facts = NonNullable<FactsQuery['facts']>;
export type Told = ToldFragment;
export type Value = ValueFragment;
export type Plain = PlainFragment;
/** The slide stands in it where the lines of others have been told apart, as `distinct` does. */
export type Proof = ProofFragment & { section?: ProofFragment['sections'][number] };
export type Related = RelatedFragment;
export type Relationship = Related['relationships']['nodes'][number];
export type Reading = NonNullable<ReadingQuery['ontology']>;

/** What stands in a row of the page. */
export type Row =
  | { form: 'value'; key: string; field: string; label: string; value: Value; above: boolean }
  | { form: 'links'; key: string; field: string; label: string; total: number; links: Relationship[]; above: boolean }
  | { form: 'told'; key: string; field: string; label: string; told: Told; tells: string | undefined }
  | { form: 'money'; key: string; field: string; label: string; told: Told[] };

export interface Group {
  key: string;
  label: string;
  rows: Row[];
}

/** Shown in the head of the page. */
const inHead = new Set(['name', 'acronym', 'aliases', 'summary']);

type Headed = Pick<Facts, 'label' | 'otherLabel' | 'values'>;

/** What the thing is called besides the names that its head begins with, each once, an acronym first. */
export function otherNamesOf({ label, otherLabel, values }: Headed): string[] {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const said = new Set([plain(label), plain(otherLabel)]);
  const names = ['acronym', 'aliases'].flatMap((field) => values.find((one) => one.field === field)?.values ?? []);
  return names
    .map((one) => one.label)
    .filter((name) => {
      const isNew = !said.has(plain(name));
      said.add(plain(name));
      return isNew;
    });
}

/** In words, what nothing is recorded of, without what the head is made of: a thing needs no further name. */
export function absentOf({ absent }: Pick<Facts, 'absent'>): string[] {
  return absent.filter((one) => !inHead.has(one.field)).map((one) => one.label);
}

/** Names the thing from which something was taken that is not its own. */
export const inherited = 'inheritedFrom';

/** What relationships have that hold by what a thing belongs to, and not by the thing itself. */
const fromAbove = [inherited, 'depth'];

/** Field of the amounts of what a thing belongs to. They are shown in brackets, since they are not its own. */
export const moneyAbove = 'moneyFrom';

/**
 * The facts of a node in the order of reading, which the ontology declares: a value of an enum, by which owned things are told
 * apart, goes before the field. What no group names comes first where it is a value, and last where it leads to something else.
 */
export function groupsOf(
  facts: Facts,
  reading: Reading,
  basicsLabel: string,
  places: Places = new Map(),
): { basics: Row[]; groups: Group[] } {
  const order = orderOf(reading);
  const groupOf = new Map(order.flatMap((group) => group.tells.map((name) => [name, group.value] as const)));
  const enumOf = new Map(
    reading.kinds.flatMap((kind) =>
      kind.fields.flatMap((field) => (field.enum ? [[field.name, field.enum] as const] : [])),
    ),
  );
  const last = order[order.length - 1]?.value ?? '';
  const rows = new Map<string, Row[]>();
  const put = (group: string, row: Row) => rows.set(group, [...(rows.get(group) ?? []), row]);

  const putValue = (value: Value, above: boolean) =>
    put(groupOf.get(value.field) ?? '', {
      form: 'value',
      key: value.field,
      field: value.field,
      label: value.label,
      value,
      above,
    });

  for (const value of facts.values.filter((one) => !inHead.has(one.field) && says(one, facts, reading))) {
    putValue(inWords(value, facts, reading), false);
  }
  for (const value of facts.effectiveValues.filter((one) => one.from.length > 0 && !isOwn(facts, one.from))) {
    putValue(value, true);
  }
  for (const group of facts.owned) {
    const told = group.facts.nodes;
    if (isMoneyByYear(told)) {
      put(groupOf.get(group.field) ?? last, {
        form: 'money',
        key: group.field,
        field: group.field,
        label: group.label,
        told: byStage(told).flat(),
      });
    } else {
      for (const one of told) {
        const kind = kindOf(one, enumOf, groupOf);
        put(kind?.group ?? groupOf.get(group.field) ?? last, {
          form: 'told',
          key: one.thingId,
          field: group.field,
          label: kind?.label ?? group.label,
          told: one,
          tells: kind?.name,
        });
      }
    }
  }
  for (const related of facts.relationships) {
    put(groupOf.get(related.field ?? '') ?? last, {
      form: 'links',
      key: related.label,
      field: related.field ?? '',
      label: related.label,
      total: related.totalCount,
      links: inOwnOrder(related.relationships.nodes, reading, places),
      above: false,
    });
  }
  for (const related of facts.effective) {
    const links = related.relationships.nodes.filter((one) => one.properties.some((p) => fromAbove.includes(p.field)));
    if (links.length > 0) {
      put(groupOf.get(related.field ?? '') ?? last, {
        form: 'links',
        key: related.label,
        field: related.field ?? '',
        label: related.label,
        total: links.length,
        links: inOwnOrder(links, reading, places),
        above: true,
      });
    }
  }
  const groups = order
    .map((group) => ({
      key: group.value,
      label: group.label,
      rows: inOrder(rows.get(group.value) ?? [], group.tells, (row) => leadsToOwned(row, facts, reading)),
    }))
    .filter((group) => group.rows.length > 0);
  const basics = rows.get('') ?? [];
  const plain = basics.length > 0 ? [{ key: 'BASICS', label: basicsLabel, rows: basics }] : [];
  // Plain values are read first only where they are what there is to read.
  return { basics, groups: basics.length > 3 ? [...plain, ...groups] : [...groups, ...plain] };
}

/** Whether a value says more than the title; of the apparatus, what does not hold says nothing. */
function says(value: Value, facts: Facts, reading: Reading): boolean {
  const [only, ...more] = value.values;
  return more.length > 0 || !(only?.label === facts.label || (only?.boolean === false && isNoted(facts, reading)));
}

/** Names of fields in words, where they are what the value says: those of the kinds of things that it is about. */
function inWords(value: Value, facts: Facts, reading: Reading): Value {
  if (value.field !== 'fields') {
    return value;
  }
  const about = new Set(facts.relationships.flatMap((group) => group.relationships.nodes.map((one) => one.otherType)));
  const kinds = reading.kinds.filter((kind) => about.has(kind.type));
  const words = new Map(kinds.flatMap((kind) => kind.fields.map((field) => [field.name, field.label] as const)));
  return { ...value, values: value.values.map((one) => ({ ...one, label: words.get(one.label) ?? one.label })) };
}

/** Whether a value follows from facts of the thing itself, so that it says nothing that is not on the page already. */
function isOwn(facts: Facts, from: string[]): boolean {
  const own = new Set([
    facts.thingId,
    ...facts.owned.flatMap((group) => group.facts.nodes.map((one) => one.thingId)),
    ...facts.relationships.flatMap((group) => group.relationships.nodes.map((one) => one.relationshipId)),
  ]);
  return from.every((id) => own.has(id));
}

/** The group that a value of an enum of the owned thing names, and that value in words. */
function kindOf(told: Told, enumOf: Map<string, string>, groupOf: Map<string, string>) {
  for (const value of told.values.filter((one) => one.format === 'ENUM')) {
    const name = `${enumOf.get(value.field)}.${value.values[0]?.text}`;
    const group = groupOf.get(name);
    if (group) {
      return { group, name, label: value.values[0]?.label ?? '' };
    }
  }
  return undefined;
}

/** Whether they are amounts of fiscal years and nothing else, which are read as a table. */
export function isMoneyByYear(told: Told[]): boolean {
  return (
    told.some((one) => valueIn(one, 'YEN')) &&
    told.every((one) => valueIn(one, 'FISCAL_YEAR') && one.relationships.length === 0 && !valueIn(one, 'INTEGER'))
  );
}

/** Amounts that are compared with each other: those of one stage, of which its draft is a form. */
export function byStage(told: Told[]): Told[][] {
  const stages = new Map<string, Told[]>();
  for (const one of told) {
    const stage = (valueIn(one, 'ENUM')?.values[0]?.text ?? '').replace(/_DRAFT$/, '');
    stages.set(stage, [...(stages.get(stage) ?? []), one]);
  }
  return [...stages.values()];
}

/** Whether the thing owns more of what the row is one of than came with its page. */
export function isCut(row: Row, facts: Facts): boolean {
  const group = row.form === 'links' ? undefined : facts.owned.find((one) => one.field === row.field);
  return group !== undefined && group.totalCount > group.facts.nodes.length;
}

/** Whether the node is of the apparatus: what it says is this site's note on the lines that it cites, and not what they say. */
export function isNoted(facts: Pick<Facts, 'type'>, reading: Reading): boolean {
  return reading.kinds.some((kind) => kind.type === facts.type && kind.apparatus);
}

/** Whether the amount is in no total. */
export function isUncounted(told: Told): boolean {
  return told.values.some((value) => value.field === 'inTotal' && value.values[0]?.boolean === false);
}

export function valueIn<V extends Plain>(told: { values: readonly V[] }, format: Plain['format']): V | undefined {
  return told.values.find((one) => one.format === format);
}

/** Slides that a page cites, in the order in which it does, each with the letter by which facts name it. */
export function slidesOf(
  facts: Facts,
  groups: Group[],
): Map<string, { letter: string; proof: Proof; lines: string[] }> {
  const proofs = [...facts.evidence, ...groups.flatMap((group) => group.rows.flatMap(proofsOf))];
  return slidesOfProofs([...proofs, ...facts.slips.nodes.flatMap((slip) => slip.evidence)]);
}

export function slidesOfProofs(proofs: Proof[]): Map<string, { letter: string; proof: Proof; lines: string[] }> {
  const slides = new Map<string, { letter: string; proof: Proof; lines: string[] }>();
  for (const proof of distinct(proofs)) {
    const key = slideKey(proof);
    const slide = slides.get(key);
    if (slide) {
      slide.lines.push(proof.lines);
    } else {
      slides.set(key, { letter: letter(slides.size), proof, lines: [proof.lines] });
    }
  }
  return slides;
}

export function slideKey(proof: Proof): string {
  return proof.section?.thingId ?? proof.document;
}

/** A … Z, AA … */
function letter(index: number): string {
  const first = index >= 26 ? letter(Math.floor(index / 26) - 1) : '';
  return first + String.fromCharCode(65 + (index % 26));
}

export function proofsOf(row: Row): Proof[] {
  switch (row.form) {
    case 'value':
      return row.value.evidence;
    case 'links':
      return row.links.flatMap((link) => link.evidence);
    case 'told':
      return row.told.evidence;
    case 'money':
      return row.told.flatMap((one) => one.evidence);
  }
}

/** What the things are called to which the node leads, by id. */
export function namesOf(facts: Facts): Map<string, string> {
  const links = facts.relationships.flatMap((group) => group.relationships.nodes);
  return new Map([[facts.thingId, facts.label], ...links.map((link) => [link.otherId, link.otherLabel] as const)]);
}

/** Ids of what is called by the same name as something else there. */
export function namesakesOf(links: Pick<Relationship, 'otherId' | 'otherLabel'>[]): string[] {
  const ids = new Map<string, Set<string>>();
  for (const { otherId, otherLabel } of links) {
    ids.set(otherLabel, (ids.get(otherLabel) ?? new Set()).add(otherId));
  }
  return [...ids.values()].filter((same) => same.size > 1).flatMap((same) => [...same]);
}

/** The same lines of the same document once, those of each slide apart. */
export function distinct(proofs: Proof[]): Proof[] {
  return [...new Map(proofs.flatMap(apart).map((proof) => [`${proof.document} ${proof.lines}`, proof])).values()];
}

/** What is cited, slide by slide in the order of citing, all lines of a slide together. */
export function bySlide(proofs: Proof[]): Proof[] {
  const slides = new Map<string, Proof>();
  for (const proof of distinct(proofs)) {
    const key = `${proof.document} ${slideKey(proof)}`;
    const lines = joinedLines([slides.get(key)?.lines ?? '', proof.lines].join(','));
    slides.set(key, { ...proof, lines });
  }
  return [...slides.values()];
}

function apart(proof: Proof): Proof[] {
  if (proof.section || proof.sections.length === 0) {
    return [proof];
  }
  return proof.sections.flatMap((section) => {
    const lines = within(proof.lines, section.lines);
    return lines ? [{ ...proof, lines, section }] : [];
  });
}

/** Slips of the source that touch a fact: they concern its field, and stand in lines that prove it. */
export function slipsAt(field: string, proofs: Proof[], slips: Told[]): Told[] {
  return slips.filter(
    (slip) =>
      slip.values.some((value) => value.field === 'fields' && value.values.some((one) => one.label === field)) &&
      slip.evidence.some((at) =>
        proofs.some((proof) => proof.document === at.document && overlap(proof.lines, at.lines)),
      ),
  );
}
