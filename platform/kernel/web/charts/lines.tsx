import type { ReactElement } from "react";
import { useWidth } from "../viewport.ts";
import styles from "./chart.module.css";
import { Chart, type ChartFrame } from "./chart.tsx";
import { type Dot, labelBesideLine } from "./label-beside-line.ts";

/** One small chart. A year whose value is null is not known: the line is broken there, never drawn through. */
export type Panel = {
  readonly id: string;
  readonly label: string;
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
  readonly firstText: string;
  readonly lastText: string;
  /** The text alternative: «Osen: 104 193 kr i 2005, 99 562 kr i 2026». */
  readonly description: string;
  readonly isOwn?: boolean;
};

/** Years, one small chart per participant, all on the same scale so that the slopes can be compared. */
export function Lines<Row>({
  panels,
  height = 120,
  fromZero = false,
  ...frame
}: ChartFrame<Row> & { panels: readonly Panel[]; height?: number; fromZero?: boolean }): ReactElement {
  const known = panels.flatMap((panel) => panel.points);
  const years = known.map((point) => point.year);
  const values = known.flatMap((point) => (point.value === null ? [] : [point.value]));
  const scale: Scale = {
    years: [Math.min(...years), Math.max(...years)],
    values: [Math.min(...values, fromZero ? 0 : Infinity), Math.max(...values)],
    height,
  };
  return (
    <Chart {...frame}>
      <div className={styles.panels}>
        {panels.map((panel) => (
          <SmallChart key={panel.id} panel={panel} scale={scale} />
        ))}
      </div>
    </Chart>
  );
}

type Scale = {
  readonly years: readonly [number, number];
  readonly values: readonly [number, number];
  readonly height: number;
};
const [above, below, side] = [24, 44, 6];

function SmallChart({ panel, scale }: { panel: Panel; scale: Scale }): ReactElement {
  const [ref, width] = useWidth<SVGSVGElement>(200);
  const { years, values, height } = scale;
  const x = (year: number) => side + ((year - years[0]) / (years[1] - years[0] || 1)) * (width - 2 * side);
  const y = (value: number) => above + (1 - (value - values[0]) / (values[1] - values[0] || 1)) * height;
  const drawn = panel.points.filter((point): point is { year: number; value: number } => point.value !== null);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const dots = drawn.map(({ year, value }) => ({ x: x(year), y: y(value) }));
  const bottom = above + height + below;
  return (
    <div>
      <p className={panel.isOwn ? `${styles.panelName} ${styles.ownText}` : styles.panelName}>{panel.label}</p>
      <svg ref={ref} className={styles.drawing} height={bottom} role="img" aria-label={panel.description}>
        <line className={styles.axis} x1={0} x2={width} y1={bottom - 22} y2={bottom - 22} />
        <text className={styles.quiet} x={0} y={bottom - 5}>
          {years[0]}
        </text>
        <text className={styles.quiet} x={width} y={bottom - 5} textAnchor="end">
          {years[1]}
        </text>
        <path className={panel.isOwn ? styles.ownLine : styles.line} d={pathThrough(panel.points, x, y)} />
        {first && <Labelled end={dots[0]!} text={panel.firstText} line={dots} isOwn={panel.isOwn} />}
        {last && last !== first && (
          <Labelled end={dots.at(-1)!} text={panel.lastText} line={dots} isOwn={panel.isOwn} anchor="end" />
        )}
      </svg>
    </div>
  );
}

const labelWidth = 64;

/** A point at an end of the line with its figure where the line does not cross it. */
const Labelled = ({
  text,
  end,
  line,
  isOwn = false,
  anchor = "start",
}: {
  text: string;
  end: Dot;
  line: readonly Dot[];
  isOwn?: boolean | undefined;
  anchor?: "start" | "end";
}): ReactElement => (
  <>
    <circle className={isOwn ? styles.ownDot : styles.dot} cx={end.x} cy={end.y} r={4} />
    <text
      className={isOwn ? styles.own : undefined}
      x={anchor === "start" ? end.x - 4 : end.x + 4}
      y={labelBesideLine(end, line, labelWidth)}
      textAnchor={anchor}
    >
      {text}
    </text>
  </>
);

/** A path that is lifted where a value is missing. */
function pathThrough(points: Panel["points"], x: (year: number) => number, y: (value: number) => number): string {
  let path = "";
  let drawing = false;
  for (const { year, value } of points) {
    if (value !== null) path += `${drawing ? "L" : "M"}${x(year).toFixed(1)} ${y(value).toFixed(1)}`;
    drawing = value !== null;
  }
  return path;
}
