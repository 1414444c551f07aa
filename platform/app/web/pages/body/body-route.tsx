import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { bodySentences } from "../../../../bodies/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { matterSentences } from "../../../../matters/web/index.ts";
import { BodyPage } from "./body-page.tsx";

await Promise.all([bodySentences, matterSentences].map(addSentences));

/** «/organ/5020-kommunestyre» */
export function BodyRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  return <BodyPage key={id} id={id} />;
}
