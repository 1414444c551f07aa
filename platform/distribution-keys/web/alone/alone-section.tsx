import { Button, Paragraph } from "@digdir/designsystemet-react";
import { lazy, type ReactElement, Suspense, useId } from "react";
import { addSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { askedNothing } from "../../domain/alone/fairness-state.ts";
import { askedSentences, useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";

/** The mathematics is fetched when somebody asks for it. */
const Opened = lazy(async () => {
  const [{ Opened: part }] = await Promise.all([import("./opened.tsx"), addSentences(askedSentences)]);
  return { default: part };
});

/** «Hva ville det kostet alene?»: closed until somebody asks, since a guessed gain from leaving poisons a council. */
export function AloneSection({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t } = useSaid();
  const { last, state, change } = workshop;
  const id = useId();
  if (!last || last.evaluation.shares.length < 2) return null;
  const isOpen = state.fairness !== null;
  return (
    <Section heading={t("alone.heading")} lead={t("alone.lead")} id="alene">
      {!isOpen && (
        <Button
          variant="secondary"
          aria-expanded={false}
          aria-controls={id}
          onClick={() => change({ fairness: askedNothing })}
        >
          {t("alone.open")}
        </Button>
      )}
      <div id={id}>
        {isOpen && (
          <Suspense fallback={<Paragraph>{t("alone.fetching")}</Paragraph>}>
            <Opened workshop={workshop} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
