import { Heading } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { cooperationsQuery } from "../../../cooperations/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import {
  MunicipalitySearch,
  municipalityAddress,
  myMunicipality,
  setMyMunicipality,
  useMyMunicipality,
} from "../../../municipalities/web/index.ts";
import styles from "./front-page.module.css";

const ways = [
  { id: "workshop", to: "/nokkelverksted" },
  { id: "cooperations", to: "/samarbeid" },
  { id: "map", to: "/kart" },
] as const;

/** What is this, and which municipality do you want to see? */
export function FrontPage(): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const mine = useMyMunicipality();
  const { data: cooperations } = useQuery(cooperationsQuery());
  return (
    <div className={styles.front}>
      <Page crumbs={null} title={t("front.title")} heading={t("front.heading")} lead={t("front.lead")}>
        <div className={styles.search}>
          <MunicipalitySearch
            size="lg"
            label={t("front.search")}
            description={t("front.search.description")}
            onChosen={(chosen) => {
              if (!myMunicipality()) setMyMunicipality(chosen);
              void navigate({ to: municipalityAddress(chosen.number) });
            }}
          />
          {mine && (
            <ButtonLink variant="primary" to={municipalityAddress(mine.number)}>
              {t("front.mine", { name: mine.name })}
            </ButtonLink>
          )}
        </div>
        <ul className={styles.ways}>
          {ways.map(({ id, to }) => (
            <li key={id}>
              <Heading level={2} data-size="xs">
                <PageLink to={to}>{t(`front.${id}.heading`)}</PageLink>
              </Heading>
              <p>{t(`front.${id}.text`, { count: cooperations?.length ?? 0 })}</p>
            </li>
          ))}
        </ul>
      </Page>
    </div>
  );
}
