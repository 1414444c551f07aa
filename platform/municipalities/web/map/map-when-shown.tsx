import { type ComponentProps, lazy, type ReactElement, Suspense } from "react";
import styles from "./municipality-map.module.css";

const DrawnMap = lazy(async () => ({ default: (await import("./municipality-map.tsx")).MunicipalityMap }));

/** The map, fetched after the page around it has been shown: its tables say the same and come first. */
export const MunicipalityMap = (map: ComponentProps<typeof DrawnMap>): ReactElement => (
  <Suspense fallback={<div className={styles.waiting} />}>
    <DrawnMap {...map} />
  </Suspense>
);
