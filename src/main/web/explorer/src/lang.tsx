import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { replaceAddress, useAddress } from './address';
import { type Lang, type Texts, texts } from './texts';

interface Language {
  lang: Lang;
  other: Lang;
  t: Texts;
  choose: (lang: Lang) => void;
}

const LanguageContext = createContext<Language | undefined>(undefined);
const remembered = 'kikigraph:lang';

/** `lang` in the address wins over what is remembered, and that over what the browser prefers. */
export function languageOf(address: URL, memory: string | null, preferred: string): Lang {
  const known = [address.searchParams.get('lang'), memory].map((name) => name?.toUpperCase());
  const named = known.find((name): name is Lang => name === 'JA' || name === 'EN');
  return named ?? (preferred.toLowerCase().startsWith('ja') ? 'JA' : 'EN');
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const address = useAddress();
  const [memory, setMemory] = useState(() => read());
  const lang = languageOf(address, memory, navigator.language);
  const named = address.searchParams.has('lang');
  useEffect(() => {
    document.documentElement.lang = lang.toLowerCase();
    // The next addresses of the visit do not name it.
    if (named) {
      setMemory(lang);
      keep(() => sessionStorage, lang);
    }
  }, [lang, named]);
  const language = useMemo(
    () => ({
      lang,
      other: lang === 'JA' ? ('EN' as const) : ('JA' as const),
      t: texts[lang],
      choose: (chosen: Lang) => {
        setMemory(chosen);
        keep(() => sessionStorage, chosen);
        keep(() => localStorage, chosen);
        const to = new URL(window.location.href);
        to.searchParams.delete('lang');
        replaceAddress(to.href);
      },
    }),
    [lang],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

function keep(storage: () => Storage, lang: Lang) {
  try {
    storage().setItem(remembered, lang);
  } catch {
    // Without storage the choice holds as long as the page is open.
  }
}

/** A language that an address named holds for the visit, one that was chosen for the next ones too. */
function read(): string | null {
  try {
    return sessionStorage.getItem(remembered) ?? localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) {
    throw new Error('There is no LanguageProvider.');
  }
  return language;
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The language of a text that an English page shows in Japanese, since there is no English. */
export function foreign(text: string, lang: Lang): 'ja' | undefined {
  return lang === 'EN' && japanese.test(text) ? 'ja' : undefined;
}

/** Whether a text is in the reader's language, as far as its letters tell. */
export function isIn(text: string, lang: Lang): boolean {
  return japanese.test(text) === (lang === 'JA');
}
