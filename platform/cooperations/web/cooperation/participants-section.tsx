import { Button } from "@digdir/designsystemet-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { SourceNote } from "../../../kernel/web/source-note.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import {
  bordersQuery,
  type MapPlace,
  MunicipalityMap,
  municipalitiesQuery,
  municipalityAddress,
  useMyMunicipality,
} from "../../../municipalities/web/index.ts";
import type { CooperationDetailWire, ParticipantWire } from "../../contract.ts";
import { cooperationAddress } from "../addresses.ts";
import { linksBetween } from "./links-between.ts";
import styles from "./participants-section.module.css";

/** Who takes part, as a table and on the map; the reader's own first and emphasised. */
export function ParticipantsSection({
  cooperation,
  onCorrect,
}: {
  cooperation: CooperationDetailWire;
  /** Leave out where nothing is to be filled in. */
  onCorrect?: (field: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const mine = useMyMunicipality();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const { data: borders } = useQuery(bordersQuery);
  const { summary } = cooperation;
  const byNumber = useMemo(() => new Map(municipalities.map((each) => [each.number, each])), [municipalities]);
  const rows = [...summary.participants].sort((a, b) => Number(b.id === mine?.number) - Number(a.id === mine?.number));
  const places = rows.flatMap(({ id }): MapPlace[] => {
    const found = byNumber.get(id);
    if (!found) return [];
    const tone = id === mine?.number ? "own" : "partner";
    return [{ id, name: found.name, point: found.point, inhabitants: Number(found.population?.value ?? 0), tone }];
  });
  const counted = municipalities.find(({ population }) => population)?.population?.date;
  const count = cooperation.fields.participants.shown?.value.count ?? null;
  if (rows.length === 0)
    return (
      <Section heading={t("cooperation.who.heading")} id="deltakere">
        <Empty heading={count ? t("cooperation.who.count-only", { count }) : t("cooperation.who.none")}>
          {onCorrect && (
            <Button variant="secondary" onClick={() => onCorrect("participants")}>
              {t("cooperation.who.fill-in")}
            </Button>
          )}
        </Empty>
      </Section>
    );
  return (
    <Section heading={t("cooperation.who.heading")} id="deltakere">
      <div className={styles.columns}>
        <div>
          <DataTable
            caption={t("cooperation.who.caption", { name: summary.name })}
            rows={rows}
            rowKey={({ id }) => id}
            isOwn={({ id }) => id === mine?.number}
            columns={[
              {
                id: "name",
                header: t("cooperation.who.name"),
                cell: (participant) => <Name participant={participant} />,
              },
              { id: "role", header: t("cooperation.who.role"), cell: ({ role }) => t(`cooperation.role.${role}`) },
              {
                id: "inhabitants",
                header: t("cooperation.who.inhabitants"),
                numeric: true,
                cell: ({ id }) => {
                  const population = byNumber.get(id)?.population;
                  return population ? format.count(population.value) : "–";
                },
              },
            ]}
          />
          {counted && <SourceNote sources={[{ title: t("cooperation.who.source", { date: format.date(counted) }) }]} />}
        </div>
        {places.length > 1 && (
          <figure className={styles.map}>
            <figcaption className={styles.caption}>{t("cooperation.map.caption", { name: summary.name })}</figcaption>
            <MunicipalityMap
              places={places}
              links={linksBetween(places, summary.host?.id ?? null)}
              borders={borders ?? null}
              highest={520}
              description={t("cooperation.map.description", { names: format.list(places.map(({ name }) => name)) })}
            />
            {borders && <SourceNote>{borders.attribution}</SourceNote>}
          </figure>
        )}
      </div>
    </Section>
  );
}

function Name({ participant }: { participant: ParticipantWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { kind, id, name, formerNames } = participant;
  return (
    <>
      {kind === "municipality" && <PageLink to={municipalityAddress(id)}>{name}</PageLink>}
      {kind === "cooperation" && <PageLink to={cooperationAddress(id)}>{name}</PageLink>}
      {kind === "county" && t("cooperation.who.county", { name })}
      {formerNames.length > 0 && (
        <span className={styles.former}>{t("cooperation.who.former", { names: format.list(formerNames) })}</span>
      )}
    </>
  );
}
