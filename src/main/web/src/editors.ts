import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** As GraphiQL's own options are for code in English, these make its editors fit for Japanese text. */
const options = {
  // As `--font-family-mono` in style.css: Monaco does not read the page's styles.
  fontFamily: "'Fira Code', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, monospace",
  fontSize: 14,
  wordWrap: 'on',
  // Otherwise full-width signs, usual in Japanese, are boxed as look-alikes of others.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
} as const;

/** Fits GraphiQL's editors to what they show here; draws nothing itself. */
export function Editors() {
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'));
  const { queryEditor, variableEditor, headerEditor, responseEditor } = editors;
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) {
      editor?.updateOptions(options);
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);

  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    // The first measures may be those of another font, which puts cursor and guides beside the text.
    document.fonts.load("14px 'Fira Code'").then(() => monaco?.editor.remeasureFonts());
  }, [monaco]);

  const { activeTabIndex, tabs } = useGraphiQL(pick('activeTabIndex', 'tabs'));
  const hasVariables = Boolean(tabs[activeTabIndex]?.variables);
  useEffect(() => {
    if (hasVariables) {
      showVariables();
    }
  }, [hasVariables]);
  return null;
}

/** GraphiQL decides once, for its first tab, whether variables are in sight, and has no call to change that. */
function showVariables() {
  document.querySelector<HTMLButtonElement>('.graphiql-editor-tools [data-name="variables"]')?.click();
}
