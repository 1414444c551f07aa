import type { CSSProperties, ReactElement } from "react";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./chart.module.css";
import { Chart, type ChartFrame } from "./chart.tsx";

/** `value` is for drawing only; `text` is the figure as it is read, `detail` what stands beside it («10,0 %»). */
export type Bar = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly detail?: string;
  readonly isOwn?: boolean;
};

/** Amounts side by side: a list in words with a bar to each, so that those who listen get the same as those who look. */
export function Bars<Row>({ bars, ...frame }: ChartFrame<Row> & { bars: readonly Bar[] }): ReactElement {
  const lowest = Math.min(0, ...bars.map((bar) => bar.value));
  const span = Math.max(0, ...bars.map((bar) => bar.value)) - lowest || 1;
  return (
    <Chart {...frame}>
      <ul className={styles.bars}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <div className={bar.isOwn ? `${styles.barLabel} ${styles.ownText}` : styles.barLabel}>{bar.label}</div>
            <BarRow bar={bar} start={(Math.min(bar.value, 0) - lowest) / span} length={Math.abs(bar.value) / span} />
          </li>
        ))}
      </ul>
    </Chart>
  );
}

/** `start` and `length` are parts of the room that the longest bars share. */
function BarRow({ bar, start, length }: { bar: Bar; start: number; length: number }): ReactElement {
  const end = start + length;
  return (
    <div className={styles.barRow}>
      <svg
        className={styles.barArea}
        style={{ "--bar-part": end } as CSSProperties} // React knows no custom properties
        height="22"
        aria-hidden="true"
        focusable="false"
      >
        <rect
          className={bar.isOwn ? styles.ownBar : styles.bar}
          x={end > 0 ? `${(start / end) * 100}%` : "0"}
          width="100%"
          height="22"
        />
      </svg>
      <span className={bar.isOwn ? `${styles.barText} ${styles.ownText}` : styles.barText}>
        <VisuallyHidden>: </VisuallyHidden>
        {bar.text}
        {bar.detail && <span className={styles.barDetail}> · {bar.detail}</span>}
      </span>
    </div>
  );
}
