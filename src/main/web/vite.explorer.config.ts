import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';

const service = process.env.SERVICE ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: 'explorer',
  // The service sends the compressed files as they are, see WebPages.
  plugins: [react(), compression({ algorithms: ['gzip'], threshold: 1024 })],
  // Relative, so that the pages also work behind a proxy that puts the service under a path of its own.
  base: './',
  build: {
    outDir: '../../../../target/classes/static/explorer',
    emptyOutDir: true,
    license: { fileName: 'licenses.txt' },
    // Nothing in a style sheet or page may be data: the policy of the service does not load it.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/graphql': service, '/graphiql': service } },
  preview: { proxy: { '/graphql': service, '/graphiql': service } },
  test: { include: ['test/**/*.test.ts'] },
});
