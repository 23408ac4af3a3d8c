import { thingHref } from '../address';
import { decimal } from '../format';
import { foreign, useLanguage } from '../lang';
import type { Lang } from '../texts';
import { type Plain, type Told, valueIn } from './facts';

/** The text of a value: that of the reader's language, or as printed. */
export function ValueText({ value }: { value: Plain }) {
  const { lang } = useLanguage();
  const text = textOf(value, lang);
  if (/^https?:\/\//.test(text)) {
    return (
      <a href={text} rel="noreferrer">
        {text}
      </a>
    );
  }
  return <span lang={foreign(text, lang)}>{text}</span>;
}

/** As printed where it has no text of its own. */
export function textOf(value: Plain, lang: Lang): string {
  return value.values.map((one) => one.label).join(lang === 'JA' ? '、' : ', ') || (value.printed ?? '…');
}

export const quantities: Plain['format'][] = ['NUMBER', 'YEN', 'RATIO', 'INTEGER'];

/**
 * A thing that is owned, by the form of what it says: a sentence, a quantity with its name, or else its values. It is told so
 * for any kind, since it knows no names of kinds.
 */
export function ToldText({ told, notes }: { told: Told; notes: boolean }) {
  const { lang } = useLanguage();
  const { title, quantity, rest } = partsOf(told);
  return (
    <span className={quantity ? 'told quantity' : 'told'}>
      <span className="told-title">
        {title && <ValueText value={title} />}
        {title && quantity && <Dimensions told={told} />}
        {!title && told.relationships.length > 0 && <Ends told={told} />}
        {!title && !quantity && told.relationships.length === 0 && (
          <span lang={foreign(told.label, lang)}>{told.label}</span>
        )}
      </span>
      {quantity && (
        <span className="figure" title={quantity.printed ?? undefined}>
          {!title && <small>{quantity.label} </small>}
          <Quantity told={told} value={quantity} />
        </span>
      )}
      {notes && rest.length > 0 && (
        <span className="notes">
          <Notes told={told} />
        </span>
      )}
    </span>
  );
}

/** What is said besides title and quantity: years and dates as they are, other values with their names. */
export function Notes({ told }: { told: Told }) {
  return partsOf(told).rest.map((value) => <Note key={value.field} value={value} />);
}

interface NoteProps {
  value: Plain;
  /** Whether its name has to be said though the value says what it is. */
  named?: boolean;
}

export function Note({ value, named = false }: NoteProps) {
  return (
    <span>
      {(named || !selfEvident.includes(value.format)) && <i>{value.label} </i>}
      <ValueText value={value} />
    </span>
  );
}

const selfEvident: Plain['format'][] = ['FISCAL_YEAR', 'DATE', 'LOCALIZED_TEXT', 'ENUM'];

/** What says something by its values. */
export interface Says {
  label: string;
  values: readonly Plain[];
}

/** The notes as one text, by which those of neighbours are compared. */
export function notesOf(told: Told): string {
  return partsOf(told)
    .rest.map((value) => `${value.field} ${value.values.map((one) => one.label).join(' ')}`)
    .join('\n');
}

export function partsOf(told: Says) {
  const title = told.values.find((one) => one.format === 'LOCALIZED_TEXT' && one.field !== 'unit');
  const quantity = told.values.find((one) => quantities.includes(one.format) && one.field !== 'order');
  const rest = told.values.filter(
    (one) =>
      one !== title &&
      one !== quantity &&
      one.format !== 'BOOLEAN' &&
      !['unit', 'order'].includes(one.field) &&
      !isKind(told, one),
  );
  return { title, quantity, rest };
}

/** Whether it says what kind of statement it is, which stands at the side already. */
function isKind(told: Says, value: Plain): boolean {
  return value.format === 'ENUM' && told.values[0] === value && Boolean(valueIn(told, 'LOCALIZED_TEXT'));
}

/** As printed, or by its number with the unit apart, so that figures below each other can be compared. */
export function Quantity({ told, value }: { told: Says; value: Plain }) {
  const { lang } = useLanguage();
  const unit = told.values.find((one) => one.field === 'unit')?.values[0]?.label;
  const number = value.values[0]?.number;
  if (value.format === 'NUMBER' && value.qualifier === 'EXACT' && unit && number != null) {
    return (
      <>
        <b>{decimal(number, lang)}</b>
        <small lang={foreign(unit, lang)}>{unit}</small>
      </>
    );
  }
  const text = value.values[0]?.label ?? value.printed ?? '…';
  return <b lang={foreign(text, lang)}>{text}</b>;
}

/** What a quantity is of, without which those of one name say the same. */
function Dimensions({ told }: { told: Told }) {
  const { lang } = useLanguage();
  const names = told.relationships.flatMap((group) => group.relationships.nodes.map((link) => link.otherLabel));
  return (
    names.length > 0 && (
      <span className="dimensions">
        {' '}
        {names.map((name, i) => (
          <span key={name} lang={foreign(name, lang)}>
            {i > 0 && (lang === 'JA' ? '・' : ', ')}
            {name}
          </span>
        ))}
      </span>
    )
  );
}

/** By what things of one name are told apart: what each is of, but for the page's own thing, and its quantity. */
export function Particulars({ told, but }: { told: Told | undefined; but: string }) {
  const { lang } = useLanguage();
  if (!told) {
    return null;
  }
  const { quantity, rest } = partsOf(told);
  const names = told.relationships.flatMap((group) => group.relationships.nodes.map((link) => link.otherLabel));
  const others = names.filter((name) => name !== but);
  return (
    <>
      {lang === 'JA' ? '：' : ': '}
      {others.join(lang === 'JA' ? '・' : ', ') || rest.map((value) => value.values[0]?.label).join(' ')}{' '}
      {quantity && <Quantity told={told} value={quantity} />}
    </>
  );
}

function Ends({ told }: { told: Told }) {
  const { lang } = useLanguage();
  return (
    <>
      {told.relationships.map((group) => (
        <span key={group.label} className="end">
          <i>{group.label} </i>
          {group.relationships.nodes.map((link, i) => (
            <span key={link.relationshipId}>
              {i > 0 && (lang === 'JA' ? '、' : ', ')}
              <a href={thingHref(link.otherId)} lang={foreign(link.otherLabel, lang)}>
                {link.otherLabel}
              </a>
            </span>
          ))}{' '}
        </span>
      ))}
    </>
  );
}
