import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { bodySentences, namedBodySentences } from "../../../../bodies/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { matterListSentences, matterSentences } from "../../../../matters/web/index.ts";
import { BodyPage } from "./body-page.tsx";

await Promise.all([bodySentences, namedBodySentences, matterSentences, matterListSentences].map(addSentences));

/** «/organ/5020-kommunestyre» */
export function BodyRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  return <BodyPage key={id} id={id} />;
}
