import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useParams } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense, useEffect, useMemo, useRef } from "react";
import { setLanguage } from "../../kernel/web/i18n.ts";
import { Page } from "../../kernel/web/page.tsx";
import { Announce } from "../../kernel/web/visually-hidden.tsx";
import { sentence, splitRows, workshopResult } from "../domain/index.ts";
import { Actions } from "./actions.tsx";
import { Answer, Eyebrow, useAnswer } from "./answer.tsx";
import { KeyCard } from "./key-card.tsx";
import { MissingFacts } from "./missing-facts.tsx";
import { useSaid } from "./sentences.ts";
import { SplitBars } from "./split-bars.tsx";
import { SplitTable } from "./split-table.tsx";
import { useCooperationStart } from "./use-cooperation-start.ts";
import { useLastRight } from "./use-last-right.ts";
import { useTranslatedKeys } from "./use-translated-keys.ts";
import { useWorkshopFacts } from "./use-workshop-facts.ts";
import { useWorkshopState } from "./use-workshop-state.ts";
import { Waiting } from "./waiting.tsx";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Fetched when the answer is shown: nobody has to wait for what stands below it. */
const Below = lazy(() => import("./below-the-table.tsx").then(({ BelowTheTable }) => ({ default: BelowTheTable })));

/** The answer, the key that it follows from, and the table; what follows from them stands below. */
export function WorkshopBench(): ReactElement {
  const { id: cooperationId }: { id?: string } = useParams({ strict: false });
  const { t, say, language } = useSaid();
  const { state, change, refused, cameWithState } = useWorkshopState();
  const known = useWorkshopFacts(state);
  const { facts, isLoading } = known;
  const isOpening = useCooperationStart(cooperationId, { cameWithState, change, language });
  useArrivalLanguage(cameWithState, state.language);
  useTranslatedKeys({ state, facts, change, language });
  const result = useMemo(() => workshopResult(state, facts), [state, facts]);
  const main = result.keys[0]!; // there is always a first key
  const last = useLastRight(main, { state, facts, result });
  const rows = useMemo(
    () => (last ? splitRows(last.evaluation, last.result, { state: last.state, facts: last.facts }) : []),
    [last],
  );
  const workshop: Workshop = { state, change, facts, known, result, main, last, rows };
  const answer = useAnswer(workshop);
  if (isOpening) return <Waiting />;
  return (
    <Page
      title={t("workshop.title")}
      crumbs={[{ label: t("workshop.crumb"), to: "/samarbeid" }]}
      eyebrow={<Eyebrow workshop={workshop} />}
      heading={<Answer answer={answer} />}
      lead={answer.lead}
      actions={known.failed !== null && <Button onClick={known.retry}>{t("workshop.retry")}</Button>}
    >
      <Announce>{answer.spoken}</Announce>
      {refused.map((refusal) => (
        <Alert key={`${refusal.code} ${refusal.params.name}`} data-color="warning" className={styles.notice}>
          <Paragraph>{say(sentence(`refusal.${refusal.code}`, refusal.params as Record<string, string>))}</Paragraph>
        </Alert>
      ))}
      <div className={styles.bench}>
        <KeyCard workshop={workshop} />
        <SplitBars workshop={workshop} />
      </div>
      {!isLoading && <MissingFacts workshop={workshop} />}
      <SplitTable workshop={workshop} />
      <Actions workshop={workshop} />
      <Suspense fallback={null}>
        <Below workshop={workshop} />
      </Suspense>
    </Page>
  );
}

/** A link shows another person the same thing, also in the same language. */
function useArrivalLanguage(cameWithState: boolean, language: Workshop["state"]["language"]): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    if (cameWithState) void setLanguage(language);
  }, [cameWithState, language]);
}
