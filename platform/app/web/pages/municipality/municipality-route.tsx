import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { MunicipalityPage } from "./municipality-page.tsx";

/** Another municipality is another page: nothing is carried over from the one before. */
export function MunicipalityRoute(): ReactElement {
  const { number } = useParams({ from: "/kommuner/$number" });
  return <MunicipalityPage key={number} number={number} />;
}
