import { useState } from 'react';
import { DatasetDocument } from '../gql/graphql';
import { graphiqlHref, hasGraphiql } from './address';
import { useAnswer } from './ask';
import { svgFile } from './export-svg';
import { csv } from './format';
import { useLanguage } from './lang';

interface Tools {
  title: string;
  query: { toString(): string };
  variables: Record<string, unknown>;
  /** The table of the view, its first row the heads. */
  table?: () => (string | number | null)[][];
  /** The picture of the view, where it is shown. */
  picture?: () => SVGSVGElement | null;
  fileName?: string;
}

/** What every view has: its table as a file, a citation, and the very query that it shows the answer of. */
export function ViewTools({ title, query, variables, table, picture, fileName = 'kikigraph' }: Tools) {
  const { lang, t } = useLanguage();
  const answer = useAnswer(DatasetDocument, {});
  const dataset = answer.state === 'answered' ? answer.data.dataset : undefined;
  const document = query.toString();
  const cite = () => {
    const address = new URL(window.location.href);
    address.searchParams.set('lang', lang.toLowerCase());
    if (dataset) {
      address.searchParams.set('release', String(dataset.release));
    }
    const day = new Date().toLocaleDateString(lang === 'JA' ? 'ja-JP' : 'en-GB', { dateStyle: 'long' });
    return t.citation(title, address.href, dataset?.release ?? 0, dataset?.sources[0]?.name ?? '', day);
  };
  return (
    <section className="wide tools" aria-label={t.tools}>
      {table && (
        <button type="button" className="button" onClick={() => save(`${fileName}.csv`, csv(table()), 'text/csv')}>
          {t.csv}
        </button>
      )}
      {picture && (
        <button type="button" className="button" onClick={() => savePicture(`${fileName}.svg`, picture())}>
          SVG
        </button>
      )}
      {dataset && <CopyButton text={cite}>{t.cite}</CopyButton>}
      <details>
        <summary>{t.queryOfView}</summary>
        <p>
          {hasGraphiql() && <a href={graphiqlHref(document, variables)}>{t.openInGraphiql}</a>}
          <CopyButton text={() => document}>{t.copy}</CopyButton>
        </p>
        <pre>{document.trim()}</pre>
        <p className="quiet">{t.variables}</p>
        <pre>{JSON.stringify(variables, null, 2)}</pre>
      </details>
    </section>
  );
}

function CopyButton({ text, children }: { text: () => string; children: string }) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className="button" onClick={copy} aria-live="polite">
      {copied ? t.copied : children}
    </button>
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
