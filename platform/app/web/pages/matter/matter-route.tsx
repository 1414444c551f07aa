import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openMatter } from "../../../../matters/web/index.ts";

const Matter = lazy(openMatter);

/** «/saker/m-…?kommune=5020» */
export function MatterRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { kommune, gjort }: { kommune?: string; gjort?: string } = useSearch({ strict: false });
  return <Matter key={id} id={id} participant={kommune} just={gjort} />;
}
