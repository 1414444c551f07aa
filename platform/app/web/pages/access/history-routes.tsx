import type { ReactElement } from "react";
import { accessSentences, HistoryPage, logSentences } from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { entryParts } from "./entry-parts.tsx";
import { useCooperation, useMunicipality } from "./whose.ts";

await Promise.all([accessSentences, logSentences].map(addSentences));

/** «/kommuner/5020/historikk» */
export function MunicipalityHistoryRoute(): ReactElement {
  const { id, ...where } = useMunicipality();
  return <HistoryPage key={id} {...where} log={`municipality:${id}`} parts={entryParts} />;
}

/** «/samarbeid/mna-iks/historikk» */
export function CooperationHistoryRoute(): ReactElement {
  const { id, ...where } = useCooperation();
  return <HistoryPage key={id} {...where} log={`cooperation:${id}`} parts={entryParts} />;
}
