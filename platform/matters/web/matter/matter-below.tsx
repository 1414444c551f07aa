import type { ReactElement } from "react";
import type { MatterWire } from "../../contract.ts";
import { AmendmentSection } from "./amendment-section.tsx";
import { DoSection } from "./do-section.tsx";
import { IfNoSection } from "./if-no-section.tsx";
import type { MatterSlots } from "./matter-page.tsx";
import { OthersSection } from "./others-section.tsx";
import { ResultSection } from "./result-section.tsx";
import { StorySection } from "./story-section.tsx";
import { TextSection } from "./text-section.tsx";
import { ViewsSection } from "./views-section.tsx";

/** What the others say, what a no does, the text, amendments, views and replies, what can be done, the result, and the story. */
export function MatterBelow({ matter, effect }: { matter: MatterWire } & Pick<MatterSlots, "effect">): ReactElement {
  const own = matter.forParticipant?.participant ?? null;
  return (
    <>
      {matter.state !== "draft" && <OthersSection matter={matter} own={own} />}
      <IfNoSection matter={matter} />
      <TextSection matter={matter} />
      {matter.state !== "draft" && (
        <>
          <AmendmentSection matter={matter} effect={effect?.(matter) ?? null} />
          <ViewsSection matter={matter} own={own} />
          <DoSection matter={matter} />
          <ResultSection matter={matter} />
          <StorySection matter={matter} />
        </>
      )}
    </>
  );
}
