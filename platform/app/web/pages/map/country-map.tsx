import { Details } from "@digdir/designsystemet-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { PageLink } from "../../../../kernel/web/page-link.tsx";
import { SourceNote } from "../../../../kernel/web/source-note.tsx";
import {
  bordersQuery,
  MunicipalityMap,
  municipalitiesQuery,
  useMyMunicipality,
} from "../../../../municipalities/web/index.ts";
import styles from "./map-page.module.css";

/** All municipalities; beside the map the same as a list by county, which is what a keyboard uses. */
export function CountryMap({ onChoose }: { onChoose: (municipality: string) => void }): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const { data: borders } = useQuery(bordersQuery);
  const places = useMemo(
    () =>
      municipalities.map(({ number, name, point, population }) => ({
        id: number,
        name,
        point,
        inhabitants: Number(population?.value ?? 0),
        tone: number === mine?.number ? ("own" as const) : ("quiet" as const),
      })),
    [municipalities, mine],
  );
  const counties = [...new Map(municipalities.map(({ county }) => [county.number, county.name]))].sort(([, a], [, b]) =>
    new Intl.Collator("nb").compare(a, b),
  );
  return (
    <div className={styles.country}>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>{t("map.country.caption", { count: places.length })}</figcaption>
        <MunicipalityMap
          places={places}
          borders={borders ?? null}
          highest={1000}
          description={t("map.country.description", { count: places.length })}
          onChoose={onChoose}
        />
        <SourceNote>
          {t("map.country.note")}
          {borders && ` ${borders.attribution}.`}
        </SourceNote>
      </figure>
      <div>
        <p className={styles.caption}>{t("map.country.list")}</p>
        {counties.map(([number, name]) => (
          <Details key={number} data-color="neutral" data-size="sm">
            <Details.Summary>{name}</Details.Summary>
            <Details.Content>
              <ul className={styles.names}>
                {municipalities
                  .filter(({ county }) => county.number === number)
                  .map((municipality) => (
                    <li key={municipality.number}>
                      <PageLink to={`/kart?kommune=${municipality.number}`}>{municipality.name}</PageLink>
                    </li>
                  ))}
              </ul>
            </Details.Content>
          </Details>
        ))}
      </div>
    </div>
  );
}
