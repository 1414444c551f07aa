import { lazy, type ReactElement, type RefObject, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { focusHeading } from "../../kernel/web/arrival.ts";
import { addSentences } from "../../kernel/web/i18n.ts";
import { distributionKeySentences } from "./sentences.ts";
import { Waiting } from "./waiting.tsx";

/** The mathematics of keys is fetched while the page is already there. */
const Bench = lazy(async () => {
  const [{ WorkshopBench }] = await Promise.all([
    import("./workshop-bench.tsx"),
    addSentences(distributionKeySentences),
  ]);
  return { default: WorkshopBench };
});

/** `/nokkelverksted`, and `/samarbeid/:id/nokkel`, where a cooperation is given: who pays what and why, and what if? */
export function WorkshopPage(): ReactElement {
  const hadFocus = useRef(false);
  return (
    <Suspense fallback={<Watched hadFocus={hadFocus} />}>
      <Bench />
      <KeepFocus hadFocus={hadFocus} />
    </Suspense>
  );
}

/** Keeps in mind whether the heading had the focus when the figures came. */
function Watched({ hadFocus }: { hadFocus: RefObject<boolean> }): ReactElement {
  useLayoutEffect(
    () => () => {
      hadFocus.current = document.activeElement?.tagName === "H1";
    },
    [hadFocus],
  );
  return <Waiting />;
}

/** The heading that had the reader's focus is another one now. */
function KeepFocus({ hadFocus }: { hadFocus: RefObject<boolean> }): null {
  useEffect(() => {
    if (hadFocus.current) focusHeading();
  }, [hadFocus]);
  return null;
}
