import { useParams } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openDocument } from "../../../cooperations/web/index.ts";

const Document = lazy(openDocument);

/** «/samarbeid/mna-iks/dokumenter/d-…» */
export function DocumentRoute(): ReactElement {
  const { document = "" }: { document?: string } = useParams({ strict: false });
  return <Document key={document} id={document} />;
}
