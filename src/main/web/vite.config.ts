import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
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
