import type { ReactElement } from "react";
import { useWidth } from "../viewport.ts";
import styles from "./chart.module.css";
import { Chart, type ChartFrame } from "./chart.tsx";
import { placeAxes } from "./place-axes.ts";
import { placeLabels } from "./place-labels.ts";

/** One line from before to after. The numbers are for drawing only; the texts are what is read, name and figure. */
export type Slope = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly fromText: string;
  readonly toText: string;
  readonly isOwn?: boolean;
};

const labelHeight = 20;
const headroom = 30;

/** Before and after, one line per participant, labelled where it begins and ends. `description` is the text alternative. */
export function SlopeChart<Row>({
  slopes,
  fromLabel,
  toLabel,
  description,
  height = 260,
  ...frame
}: ChartFrame<Row> & {
  slopes: readonly Slope[];
  fromLabel: string;
  toLabel: string;
  description: string;
  height?: number;
}): ReactElement {
  const [ref, width] = useWidth<SVGSVGElement>(480);
  const tall = Math.max(height, headroom + slopes.length * labelHeight + 20);
  const values = slopes.flatMap((slope) => [slope.from, slope.to]);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    highest === lowest ? tall / 2 : tall - 14 - ((value - lowest) / (highest - lowest)) * (tall - headroom - 28);
  const { left, right, isTight } = placeAxes(width, slopes);
  const place = (of: (slope: Slope) => number) =>
    placeLabels(
      slopes.map((slope) => y(of(slope))),
      labelHeight,
      headroom,
      tall,
    );
  const [before, after] = [place((slope) => slope.from), place((slope) => slope.to)];
  return (
    <Chart {...frame}>
      <svg ref={ref} className={styles.drawing} height={tall} role="img" aria-label={description}>
        <g className={styles.axis}>
          <line x1={left} x2={left} y1={headroom} y2={tall} />
          <line x1={right} x2={right} y1={headroom} y2={tall} />
        </g>
        <text className={styles.quiet} x={isTight ? 0 : left} y={14} textAnchor={isTight ? "start" : "middle"}>
          {fromLabel}
        </text>
        <text className={styles.quiet} x={isTight ? width : right} y={14} textAnchor={isTight ? "end" : "middle"}>
          {toLabel}
        </text>
        {ownLast(slopes).map(({ slope, index }) => (
          <g key={slope.id}>
            <line
              className={slope.isOwn ? styles.ownLine : styles.line}
              x1={left}
              y1={y(slope.from)}
              x2={right}
              y2={y(slope.to)}
            />
            <circle className={slope.isOwn ? styles.ownDot : styles.dot} cx={left} cy={y(slope.from)} r={4} />
            <circle className={slope.isOwn ? styles.ownDot : styles.dot} cx={right} cy={y(slope.to)} r={4} />
            <text
              className={slope.isOwn ? styles.own : undefined}
              x={left - 12}
              y={before[index]! + 5}
              textAnchor="end"
            >
              {slope.fromText}
            </text>
            <text className={slope.isOwn ? styles.own : undefined} x={right + 12} y={after[index]! + 5}>
              {slope.toText}
            </text>
          </g>
        ))}
      </svg>
    </Chart>
  );
}

/** The reader's own line is drawn on top of the others. */
const ownLast = (slopes: readonly Slope[]) =>
  slopes
    .map((slope, index) => ({ slope, index }))
    .sort((a, b) => Number(a.slope.isOwn ?? false) - Number(b.slope.isOwn ?? false));
