import { lazy, type ReactElement, type RefObject, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { focusHeading } from "../../kernel/web/arrival.ts";
import { addSentences } from "../../kernel/web/i18n.ts";
import { Page } from "../../kernel/web/page.tsx";
import { distributionKeySentences, useSaid } from "./sentences.ts";

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
    <Suspense fallback={<Waiting hadFocus={hadFocus} />}>
      <Bench />
      <KeepFocus hadFocus={hadFocus} />
    </Suspense>
  );
}

/** As the page looks while its figures are fetched. */
function Waiting({ hadFocus }: { hadFocus: RefObject<boolean> }): ReactElement {
  const { t } = useSaid();
  useLayoutEffect(
    () => () => {
      hadFocus.current = document.activeElement?.tagName === "H1";
    },
    [hadFocus],
  );
  return (
    <Page
      title={t("workshop.title")}
      crumbs={[{ label: t("workshop.crumb"), to: "/samarbeid" }]}
      eyebrow={<span>{t("workshop.title")}</span>}
      heading={t("workshop.heading.loading")}
      lead={t("workshop.lead.empty")}
    />
  );
}

/** The heading that had the reader's focus is another one now. */
function KeepFocus({ hadFocus }: { hadFocus: RefObject<boolean> }): null {
  useEffect(() => {
    if (hadFocus.current) focusHeading();
  }, [hadFocus]);
  return null;
}
