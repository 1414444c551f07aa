import { useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ImportPage } from "../../../cooperations/web/index.ts";

/** «/samarbeid/import?kommune=5020» */
export function ImportRoute(): ReactElement {
  const { kommune }: { kommune?: string } = useSearch({ strict: false });
  return <ImportPage {...(kommune && { municipality: kommune })} />;
}
