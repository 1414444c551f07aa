import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openNewDocument } from "../../../cooperations/web/index.ts";

const NewDocument = lazy(openNewDocument);

/** «/samarbeid/mna-iks/dokumenter/nytt?fra=5020&erstatter=d-…» */
export function NewDocumentRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { fra, erstatter }: { fra?: string; erstatter?: string } = useSearch({ strict: false });
  return <NewDocument key={`${id} ${erstatter}`} cooperation={id} by={fra} replaces={erstatter} />;
}
