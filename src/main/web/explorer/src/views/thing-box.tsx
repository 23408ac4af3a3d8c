import { type KeyboardEvent, useId, useState } from 'react';
import type { NodeType } from '../../gql/graphql';
import { useLanguage } from '../lang';
import { type Found, useKinds, useSuggestions } from '../search-box';
import { why } from '../states';
import { useDraft } from './settings';

interface ThingBoxProps {
  label: string;
  /** The name of what is chosen; empty where it is not known yet. */
  name: string;
  /** Of which type things are that can be chosen; of any where nothing is said. */
  type?: NodeType;
  /** Ids of what can be chosen, any where nothing is said; and what is said where others alone are found. */
  among?: { ids: ReadonlySet<string>; none: (text: string) => string };
  choose: (id: string) => void;
}

/** So many are suggested. */
const mostSuggested = 8;

/** So many are asked for where not all that is found can be chosen. */
const mostFound = 50;

/** A combobox like that of the search, which chooses a thing instead of opening it. */
export function ThingBox({ label, name, type, among, choose }: ThingBoxProps) {
  const { t } = useLanguage();
  const [text, setText, known] = useDraft(name || undefined);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const kinds = useKinds();
  const id = useId();
  const wanted = text.trim();
  const suggested = useSuggestions(open ? wanted : '', among ? mostFound : mostSuggested, type);
  const found = suggested.current ? offered(suggested.edges, among?.ids) : [];
  const none = suggested.current && !suggested.error && found.length === 0;
  const nothing = (suggested.edges.length > 0 && among?.none) || t.nothingFound;
  const remark = suggested.error ? why(suggested.error, t) : none ? nothing(wanted) : '';

  const shown = open && found.length > 0;
  const leave = () => {
    setOpen(false);
    setText(known || text);
  };
  const take = (edge: Found | undefined) => {
    if (edge) {
      setOpen(false);
      setText((edge.owner?.name ?? edge.node.label) || name);
      choose(chosenBy(edge));
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      return;
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      setActive((before) => (before + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      take(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      leave();
    }
  };
  return (
    <div className="thing-box search-box compact">
      <label htmlFor={`${id}field`}>{label}</label>
      <div className="field">
        <input
          id={`${id}field`}
          type="search"
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${id}${active}` : undefined}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(0);
          }}
          onFocus={(event) => event.target.select()}
          onKeyDown={press}
          onBlur={leave}
        />
        <div className="suggestions" id={`${id}list`} role="listbox" aria-label={t.suggestions} hidden={!shown}>
          {found.map((edge, i) => (
            <div
              key={edge.node.id}
              id={`${id}${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onPointerDown={(event) => {
                event.preventDefault();
                take(edge);
              }}
            >
              <span>{edge.owner?.name ?? edge.node.label}</span>
              <small>{edge.owner ? '' : kinds.get(edge.node.__typename ?? '')}</small>
            </div>
          ))}
        </div>
        <p role="status" className={remark ? 'suggestions remark' : 'unseen'}>
          {remark}
        </p>
      </div>
    </div>
  );
}

/** What is owned stands for its owner. */
function chosenBy({ node, owner }: Found): string {
  return owner?.id ?? node.id;
}

/** The first of what is found and can be chosen, each once. */
export function offered(edges: Found[], ids?: ReadonlySet<string>): Found[] {
  const distinct = [...new Map(edges.map((edge) => [chosenBy(edge), edge])).values()];
  return distinct.filter((edge) => ids?.has(chosenBy(edge)) ?? true).slice(0, mostSuggested);
}
