import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { SourceNote } from "../../kernel/web/source-note.tsx";
import {
  bordersQuery,
  type MapPlace,
  MunicipalityMap,
  municipalitiesQuery,
  useMyMunicipality,
} from "../../municipalities/web/index.ts";
import type { CooperationSummaryWire } from "../contract.ts";
import styles from "./cooperation-list-map.module.css";

const mostNamed = 40;

/** The municipalities that take part in what the list shows; the list below holds the same, and the map only shows where. */
export function CooperationListMap({
  cooperations,
  onChoose,
}: {
  cooperations: readonly CooperationSummaryWire[];
  onChoose: (municipality: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const { data: borders } = useQuery(bordersQuery);
  const places = useMemo<readonly MapPlace[]>(() => {
    const taking = new Set(cooperations.flatMap(({ participants }) => participants.map(({ id }) => id)));
    const shown = municipalities.filter(({ number }) => taking.has(number));
    return shown.map(({ number, name, point, population }) => ({
      id: number,
      name,
      point,
      inhabitants: Number(population?.value ?? 0),
      tone: number === mine?.number ? "own" : shown.length <= mostNamed ? "partner" : "quiet",
    }));
  }, [cooperations, municipalities, mine]);
  if (places.length === 0) return <p>{t("cooperations.map.none")}</p>;
  return (
    <figure className={styles.map}>
      <figcaption className={styles.caption}>{t("cooperations.map.caption", { count: places.length })}</figcaption>
      <MunicipalityMap
        places={places}
        borders={borders ?? null}
        description={t("cooperations.map.description", { count: places.length })}
        onChoose={onChoose}
      />
      <SourceNote>
        {t("cooperations.map.note")}
        {borders && ` ${borders.attribution}.`}
      </SourceNote>
    </figure>
  );
}
