import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { CooperationSummaryWire } from "../../../../cooperations/contract.ts";
import { type Partner, shortName } from "../../../../cooperations/web/index.ts";
import { DataTable } from "../../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Section } from "../../../../kernel/web/page.tsx";
import { PageLink } from "../../../../kernel/web/page-link.tsx";
import { SourceNote } from "../../../../kernel/web/source-note.tsx";
import type { MunicipalityJson } from "../../../../municipalities/contract.ts";
import {
  bordersQuery,
  MunicipalityMap,
  municipalitiesQuery,
  municipalityAddress,
} from "../../../../municipalities/web/index.ts";
import { linksOf, placesOf } from "./map-places.ts";
import { isNorthOf } from "./north-south.ts";
import styles from "./partners-section.module.css";
import { usePoints } from "./use-points.ts";

/** Whom the municipality cooperates with, northwards and southwards: a map, and the same as two tables. */
export function PartnersSection({
  own,
  partners,
  cooperations,
}: {
  own: MunicipalityJson;
  partners: readonly Partner[];
  cooperations: readonly CooperationSummaryWire[];
}): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const points = usePoints();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const { data: borders } = useQuery(bordersQuery);
  const counted = municipalities.find(({ population }) => population)?.population?.date;
  const date = counted ? format.date(counted) : "";
  if (partners.length === 0) return null;
  const north = partners.filter(({ participant }) => isNorthOf(points(participant.id), own.point));
  const south = partners.filter((partner) => !north.includes(partner));
  const withPartners = cooperations.filter((cooperation) => cooperation.participants.length > 1);
  const patterns = ["municipality.map.solid", "municipality.map.dashed", "municipality.map.dotted"] as const;
  const links = linksOf(own.number, withPartners, patterns.length);
  return (
    <Section
      heading={t("municipality.partners.heading")}
      lead={t("municipality.partners.lead", { name: own.name, north: north.length, south: south.length })}
      id="partnere"
    >
      <div className={styles.columns}>
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>{t("municipality.map.caption", { name: own.name, date })}</figcaption>
          <MunicipalityMap
            places={placesOf(own.number, partners, municipalities)}
            links={links}
            borders={borders ?? null}
            divideAt={own.number}
            highest={560}
            description={t("municipality.map.description", {
              name: own.name,
              north: format.list(north.map(({ participant }) => participant.name)) || t("municipality.map.nobody"),
              south: format.list(south.map(({ participant }) => participant.name)) || t("municipality.map.nobody"),
            })}
          />
          <SourceNote>
            {withPartners.length <= patterns.length
              ? withPartners
                  .map((cooperation, index) => t(patterns[index]!, { name: shortName(cooperation.name) }))
                  .join(" ")
              : t("municipality.map.many")}{" "}
            {t("municipality.map.note")}
            {borders && ` ${borders.attribution}.`}
          </SourceNote>
        </figure>
        <div>
          <PartnerTable direction="north" own={own} partners={north} municipalities={municipalities} />
          <PartnerTable direction="south" own={own} partners={south} municipalities={municipalities} />
          <SourceNote sources={[{ title: t("municipality.partners.source", { date }) }]} />
        </div>
      </div>
    </Section>
  );
}

function PartnerTable({
  direction,
  own,
  partners,
  municipalities,
}: {
  direction: "north" | "south";
  own: MunicipalityJson;
  partners: readonly Partner[];
  municipalities: readonly { number: string; population: { value: string } | null }[];
}): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const inhabitants = (number: string) => municipalities.find((each) => each.number === number)?.population?.value;
  if (partners.length === 0) return null;
  return (
    <DataTable
      caption={
        <>
          <strong className={styles.direction}>{t(`municipality.partners.${direction}`, { name: own.name })}</strong>{" "}
          {t("municipality.partners.count", { count: partners.length })}
        </>
      }
      rows={[...partners].sort(
        (a, b) => Number(inhabitants(b.participant.id) ?? 0) - Number(inhabitants(a.participant.id) ?? 0),
      )}
      rowKey={({ participant }) => participant.id}
      columns={[
        {
          id: "name",
          header: t("municipality.partners.municipality"),
          cell: ({ participant }) => <PageLink to={municipalityAddress(participant.id)}>{participant.name}</PageLink>,
        },
        {
          id: "cooperations",
          header: t("municipality.partners.cooperations"),
          cell: ({ cooperations }) => cooperations.map(({ name }) => shortName(name)).join(", "),
        },
        {
          id: "inhabitants",
          header: t("municipality.partners.inhabitants"),
          numeric: true,
          cell: ({ participant }) => format.count(inhabitants(participant.id) ?? 0),
        },
      ]}
    />
  );
}
