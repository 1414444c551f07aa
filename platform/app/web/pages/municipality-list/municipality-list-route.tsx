import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { MunicipalityListPage } from "./municipality-list-page.tsx";

/** «/kommuner?fylke=50» */
export function MunicipalityListRoute(): ReactElement {
  const { fylke }: { fylke?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <MunicipalityListPage
      county={fylke}
      onCounty={(county) => void navigate({ to: "/kommuner", search: { fylke: county } as never, resetScroll: false })} // the router's own types know no address
    />
  );
}
