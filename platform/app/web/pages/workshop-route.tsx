import { useParams } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openWorkshop } from "../../../distribution-keys/web/index.ts";

const Workshop = lazy(openWorkshop);

/** «/nokkelverksted», and «/samarbeid/mna-iks/nokkel» with that cooperation chosen. */
export function WorkshopRoute(): ReactElement {
  const { id }: { id?: string } = useParams({ strict: false });
  return <Workshop key={id ?? ""} {...(id && { cooperationId: id })} />;
}
