import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import {
  MunicipalitySearch,
  municipalityAddress,
  myMunicipality,
  setMyMunicipality,
} from "../../../municipalities/web/index.ts";

/** What is this, and which municipality do you want to see? */
export function FrontPage(): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  return (
    <Page crumbs={null} title={t("front.title")} heading={t("front.heading")} lead={t("front.lead")}>
      <MunicipalitySearch
        size="lg"
        label={t("front.search")}
        description={t("front.search.description")}
        onChosen={(chosen) => {
          if (!myMunicipality()) setMyMunicipality(chosen);
          void navigate({ to: municipalityAddress(chosen.number) });
        }}
      />
    </Page>
  );
}
