import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { bodySentences, namedBodySentences } from "../../../../bodies/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { matterSentences } from "../../../../matters/web/index.ts";
import { MeetingPage } from "./meeting-page.tsx";

await Promise.all([bodySentences, namedBodySentences, matterSentences].map(addSentences));

/** «/organ/5020-kommunestyre/moter/2026-11-12» */
export function MeetingRoute(): ReactElement {
  const { id = "", date = "" }: { id?: string; date?: string } = useParams({ strict: false });
  return <MeetingPage key={`${id} ${date}`} id={id} date={date} />;
}
