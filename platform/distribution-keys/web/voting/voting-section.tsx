import { Button, Paragraph } from "@digdir/designsystemet-react";
import { lazy, type ReactElement, Suspense, useId } from "react";
import { addSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { oneVoteEach } from "../../domain/voting/voting-state.ts";
import { askedSentences, useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";

/** Fetched when somebody asks for it. */
const Opened = lazy(async () => {
  const [{ OpenedVoting }] = await Promise.all([import("./opened-voting.tsx"), addSentences(askedSentences)]);
  return { default: OpenedVoting };
});

/** «Hvem bestemmer, og hvem betaler?»: who decides, beside who pays and who lives there. */
export function VotingSection({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t } = useSaid();
  const { last, state, change } = workshop;
  const id = useId();
  if (!last || last.evaluation.shares.length < 2) return null;
  const { voting } = state;
  return (
    <Section heading={t("voting.heading")} lead={t("voting.lead")} id="makt">
      {voting === null && (
        <Button
          variant="secondary"
          aria-expanded={false}
          aria-controls={id}
          onClick={() => change({ voting: oneVoteEach })}
        >
          {t("voting.open")}
        </Button>
      )}
      <div id={id}>
        {voting !== null && (
          <Suspense fallback={<Paragraph>{t("alone.fetching")}</Paragraph>}>
            <Opened workshop={workshop} voting={voting} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
