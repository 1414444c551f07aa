import { Field, Label, Select } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { cooperationsQuery, portfolioOf } from "../../../../cooperations/web/index.ts";
import { DataTable } from "../../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Page } from "../../../../kernel/web/page.tsx";
import { PageLink } from "../../../../kernel/web/page-link.tsx";
import { SourceNote } from "../../../../kernel/web/source-note.tsx";
import {
  MunicipalitySearch,
  municipalitiesQuery,
  municipalityAddress,
  useMyMunicipality,
} from "../../../../municipalities/web/index.ts";
import styles from "./municipality-list-page.module.css";

/** All municipalities, with how much is known of each: search, narrow to a county, go to its page. */
export function MunicipalityListPage({
  county,
  onCounty,
}: {
  county: string | undefined;
  onCounty: (county: string | undefined) => void;
}): ReactElement {
  const { t, language } = useSentences();
  const format = useFormat();
  const navigate = useNavigate();
  const mine = useMyMunicipality();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const { data: cooperations } = useSuspenseQuery(cooperationsQuery());
  const known = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { participants } of portfolioOf(cooperations).current)
      for (const { id } of participants) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [cooperations]);
  const counties = [...new Map(municipalities.map((each) => [each.county.number, each.county.name]))];
  const collator = new Intl.Collator(language === "en" ? "nb" : language);
  const shown = municipalities
    .filter((each) => county === undefined || each.county.number === county)
    .sort((a, b) => collator.compare(a.name, b.name));
  const countyName = counties.find(([number]) => number === county)?.[1];
  const date = municipalities.find(({ population }) => population)?.population?.date;
  return (
    <Page
      title={t("municipalities.title")}
      heading={
        countyName
          ? t("municipalities.heading.county", { count: shown.length, county: countyName })
          : t("municipalities.heading", { count: shown.length })
      }
      lead={t("municipalities.lead")}
    >
      <div className={styles.choices}>
        <MunicipalitySearch
          label={t("front.search")}
          onChosen={({ number }) => void navigate({ to: municipalityAddress(number) })}
        />
        <Field>
          <Label>{t("municipalities.county")}</Label>
          <Select value={county ?? ""} onChange={(event) => onCounty(event.currentTarget.value || undefined)}>
            <Select.Option value="">{t("municipalities.county.all")}</Select.Option>
            {counties.map(([number, name]) => (
              <Select.Option key={number} value={number}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <DataTable
        caption={t("municipalities.caption", { count: shown.length })}
        rows={shown}
        rowKey={({ number }) => number}
        isOwn={({ number }) => number === mine?.number}
        columns={[
          {
            id: "name",
            header: t("municipalities.name"),
            cell: ({ number, name }) => <PageLink to={municipalityAddress(number)}>{name}</PageLink>,
          },
          ...(county === undefined
            ? [
                {
                  id: "county",
                  header: t("municipalities.county"),
                  cell: (each: (typeof shown)[number]) => each.county.name,
                },
              ]
            : []),
          {
            id: "inhabitants",
            header: t("municipalities.inhabitants"),
            numeric: true,
            cell: ({ population }) => (population ? format.count(population.value) : "–"),
          },
          {
            id: "cooperations",
            header: t("municipalities.cooperations"),
            numeric: true,
            cell: ({ number }) => known.get(number) ?? 0,
          },
        ]}
        narrowParts={[
          { caption: t("municipalities.caption", { count: shown.length }), columns: ["inhabitants", "cooperations"] },
        ]}
      />
      {date && <SourceNote sources={[{ title: t("municipalities.source", { date: format.date(date) }) }]} />}
    </Page>
  );
}
