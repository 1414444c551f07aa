import { useParams } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openStopWeeklyLetter } from "../../../../matters/web/index.ts";

const Stop = lazy(openStopWeeklyLetter);

/** «/ukebrev/…»: the link that stands last in the weekly letter. */
export function StopLetterRoute(): ReactElement {
  const { token = "" }: { token?: string } = useParams({ strict: false });
  return <Stop key={token} token={token} />;
}
