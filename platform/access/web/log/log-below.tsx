import { lazy, type ReactElement, Suspense } from "react";
import { addSentences } from "../../../kernel/web/i18n.ts";
import { logSentences } from "../sentences.ts";

/** A log below other things: the page does not wait for it. */
const LogSection = lazy(async () => {
  const [section] = await Promise.all([import("./log-section.tsx"), addSentences(logSentences)]);
  return { default: section.LogSection };
});

export const LogBelow = (log: { log: string; heading: string; lead: string }): ReactElement => (
  <Suspense>
    <LogSection {...log} />
  </Suspense>
);
