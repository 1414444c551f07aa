import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { myMunicipality } from "../../../../municipalities/web/index.ts";
import { MapPage } from "./map-page.tsx";

/** «/kart?kommune=5020» or «/kart?samarbeid=mna-iks»; «/kart?kommune=alle» is the whole country, and «/kart» the reader's own. */
export function MapRoute(): ReactElement {
  const { kommune, samarbeid }: { kommune?: string; samarbeid?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const municipality = kommune ?? (samarbeid ? undefined : myMunicipality()?.number);
  return (
    <MapPage
      choice={{ cooperation: samarbeid, municipality: municipality === "alle" ? undefined : municipality }}
      onChoice={({ municipality, cooperation }) =>
        void navigate({
          to: "/kart",
          search: { kommune: cooperation ? undefined : (municipality ?? "alle"), samarbeid: cooperation } as never, // the router's own types know no address
          resetScroll: false,
        })
      }
    />
  );
}
