import { Button, Tag } from "@digdir/designsystemet-react";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Page } from "../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { Empty } from "../../kernel/web/states.tsx";
import { Announce } from "../../kernel/web/visually-hidden.tsx";
import { useMyMunicipality } from "../../municipalities/web/index.ts";
import type { CooperationSummaryWire } from "../contract.ts";
import { cooperationAddress, importAddress, registerAddress } from "./addresses.ts";
import { CooperationFilters } from "./cooperation-filters.tsx";
import styles from "./cooperation-list-page.module.css";
import { type CooperationFilter, cooperationsQuery } from "./cooperation-queries.ts";
import { FormName } from "./form-name.tsx";
import { usePartnersSentence } from "./partners-sentence.ts";

const ListMap = lazy(() =>
  import("./cooperation-list-map.tsx").then((module) => ({ default: module.CooperationListMap })),
);

export type ListView = "list" | "map";

/** Which cooperations are there? The filter and the view are in the address. */
export function CooperationListPage({
  filter,
  view,
  onFilter,
  onView,
}: {
  filter: CooperationFilter;
  view: ListView;
  onFilter: (filter: CooperationFilter) => void;
  onView: (view: ListView) => void;
}): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data: all } = useSuspenseQuery(cooperationsQuery());
  const { data: found = [], isPlaceholderData } = useQuery({
    ...cooperationsQuery(filter),
    placeholderData: keepPreviousData,
  });
  const isFiltered = Object.values(filter).some(Boolean);
  const count = isFiltered
    ? t("cooperations.heading.found", { count: found.length, all: all.length })
    : t("cooperations.heading.all", { count: all.length });
  return (
    <Page
      title={t("cooperations.title")}
      heading={count}
      lead={t("cooperations.lead")}
      actions={
        <>
          <ButtonLink variant="primary" to={registerAddress(mine ? { municipality: mine.number } : {})}>
            {t("cooperations.action.register")}
          </ButtonLink>
          <ButtonLink to={importAddress(mine?.number)}>{t("cooperations.action.import")}</ButtonLink>
        </>
      }
    >
      <CooperationFilters filter={filter} onFilter={onFilter} />
      <Announce>{isPlaceholderData ? "" : count}</Announce>
      <div className={styles.bar}>
        <p className={styles.count} aria-hidden="true">
          {count}
        </p>
        <Button
          variant="tertiary"
          aria-pressed={view === "map"}
          onClick={() => onView(view === "map" ? "list" : "map")}
        >
          {t(view === "map" ? "cooperations.hide-map" : "cooperations.show-map")}
        </Button>
      </div>
      {view === "map" && (
        <Suspense fallback={null}>
          <ListMap cooperations={found} onChoose={(partner) => onFilter({ ...filter, partner })} />
        </Suspense>
      )}
      {found.length === 0 ? (
        <Empty heading={t("cooperations.none.heading")}>
          <p>{t("cooperations.none.lead")}</p>
          <Button variant="secondary" onClick={() => onFilter({})}>
            {t("cooperations.none.clear")}
          </Button>
        </Empty>
      ) : (
        <ul className={styles.list} aria-busy={isPlaceholderData}>
          {found.map((cooperation) => (
            <ListItem key={cooperation.id} cooperation={cooperation} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function ListItem({ cooperation }: { cooperation: CooperationSummaryWire }): ReactElement {
  const { t } = useSentences();
  const partners = usePartnersSentence();
  const { state } = cooperation.lifeCycle;
  return (
    <li className={styles.item}>
      <div>
        <PageLink to={cooperationAddress(cooperation.id)} className={styles.name}>
          {cooperation.name}
        </PageLink>
        <p className={styles.detail}>
          <FormName form={cooperation.form} />
          {cooperation.services.length > 0 && ` · ${cooperation.services.map(({ text }) => text).join(", ")}`}
        </p>
      </div>
      <div>
        <p className={styles.partners}>{partners(cooperation)}</p>
        <p className={styles.tags}>
          {cooperation.origin !== "public" && <Tag data-size="sm">{t("cooperations.tag.registered")}</Tag>}
          {state === "ended" && <Tag data-size="sm">{t("cooperations.tag.ended")}</Tag>}
          {state === "proposed" && <Tag data-size="sm">{t("cooperations.tag.proposed")}</Tag>}
          {cooperation.oldSource && state !== "ended" && <Tag data-size="sm">{t("cooperations.tag.old")}</Tag>}
        </p>
      </div>
    </li>
  );
}
