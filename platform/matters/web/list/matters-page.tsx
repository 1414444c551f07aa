import { Button, Field, Label, Select } from "@digdir/designsystemet-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import { newMatterAddress } from "../addresses.ts";
import { type MatterFilter, mattersQuery, waitingQuery } from "../matter-queries.ts";
import styles from "./list.module.css";
import { MatterList } from "./matter-list.tsx";
import { mattersIn, WaitingList } from "./waiting-list.tsx";

const states = ["open", "adopted", "rejected", "lapsed", "withdrawn", "draft"] as const;

/** Which matters are there? What waits for the reader's own municipality first. The filter is in the address. */
export function MattersPage({
  filter,
  onFilter,
}: {
  filter: MatterFilter;
  onFilter: (filter: MatterFilter) => void;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const mine = useMyMunicipality();
  const { data: waiting } = useQuery({ ...waitingQuery(mine?.number ?? ""), enabled: mine !== null });
  const { data: all, isPending } = useQuery({ ...mattersQuery(filter), placeholderData: keepPreviousData });
  const matters = all?.matters ?? [];
  const cooperations = [
    ...new Map(matters.flatMap(({ cooperation }) => (cooperation ? [[cooperation.id, cooperation.name]] : []))),
  ].sort(([, a], [, b]) => (a ?? "").localeCompare(b ?? "", "nb"));
  const count = mattersIn(waiting?.waiting ?? []);
  const found = isPending ? "" : t("matters.count", { count: all?.total ?? 0 });
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Page
      title={t("matters.title")}
      heading={
        mine && waiting ? (
          <Own>{t("matters.heading.own", { count, name: mine.name, number: format.numberWordFirst(count) })}</Own>
        ) : (
          t("matters.heading")
        )
      }
      lead={t("matters.lead")}
      actions={
        <ButtonLink variant="primary" to={newMatterAddress({})}>
          {t("matters.new")}
        </ButtonLink>
      }
    >
      {mine && waiting && waiting.waiting.length > 0 && (
        <Section heading={t("matters.waiting", { name: mine.name })} id="venter">
          <WaitingList
            waiting={waiting.waiting}
            participant={mine.number}
            bodyName={(id) => waiting.bodies.find((body) => body.id === id)?.name ?? id}
          />
        </Section>
      )}
      <Section heading={t("matters.all")} id="alle">
        <search className={styles.filters} aria-label={t("matters.filter")}>
          <Field>
            <Label>{t("matters.filter.state")}</Label>
            <Select
              value={filter.state ?? ""}
              onChange={(event) => onFilter({ ...filter, state: event.currentTarget.value || undefined })}
            >
              <Select.Option value="">{t("matters.filter.any")}</Select.Option>
              {states.map((state) => (
                <Select.Option key={state} value={state}>
                  {t(`matter.state.${state}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          {(cooperations.length > 1 || filter.cooperation) && (
            <Field>
              <Label>{t("matters.filter.cooperation")}</Label>
              <Select
                value={filter.cooperation ?? ""}
                onChange={(event) => onFilter({ ...filter, cooperation: event.currentTarget.value || undefined })}
              >
                <Select.Option value="">{t("matters.filter.any")}</Select.Option>
                {cooperations.map(([id, name]) => (
                  <Select.Option key={id} value={id}>
                    {name}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          )}
          {mine && (
            <Field>
              <Label>{t("matters.filter.participant")}</Label>
              <Select
                value={filter.participant ?? ""}
                onChange={(event) => onFilter({ ...filter, participant: event.currentTarget.value || undefined })}
              >
                <Select.Option value="">{t("matters.filter.any")}</Select.Option>
                <Select.Option value={mine.number}>{mine.name}</Select.Option>
              </Select>
            </Field>
          )}
          {isFiltered && (
            <Button variant="tertiary" onClick={() => onFilter({})}>
              {t("matters.filter.clear")}
            </Button>
          )}
        </search>
        <p className={styles.quiet} aria-hidden="true">
          {found}
        </p>
        <Announce>{found}</Announce>
        {!isPending && matters.length === 0 ? (
          <Empty heading={t("matters.none")}>
            <p>{t("matters.none.lead")}</p>
          </Empty>
        ) : (
          <MatterList matters={matters} participant={mine?.number} />
        )}
      </Section>
    </Page>
  );
}
