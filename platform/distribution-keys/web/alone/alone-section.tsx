import { Button, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useId } from "react";
import { Section } from "../../../kernel/web/page.tsx";
import { aloneCostsOf, askedNothing, standings } from "../../domain/alone/index.ts";
import { FindingPart } from "../finding/finding-part.tsx";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import { AloneCostFields } from "./alone-cost-fields.tsx";
import { FairPart } from "./fair-part.tsx";
import { StandingPart } from "./standing-part.tsx";
import { useFairPoints } from "./use-fair-points.ts";
import { useFairness } from "./use-fairness.ts";

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
      <div id={id}>{isOpen && <Opened workshop={workshop} />}</div>
    </Section>
  );
}

function Opened({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { asked, ask } = useFairness(workshop);
  const { last, change } = workshop;
  const shares = last!.evaluation.shares; // shown only when there is a result
  const all = standings(shares, aloneCostsOf(shares, asked.alone));
  const fair = useFairPoints(workshop, asked);
  return (
    <>
      <Paragraph>{t("alone.how-to")}</Paragraph>
      <AloneCostFields workshop={workshop} asked={asked} ask={ask} />
      <StandingPart workshop={workshop} all={all} />
      <FairPart workshop={workshop} asked={asked} ask={ask} fair={fair} />
      <FindingPart workshop={workshop} asked={asked} ask={ask} fair={fair.points} />
      <Button variant="tertiary" data-color="neutral" onClick={() => change({ fairness: null })}>
        {t("alone.close")}
      </Button>
    </>
  );
}
