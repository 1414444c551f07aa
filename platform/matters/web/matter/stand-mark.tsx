import type { ReactElement } from "react";
import styles from "./stand-mark.module.css";
import type { WayMark } from "./way-marks.ts";

type Kind = WayMark["kind"];

const filled: readonly Kind[] = ["yes", "done", "said"];
const dotted: readonly Kind[] = ["older", "unconfirmed", "not-counting", "contradicted"];

/** The mark of a state: a filled ring with a tick, a dotted ring, an open ring, a cross. Shape carries it, so that it prints in black and white. */
export function StandShape({
  kind,
  x = 0,
  y = 0,
  isOwn = false,
}: {
  kind: Kind;
  x?: number;
  y?: number;
  isOwn?: boolean;
}): ReactElement {
  const own = isOwn ? ` ${styles.own}` : "";
  return (
    <g transform={`translate(${x} ${y})`} className={`${styles.mark}${own}`}>
      {kind === "no" ? (
        <>
          <rect x={-8} y={-8} width={16} height={16} rx={2} className={styles.no} />
          <path d="M-4 -4L4 4M4 -4L-4 4" className={styles.sign} />
        </>
      ) : filled.includes(kind) ? (
        <>
          <circle r={8.5} className={styles.filled} />
          <path d="M-4 0.5L-1 3.5L4 -3" className={styles.sign} />
        </>
      ) : (
        <circle r={7.5} className={dotted.includes(kind) ? styles.dotted : styles.open} />
      )}
    </g>
  );
}

/** The same mark beside a line of words, which say what it means. */
export const StandMark = ({ kind, isOwn = false }: { kind: Kind; isOwn?: boolean }): ReactElement => (
  <svg className={styles.beside} width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
    <StandShape kind={kind} isOwn={isOwn} />
  </svg>
);
