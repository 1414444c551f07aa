import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import { type ReactElement, useMemo } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useWidth } from "../../../kernel/web/viewport.ts";
import type { BordersJson } from "../../contract.ts";
import styles from "./municipality-map.module.css";
import { placeNames } from "./place-names.ts";
import { fitProjection, type LonLat } from "./projection.ts";

/** A municipality on the map. The reader's own is in the accent colour and bold; a quiet one has no name. */
export type MapPlace = {
  readonly id: string;
  readonly name: string;
  readonly point: LonLat;
  readonly inhabitants: number;
  readonly tone: "own" | "partner" | "quiet";
};

/** A line between two places; `pattern` says which cooperation: 0 solid, 1 dashed, 2 dotted, 3 dash-dot. */
export type MapLink = { readonly from: string; readonly to: string; readonly pattern: number; readonly own: boolean };

const dashes = [undefined, "7 5", "2 4", "10 4 2 4"];
const largest = 24;
const noLinks: readonly MapLink[] = [];

/** Municipalities as circles at their centroids, area by population. `description` is the text alternative; the same stands in a list. */
export function MunicipalityMap({
  places,
  links = noLinks,
  borders = null,
  divideAt = null,
  description,
  highest = 720,
  onChoose,
}: {
  places: readonly MapPlace[];
  links?: readonly MapLink[];
  borders?: BordersJson | null;
  /** Draws a line through this place and says what lies north and south of it. */
  divideAt?: string | null;
  description: string;
  highest?: number;
  onChoose?: (id: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const [ref, width] = useWidth<SVGSVGElement>(520);
  const drawing = useMemo(() => layOut(places, links, width, highest), [places, links, width, highest]);
  const { circles, height, projection } = drawing;
  const at = new Map(circles.map((circle) => [circle.place.id, circle]));
  const path = useMemo(() => geoPath(projection), [projection]);
  const dividing = divideAt && at.get(divideAt);
  return (
    <svg ref={ref} className={styles.map} height={height} role="img" aria-label={description}>
      {borders?.features.map((border) => (
        // the contract leaves coordinates unread; they are GeoJSON as imported
        <path
          key={border.properties.number}
          className={styles.border}
          d={path(border as GeoPermissibleObjects) ?? ""}
        />
      ))}
      {dividing && (
        <g className={styles.divide}>
          <line x1={0} x2={width} y1={dividing.y} y2={dividing.y} />
          <text x={0} y={dividing.y - 8}>
            {t("map.north-of", { name: dividing.place.name })}
          </text>
          <text x={0} y={dividing.y + 20}>
            {t("map.south-of", { name: dividing.place.name })}
          </text>
        </g>
      )}
      {links.map((link) => {
        const [from, to] = [at.get(link.from), at.get(link.to)];
        return from && to ? (
          <line
            key={`${link.from} ${link.to} ${link.pattern}`}
            className={link.own ? styles.ownLink : styles.link}
            strokeDasharray={dashes[link.pattern % dashes.length]}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        ) : null;
      })}
      {circles.map(({ place, x, y, radius }) => (
        <circle
          key={place.id}
          className={styles[place.tone]}
          cx={x}
          cy={y}
          r={radius}
          {...(onChoose && { onClick: () => onChoose(place.id), cursor: "pointer" })}
        >
          <title>{place.name}</title>
        </circle>
      ))}
      {circles.map(
        ({ place, name }) =>
          name && (
            <text
              key={place.id}
              className={place.tone === "own" ? styles.ownName : styles.name}
              x={name.x}
              y={name.y}
              textAnchor={name.anchor}
            >
              {place.name}
            </text>
          ),
      )}
    </svg>
  );
}

/** Where everything stands, in pixels: the largest circles at the back, the reader's own in front and named first. */
function layOut(places: readonly MapPlace[], links: readonly MapLink[], width: number, highest: number) {
  const most = Math.max(1, ...places.map((place) => place.inhabitants));
  const fitted = fitProjection(
    places.map((place) => place.point),
    width,
    { margin: Math.min(56, width * 0.14), lowest: 240, highest },
  );
  const circles = places
    .map((place) => {
      const [x, y] = fitted.projection([place.point[0], place.point[1]]) ?? [0, 0];
      return { place, x, y, radius: Math.max(2.5, largest * Math.sqrt(place.inhabitants / most)) };
    })
    .sort((a, b) => Number(a.place.tone === "own") - Number(b.place.tone === "own") || b.radius - a.radius);
  const named = circles
    .filter((circle) => circle.place.tone !== "quiet")
    .sort((a, b) => Number(b.place.tone === "own") - Number(a.place.tone === "own"));
  const names = placeNames(
    named.map(({ x, y, radius, place }) => ({ x, y, radius, name: place.name })),
    width,
    fitted.height,
    links.flatMap(({ from, to }) => {
      const [a, b] = [circles.find(({ place }) => place.id === from), circles.find(({ place }) => place.id === to)];
      return a && b ? [{ x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : [];
    }),
  );
  const nameOf = new Map(named.map((circle, index) => [circle.place.id, names[index]]));
  return { ...fitted, circles: circles.map((circle) => ({ ...circle, name: nameOf.get(circle.place.id) ?? null })) };
}
