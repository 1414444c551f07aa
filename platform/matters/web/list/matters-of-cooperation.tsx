import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import { influenceAddress, mattersAddress, newMatterAddress } from "../addresses.ts";
import { mattersQuery } from "../matter-queries.ts";
import styles from "./list.module.css";
import { MatterList } from "./matter-list.tsx";

const most = 5;

/** On a cooperation's page: the newest matters, who decides what, and how to begin. */
export function MattersOfCooperation({ cooperation }: { cooperation: string }): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data } = useQuery(mattersQuery({ cooperation }));
  const matters = data?.matters.slice(0, most) ?? [];
  return (
    <Section heading={t("matters.of-cooperation")} lead={t("matters.of-cooperation.lead")} id="saker">
      {data && matters.length === 0 && <p>{t("matters.of-cooperation.none")}</p>}
      {matters.length > 0 && <MatterList matters={matters} participant={mine?.number} />}
      <p className={styles.links}>
        <PageLink to={influenceAddress(cooperation)}>{t("matters.of-cooperation.influence")}</PageLink>
        {(data?.total ?? 0) > most && (
          <PageLink to={`${mattersAddress}?samarbeid=${encodeURIComponent(cooperation)}`}>
            {t("matters.of-cooperation.all")}
          </PageLink>
        )}
      </p>
      <ButtonLink to={newMatterAddress({ cooperation })} className={styles.open}>
        {t("matters.new")}
      </ButtonLink>
    </Section>
  );
}
