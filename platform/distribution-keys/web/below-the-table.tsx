import { lazy, type ReactElement, Suspense } from "react";
import { AloneSection } from "./alone/alone-section.tsx";
import { ChangeSection } from "./change-section.tsx";
import { ComparisonSection } from "./comparison-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { openProposeSection } from "./negotiation/propose-section.tsx";
import { ReceiptSection } from "./receipt-section.tsx";
import { VotingSection } from "./voting/voting-section.tsx";
import type { Workshop } from "./workshop.ts";
import { YearsSection } from "./years-section.tsx";

/** Comes with what it says, when the rest is there. */
const Propose = lazy(openProposeSection);

/** Why, what changes, what if, how it went, and what it would cost alone. */
export function BelowTheTable({ workshop }: { workshop: Workshop }): ReactElement {
  return (
    <>
      <ReceiptSection workshop={workshop} />
      <ChangeSection workshop={workshop} />
      <ComparisonSection workshop={workshop} />
      <Suspense fallback={null}>
        <Propose workshop={workshop} />
      </Suspense>
      <YearsSection workshop={workshop} />
      <HistorySection workshop={workshop} />
      <VotingSection workshop={workshop} />
      <AloneSection workshop={workshop} />
    </>
  );
}
