import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const server = `http://127.0.0.1:${process.env.PORT ?? "4747"}`;

// A first visit loads at most 200 kB of gzipped JavaScript before the page is shown. Measured in Chromium on 28 November
// 2026: the front page 176 kB; a municipality's page 187 kB, a cooperation's 190 kB, and 10 kB more for the map, which is fetched afterwards.
//
// No inline scripts or styles: the server's Content-Security-Policy allows only our own files.
export default defineConfig({
  root: here("."),
  plugins: [react()],
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every page needs is one file, and what ten or more share another, not fifty small ones that are asked for one by one.
      output: {
        codeSplitting: {
          groups: [
            { name: "ground", tags: ["$initial"] },
            { name: "often", minShareCount: 10 },
          ],
        },
      },
      treeshake: {
        moduleSideEffects: [
          // The design system does not declare which of its files only define components. Only its custom elements act
          // on import; without this every page would carry all components.
          { test: /@digdir[/\\]designsystemet-react|@floating-ui|@navikt[/\\]aksel-icons/, sideEffects: false },
          // A slice's front door only re-exports: a page that uses one part of a slice must not carry the others.
          { test: /platform[/\\][\w-]+[/\\]web[/\\]index\.ts$/, sideEffects: false },
          // Pure code does nothing on import: that is what pure means.
          { test: /[/\\](fairness|law)[/\\][\w/\\-]+\.ts$|platform[/\\][\w-]+[/\\]domain[/\\]/, sideEffects: false },
        ],
      },
    },
  },
  server: {
    port: 5173,
    // The server answers only to its own pages; while developing, these are those.
    proxy: { "/api": { target: server, changeOrigin: true, headers: { origin: server } } },
  },
});
