import { type ComponentProps, lazy, type ReactElement, Suspense } from "react";
import styles from "./municipality-map.module.css";

/** A frame comes after the page that is being rendered now stands there. */
const nextFrame = () => new Promise(requestAnimationFrame);

const DrawnMap = lazy(async () => {
  await nextFrame();
  return { default: (await import("./municipality-map.tsx")).MunicipalityMap };
});

/** The map, fetched after the page around it has been shown: its tables say the same and come first. */
export const MunicipalityMap = (map: ComponentProps<typeof DrawnMap>): ReactElement => (
  <Suspense fallback={<div className={styles.waiting} />}>
    <DrawnMap {...map} />
  </Suspense>
);
