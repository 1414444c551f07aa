import { Alert, Paragraph, Tabs } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import { matterAddress } from "../addresses.ts";
import { MatterContext } from "../matter/matter-context.ts";
import { matterQuery, openedLinkQuery } from "../matter-queries.ts";
import { withForms } from "../open.ts";
import styles from "./act.module.css";

const AnswerForm = lazy(() =>
  Promise.all([import("./answer-form.tsx"), withForms()]).then(([form]) => ({ default: form.AnswerForm })),
);

/** Whoever has the link answers for a municipality that has not joined. It is kept as registered by others until the municipality confirms. */
export function AnswerPage({ token }: { token: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: link } = useSuspenseQuery(openedLinkQuery(token));
  const { data: matter } = useSuspenseQuery(matterQuery(link.matter.id, link.participant));
  const left = link.may.filter((kind) => !link.used.includes(kind));
  const [done, setDone] = useState<"decision" | "view" | null>(null);
  const form = (kind: "decision" | "view") => (
    <Suspense fallback={<Loading />}>
      <AnswerForm token={token} link={link} matter={matter} kind={kind} onDone={() => setDone(kind)} />
    </Suspense>
  );
  return (
    <MatterContext value={matter}>
      <Page
        title={t("act.answer.title", { name: link.participantName })}
        crumbs={[{ label: matter.title, to: matterAddress(matter.id, link.participant) }]}
        heading={t("act.answer.heading", { name: link.participantName, title: link.matter.title })}
        lead={t("act.answer.lead", { date: format.date(link.expiresOn) })}
      >
        {done && (
          <Alert data-color="success" role="status" className={styles.form}>
            <Paragraph>{t(`act.answer.done.${done}`)}</Paragraph>
            <PageLink to={matterAddress(matter.id, link.participant)}>{t("act.answer.see")}</PageLink>
          </Alert>
        )}
        <p>
          <PageLink to={matterAddress(matter.id, link.participant)}>{t("act.answer.read")}</PageLink>
        </p>
        {left.length === 0 && !done && <p>{t("act.answer.used")}</p>}
        {left.length === 1 && left[0] && form(left[0])}
        {left.length === 2 && (
          <Tabs defaultValue="decision">
            <Tabs.List>
              <Tabs.Tab value="decision">{t("act.answer.tab.decision")}</Tabs.Tab>
              <Tabs.Tab value="view">{t("act.answer.tab.view")}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="decision">{form("decision")}</Tabs.Panel>
            <Tabs.Panel value="view">{form("view")}</Tabs.Panel>
          </Tabs>
        )}
      </Page>
    </MatterContext>
  );
}
