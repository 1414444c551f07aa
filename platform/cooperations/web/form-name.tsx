import { legalForm } from "@omforent/law";
import type { ReactElement } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Unknown } from "../../kernel/web/unknown.tsx";
import type { CooperationSummaryWire } from "../contract.ts";

/** The legal form's name in the reader's language: «Interkommunalt selskap (IKS)». */
export function FormName({ form }: { form: CooperationSummaryWire["form"] }): ReactElement {
  const { t, language } = useSentences();
  const found = form ? legalForm(form) : null;
  if (!found)
    return (
      <>
        {t("cooperation.form")}: <Unknown />
      </>
    );
  const name = found.names[language];
  return <>{name.charAt(0).toUpperCase() + name.slice(1)}</>;
}
