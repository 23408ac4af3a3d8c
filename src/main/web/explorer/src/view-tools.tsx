import { useContext, useEffect, useRef, useState } from 'react';
import { DatasetDocument } from '../gql/graphql';
import { graphiqlHref, hasGraphiql } from './address';
import { useAnswer } from './ask';
import { svgFile } from './export-svg';
import { csv } from './format';
import { useLanguage } from './lang';
import { useSourceName } from './source-name';
import { Busy } from './states';

interface Tools {
  title: string;
  query: { toString(): string };
  variables: Record<string, unknown>;
  /** The table of the view, its first row the heads. */
  table?: () => (string | number | null)[][];
  /** Where the view has several: each with its name, and that of its file. */
  tables?: { name: string; fileName: string; table: () => (string | number | null)[][] }[];
  /** The picture of the view, where it is shown. */
  picture?: () => SVGSVGElement | null;
  fileName?: string;
}

/** What every view has: its table as a file, a citation, and the very query that it shows the answer of. */
export function ViewTools({ title, query, variables, table, tables = [], picture, fileName = 'kikigraph' }: Tools) {
  const { lang, t } = useLanguage();
  const answer = useAnswer(DatasetDocument, {});
  const dataset = answer.state === 'answered' ? answer.data.dataset : undefined;
  const nameOf = useSourceName();
  const busy = useContext(Busy);
  const document = query.toString();
  const cite = () => {
    const address = new URL(window.location.href);
    address.searchParams.set('lang', lang.toLowerCase());
    if (dataset) {
      address.searchParams.set('release', String(dataset.release));
    }
    const day = new Date().toLocaleDateString(lang === 'JA' ? 'ja-JP' : 'en-GB', { dateStyle: 'long' });
    return t.citation(title, address.href, dataset?.release ?? 0, nameOf(dataset?.sources[0]?.thingId ?? ''), day);
  };
  return (
    <section className="wide tools" aria-label={t.tools}>
      {table && (
        <button type="button" className="button" onClick={() => save(`${fileName}.csv`, csv(table()), 'text/csv')}>
          {t.csv}
        </button>
      )}
      {tables.map((one) => (
        <button
          key={one.name}
          type="button"
          className="button"
          onClick={() => save(`${one.fileName}.csv`, csv(one.table()), 'text/csv')}
        >
          {t.csvOf(one.name)}
        </button>
      ))}
      {picture && (
        <button type="button" className="button" onClick={() => savePicture(`${fileName}.svg`, picture())}>
          SVG
        </button>
      )}
      {dataset && (
        <CopyButton text={cite} disabled={busy}>
          {t.cite}
        </CopyButton>
      )}
      <details>
        <summary>{t.queryOfView}</summary>
        <p>
          {hasGraphiql() && <a href={graphiqlHref(document, variables)}>{t.openInGraphiql}</a>}
          <CopyButton text={() => withVariables(document, variables)}>{t.copy}</CopyButton>
        </p>
        <pre>{document.trim()}</pre>
        <p className="quiet">{t.variables}</p>
        <pre>{JSON.stringify(variables, null, 2)}</pre>
      </details>
    </section>
  );
}

/** A document with the variables that it is asked with, which it has as a comment, so that all of it is one document still. */
export function withVariables(document: string, variables: Record<string, unknown>): string {
  return `${document.trim()}\n\n${JSON.stringify(variables, null, 2).replace(/^/gm, '# ')}\n`;
}

interface CopyProps {
  text: () => string;
  /** While the address is not that of what is shown. */
  disabled?: boolean;
  children: string;
}

function CopyButton({ text, disabled, children }: CopyProps) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<{ text: string; times: number }>();
  const copy = async () => {
    const copying = text();
    try {
      // There is no clipboard for a page that came over plain http.
      await navigator.clipboard.writeText(copying);
    } catch {
      setByHand((before) => ({ text: copying, times: (before?.times ?? 0) + 1 }));
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <button type="button" className="button" disabled={disabled} onClick={copy} aria-live="polite">
        {copied ? t.copied : children}
      </button>
      {byHand?.text === text() && <ByHand key={byHand.times} text={byHand.text} />}
    </>
  );
}

/** A text that is copied by the reader, for whom it is selected. */
function ByHand({ text }: { text: string }) {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label className="by-hand">
      <span>{t.copyByHand}</span>
      <textarea ref={field} readOnly rows={4} value={text} onFocus={(event) => event.target.select()} />
    </label>
  );
}

function savePicture(name: string, picture: SVGSVGElement | null): void {
  if (picture) {
    save(name, svgFile(picture), 'image/svg+xml');
  }
}

function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
