import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { type NodeType, ReadingDocument, SearchDocument, type SearchQuery } from '../gql/graphql';
import { goTo, pageHref, thingHref } from './address';
import { type AskError, ask, useAnswer } from './ask';
import { useLanguage } from './lang';

export type Found = NonNullable<SearchQuery['search']>['edges'][number];

/**
 * A combobox: what is typed is searched for at once, arrows choose, Enter opens what is chosen or else all results. An Enter that
 * ends the composing of kana belongs to the input method.
 */
export function SearchBox({ initial = '', compact = false }: { initial?: string; compact?: boolean }) {
  const { t } = useLanguage();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const kinds = useKinds();
  const id = useId();
  const wanted = text.trim();
  const { edges: found } = useSuggestions(open ? wanted : '', 7);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has nothing chosen.
  useEffect(() => setActive(-1), [found]);
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = found[active];
    close();
    if (chosen) {
      goTo(thingHref(chosen.owner?.id ?? chosen.node.id));
    } else if (wanted) {
      goTo(pageHref('search', { q: wanted }));
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      if (event.key === 'Enter') {
        event.preventDefault();
      }
      return;
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => ((before + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    } else if (event.key === 'Escape' && open) {
      // Otherwise the browser empties the field too.
      event.preventDefault();
      close();
    }
  };

  const shown = open && found.length > 0;
  return (
    <search className={compact ? 'search-box compact' : 'search-box'}>
      <form action="./search" onSubmit={submit}>
        <input
          name="q"
          type="search"
          role="combobox"
          aria-label={t.searchLabel}
          aria-expanded={shown}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
          placeholder={compact ? t.searchLabel : t.searchHint}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={press}
          onBlur={close}
        />
        {!compact && <button type="submit">{t.searchButton}</button>}
      </form>
      <div className="suggestions" id={`${id}list`} role="listbox" aria-label={t.suggestions} hidden={!shown}>
        {found.map((edge, i) => (
          // Chosen by arrows and Enter in the field above; the pointer goes the same way.
          <div
            key={edge.node.id}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onPointerDown={(event) => {
              event.preventDefault();
              close();
              goTo(thingHref(edge.owner?.id ?? edge.node.id));
            }}
          >
            <span>{edge.node.label}</span>
            <small>{kinds.get(edge.node.__typename ?? '')}</small>
          </div>
        ))}
      </div>
    </search>
  );
}

interface Suggestions {
  edges: Found[];
  /** Whether they are of the present text; those of the one before stay until then. */
  current: boolean;
  error?: AskError;
}

const noSuggestions: Suggestions = { edges: [], current: false };

/** What is found by a text that is being typed, of one type where that is said; nothing by none. */
export function useSuggestions(wanted: string, first: number, type?: NodeType): Suggestions {
  const { lang, other } = useLanguage();
  const key = JSON.stringify([wanted, first, type, lang]);
  const [found, setFound] = useState<Omit<Suggestions, 'current'> & { key: string }>();
  useEffect(() => {
    if (!wanted) {
      setFound(undefined);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      ask(SearchDocument, { text: wanted.slice(0, 200), first, lang, other, ...(type && { types: [type] }) }).then(
        ({ search }) => {
          const edges = search?.edges ?? [];
          return current && setFound({ key, edges });
        },
        (error: AskError) => current && setFound({ key, edges: [], error }),
      );
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, wanted, first, type, lang, other]);
  const isCurrent = found?.key === key;
  return wanted && found ? { ...(isCurrent ? found : { edges: found.edges }), current: isCurrent } : noSuggestions;
}

/** Names of kinds by the name of their type. */
export function useKinds(): Map<string, string> {
  const { lang } = useLanguage();
  const answer = useAnswer(ReadingDocument, { lang });
  const kinds = answer.state === 'answered' ? (answer.data.ontology?.kinds ?? []) : [];
  return new Map(kinds.map((kind) => [kind.typeName, kind.label]));
}
