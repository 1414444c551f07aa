import type { ReactElement, ReactNode } from "react";
import styles from "./fact-strip.module.css";

export type StripFact = { readonly label: string; readonly value: ReactNode; readonly detail?: ReactNode };

/** The few figures that the heading rests on, side by side on a wide screen and two by two on a phone. */
export const FactStrip = ({ facts }: { facts: readonly StripFact[] }): ReactElement => (
  <dl className={styles.strip}>
    {facts.map((fact) => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd className={styles.value}>{fact.value}</dd>
        {fact.detail && <dd className={styles.detail}>{fact.detail}</dd>}
      </div>
    ))}
  </dl>
);
