import "@fontsource-variable/inter/wght.css";
import "@digdir/designsystemet-css/theme";
import "@digdir/designsystemet-css";
import "./app.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProblemError } from "../../kernel/web/api.ts";
import { startSentences } from "../../kernel/web/i18n.ts";
import { createQueryClient } from "./query-client.ts";
import { createAppRouter } from "./router.tsx";
import { sentenceSources } from "./sentences.ts";

await startSentences(sentenceSources);

createRoot(document.getElementById("app")!, {
  // What the server refused is told on the page; only a bug belongs in the console.
  onCaughtError: (error) => error instanceof ProblemError || console.error(error),
}).render(
  <StrictMode>
    <RouterProvider router={createAppRouter(createQueryClient())} />
  </StrictMode>,
);
