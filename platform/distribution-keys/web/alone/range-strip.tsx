import type { ReactElement } from "react";
import styles from "./alone.module.css";

/** What is drawn in one strip: a range, a point in it, or both. Kroner as doubles, for drawing only. */
export type Mark = {
  readonly from?: number;
  readonly to?: number;
  readonly at?: number;
  /** The shape of the point; never told by colour alone. */
  readonly shape?: "key" | "dot";
  readonly isOwn?: boolean;
};

/** One line of a dot plot: a range from–to with its point. Hidden from those who listen: the words beside it say the same. */
export function RangeStrip({ mark, most }: { mark: Mark; most: number }): ReactElement {
  const x = (kroner: number) => `${(Math.max(0, Math.min(kroner, most)) / (most || 1)) * 100}%`;
  const { from, to, at, shape = "dot", isOwn = false } = mark;
  const colour = isOwn ? styles.own : styles.other;
  return (
    <svg className={styles.strip} height="20" aria-hidden="true" focusable="false">
      <line className={styles.axis} x1="0" x2="100%" y1="10" y2="10" />
      {from !== undefined && to !== undefined && (
        <line className={`${styles.range} ${colour}`} x1={x(from)} x2={x(to)} y1="10" y2="10" />
      )}
      {at !== undefined &&
        (shape === "key" ? (
          <line className={`${styles.keyMark} ${colour}`} x1={x(at)} x2={x(at)} y1="1" y2="19" />
        ) : (
          <circle className={`${styles.dot} ${colour}`} cx={x(at)} cy="10" r="5" />
        ))}
    </svg>
  );
}
