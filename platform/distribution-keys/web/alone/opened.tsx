import { Button, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef } from "react";
import { aloneCostsOf, standings } from "../../domain/alone/index.ts";
import { FindingPart } from "../finding/finding-part.tsx";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import { AloneCostFields } from "./alone-cost-fields.tsx";
import { FairPart } from "./fair-part.tsx";
import { StandingPart } from "./standing-part.tsx";
import { useFairPoints } from "./use-fair-points.ts";
import { useFairness } from "./use-fairness.ts";

/** The section when it is open: the estimates, what is certain, the fair splits, and the keys that are closer. */
export function Opened({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { asked, ask } = useFairness(workshop);
  const { last, change } = workshop;
  const shares = last!.evaluation.shares; // shown only when there is a result
  const all = standings(shares, aloneCostsOf(shares, asked.alone));
  const fair = useFairPoints(workshop, asked);
  const start = useFocusWhereTheButtonWas();
  return (
    <>
      <Paragraph ref={start} tabIndex={-1}>
        {t("alone.how-to")}
      </Paragraph>
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

/** The button that opened this is gone: whoever uses the keyboard goes on from here. A link that opens it leaves the focus alone. */
function useFocusWhereTheButtonWas() {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
