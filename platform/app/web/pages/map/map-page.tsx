import { Field, Label, Select } from "@digdir/designsystemet-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  cooperationQuery,
  cooperationsQuery,
  ParticipantsSection,
  partnersOf,
  portfolioOf,
} from "../../../../cooperations/web/index.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Page } from "../../../../kernel/web/page.tsx";
import { municipalitiesQuery, municipalityQuery } from "../../../../municipalities/web/index.ts";
import { PartnersSection } from "../municipality/partners-section.tsx";
import { CountryMap } from "./country-map.tsx";
import styles from "./map-page.module.css";

/** What the map shows: one municipality's partners, one cooperation's participants, or the whole country. */
export type MapChoice = { readonly municipality?: string | undefined; readonly cooperation?: string | undefined };

/** Where are those who cooperate? Everything on the map stands in a list too. */
export function MapPage({
  choice,
  onChoice,
}: {
  choice: MapChoice;
  onChoice: (choice: MapChoice) => void;
}): ReactElement {
  const { t } = useSentences();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const { data: cooperations } = useSuspenseQuery(cooperationsQuery());
  const collator = new Intl.Collator("nb");
  const chosen = choice.cooperation
    ? cooperations.find(({ id }) => id === choice.cooperation)?.name
    : municipalities.find(({ number }) => number === choice.municipality)?.name;
  return (
    <Page
      title={t("map.title")}
      heading={chosen ? t("map.heading.chosen", { name: chosen }) : t("map.heading")}
      lead={t("map.lead")}
    >
      <div className={styles.choices}>
        <Field>
          <Label>{t("map.municipality")}</Label>
          <Select
            value={choice.cooperation ? "" : (choice.municipality ?? "")}
            onChange={(event) => onChoice({ municipality: event.currentTarget.value || undefined })}
          >
            <Select.Option value="">{t("map.whole-country")}</Select.Option>
            {[...municipalities]
              .sort((a, b) => collator.compare(a.name, b.name))
              .map(({ number, name, county }) => (
                <Select.Option key={number} value={number}>
                  {`${name}, ${county.name}`}
                </Select.Option>
              ))}
          </Select>
        </Field>
        <Field>
          <Label>{t("map.cooperation")}</Label>
          <Select
            value={choice.cooperation ?? ""}
            onChange={(event) => onChoice({ cooperation: event.currentTarget.value || undefined })}
          >
            <Select.Option value="">{t("map.no-cooperation")}</Select.Option>
            {[...cooperations]
              .sort((a, b) => collator.compare(a.name, b.name))
              .map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
          </Select>
        </Field>
      </div>
      {choice.cooperation ? (
        <OfCooperation id={choice.cooperation} />
      ) : choice.municipality ? (
        <OfMunicipality number={choice.municipality} />
      ) : (
        <CountryMap onChoose={(municipality) => onChoice({ municipality })} />
      )}
    </Page>
  );
}

function OfMunicipality({ number }: { number: string }): ReactElement | null {
  const { t } = useSentences();
  const { data: municipality } = useQuery(municipalityQuery(number));
  const { data: cooperations } = useQuery(cooperationsQuery({ partner: number }));
  if (!municipality || !cooperations) return null;
  const { current } = portfolioOf(cooperations);
  const partners = partnersOf(number, current);
  if (partners.length === 0)
    return <p className={styles.nothing}>{t("map.no-partners", { name: municipality.name })}</p>;
  return <PartnersSection own={municipality} partners={partners} cooperations={current} />;
}

function OfCooperation({ id }: { id: string }): ReactElement | null {
  const { data: cooperation } = useQuery(cooperationQuery(id));
  return cooperation ? <ParticipantsSection cooperation={cooperation} /> : null;
}
