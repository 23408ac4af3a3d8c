import { Suspense, useEffect } from 'react';
import { DatasetDocument } from '../gql/graphql';
import { hasGraphiql, pageHref, useAddress, viewOf } from './address';
import { useArrival } from './arrival';
import { useAnswer } from './ask';
import { Boundary } from './boundary';
import { decimal } from './format';
import { HomePage } from './home';
import { useLanguage } from './lang';
import { ListPage } from './list-page';
import { setPrintFoot } from './print-foot';
import { SearchBox } from './search-box';
import { SearchPage } from './search-page';
import { usePublished, useSourceName } from './source-name';
import { Loading } from './states';
import type { Lang } from './texts';
import { ThingPage } from './thing/thing-page';
import { views } from './views';

export function App() {
  const { lang, t } = useLanguage();
  const address = useAddress();
  const view = viewOf(address.pathname);
  const Own = views[view.page]?.component;
  useArrival();
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <p id="title-aloud" className="unseen" aria-live="polite" />
      <header className="masthead">
        <div className="wide">
          <a className="brand" href="./" aria-current={view.page === 'home' ? 'page' : undefined}>
            {t.brand}
          </a>
          {view.page === 'home' ? <span /> : <SearchBox key={address.href} compact />}
          <nav aria-label={t.language} className="languages">
            <Choice of="JA">日本語</Choice>
            <Choice of="EN">English</Choice>
          </nav>
        </div>
        <Views page={view.page} />
      </header>
      <main id="content" tabIndex={-1}>
        <OtherRelease cited={address.searchParams.get('release')} />
        <Boundary at={address.href}>
          {view.page === 'home' && <HomePage />}
          {view.page === 'search' && <SearchPage />}
          {view.page === 'list' && <ListPage />}
          {Own && (
            <div className={`page-${view.page}`}>
              <Suspense fallback={<Loading rows={14} />}>
                <Own key={lang} />
              </Suspense>
            </div>
          )}
          {'id' in view && <ThingPage key={view.id + lang} id={view.id} />}
        </Boundary>
      </main>
      <Foot />
    </>
  );
}

function Views({ page }: { page: string }) {
  const { lang, t } = useLanguage();
  return (
    <nav aria-label={t.views} className="wide views">
      {Object.entries(views).map(([name, view]) => (
        <a key={name} href={pageHref(name)} aria-current={page === name ? 'page' : undefined}>
          {view.label[lang]}
        </a>
      ))}
    </nav>
  );
}

/** An address that was cited holds the release that it was read in. */
function OtherRelease({ cited }: { cited: string | null }) {
  const { t } = useLanguage();
  const answer = useAnswer(DatasetDocument, {});
  const served = answer.state === 'answered' ? answer.data.dataset?.release : undefined;
  return cited && served && cited !== String(served) ? (
    <p className="wide other-release" role="status">
      {t.otherRelease(cited, served)}
    </p>
  ) : null;
}

function Choice({ of, children }: { of: Lang; children: string }) {
  const { lang, choose } = useLanguage();
  return (
    <button type="button" lang={of.toLowerCase()} aria-pressed={lang === of} onClick={() => choose(of)}>
      {children}
    </button>
  );
}

function Foot() {
  const { lang, t } = useLanguage();
  const address = useAddress();
  const answer = useAnswer(DatasetDocument, {});
  const dataset = answer.state === 'answered' ? answer.data.dataset : undefined;
  const nameOf = useSourceName();
  const publishedOn = usePublished();
  const place = address.href.split('#')[0] ?? '';
  const release = dataset ? t.release(dataset.release, dataset.contentHash.slice(0, 7)) : '';
  useEffect(() => setPrintFoot(place, release), [place, release]);
  return (
    <footer className="foot">
      <div className="wide">
        {dataset?.sources.map((source) => (
          <p key={source.thingId}>
            {t.footSource(nameOf(source.thingId), decimal(source.lineCount, lang), publishedOn(source.thingId))}
          </p>
        ))}
        <p>
          {t.noGovernment}
          {dataset && <span className="release">{release}</span>}
          {hasGraphiql() && <a href="./graphiql/">{t.api}</a>}
        </p>
        <p className="print-address">{place}</p>
      </div>
    </footer>
  );
}
