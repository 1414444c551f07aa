import { useParams } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openAnswer } from "../../../../matters/web/index.ts";

const Answer = lazy(openAnswer);

/** «/svar/…»: what a one-time link opens. */
export function AnswerRoute(): ReactElement {
  const { token = "" }: { token?: string } = useParams({ strict: false });
  return <Answer key={token} token={token} />;
}
