import type { ReactElement } from "react";
import {
  AccessPage,
  accessSentences,
  cooperationHistoryAddress,
  municipalityHistoryAddress,
  mySentences,
  OperationPage,
} from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { useCooperation, useMunicipality } from "./whose.ts";

await Promise.all([accessSentences, mySentences].map(addSentences));

export const OperationRoute = (): ReactElement => <OperationPage />;

/** «/kommuner/5020/tilgang» */
export function MunicipalityAccessRoute(): ReactElement {
  const { id, ...where } = useMunicipality();
  return <AccessPage key={id} {...where} holder={`municipality:${id}`} history={municipalityHistoryAddress(id)} />;
}

/** «/samarbeid/mna-iks/tilgang» */
export function CooperationAccessRoute(): ReactElement {
  const { id, ...where } = useCooperation();
  return <AccessPage key={id} {...where} holder={`cooperation:${id}`} history={cooperationHistoryAddress(id)} />;
}
