import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/base.css';
import './style/home.css';
import './style/thing.css';
import './style/search.css';
import './style/print.css';
import { followLinks } from './address';
import { App } from './app';
import { followPlaces } from './arrival';
import { LanguageProvider } from './lang';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no #root.');
}
followLinks();
followPlaces();
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
