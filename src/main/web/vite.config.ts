import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  // The service sends the compressed files as they are, see WebPages.
  plugins: [react(), fontFiles(), compression({ algorithms: ['gzip'], threshold: 1024 })],
  // Relative, so that the pages also work behind a proxy that puts the service under a path of its own.
  base: './',
  build: {
    outDir: '../../../target/classes/static/graphiql',
    emptyOutDir: true,
    // The licences of everything bundled travel with the bundle.
    license: { fileName: 'licenses.txt' },
    // Monaco alone is larger than the default limit.
    chunkSizeWarningLimit: 4000,
    // React's compiler leaves marks for itself in what it compiled; after bundling they have no meaning.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
  server: {
    proxy: { '/graphql': 'http://127.0.0.1:8080' },
  },
});

/**
 * Makes files of the fonts that GraphiQL's style sheet brings as data, so that a browser loads the page without them, and
 * only those that it draws with.
 */
function fontFiles(): Plugin {
  const font = /url\(["']?data:font\/(\w+);(?:charset=[\w-]+;)?base64,([^"')]+)["']?\)/g;
  return {
    name: 'font-files',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const sheet of Object.values(bundle)) {
        if (sheet.type === 'asset' && sheet.fileName.endsWith('.css')) {
          sheet.source = sheet.source.toString().replace(font, (_, type: string, data: string) => {
            const file = this.emitFile({ type: 'asset', name: `font.${type}`, source: Buffer.from(data, 'base64') });
            // Beside the style sheet.
            return `url(${this.getFileName(file).split('/').pop()})`;
          });
        }
      }
    },
  };
}
