import { Alert, Paragraph, Tag } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import { cooperationAddress } from "../../../cooperations/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { Own, Page } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { SignInLink } from "../../../kernel/web/sign-in.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import type { MatterWire } from "../../contract.ts";
import { actAddress, mattersAddress } from "../addresses.ts";
import { matterQuery } from "../matter-queries.ts";
import { openBelow, openBrief, openDraft } from "../open.ts";
import { AskStrip } from "./ask-strip.tsx";
import { CasePaperLinks } from "./case-paper-links.tsx";
import { KronerSection } from "./kroner-section.tsx";
import { MatterContext, useBodyName } from "./matter-context.ts";
import styles from "./matter-page.module.css";
import { PrintButton } from "./print-button.tsx";
import { useAnswer } from "./use-answer.ts";

/** Fetched when the first screen is there. */
const MatterBelow = lazy(openBelow);
const MatterBrief = lazy(openBrief);
const DraftSection = lazy(openDraft);

export type MatterSlots = {
  /** What stands under the amounts: links to where they can be tried, from the slice that owns them. */
  readonly kronerLinks?: (matter: MatterWire) => ReactNode;
  /** What changed words would cost each; null where that cannot be counted. */
  readonly effect?: (matter: MatterWire) => ((changedText: string) => ReactNode) | null;
  /** What the reader herself must know first. */
  readonly warning?: (matter: MatterWire) => ReactNode;
};

/** What are we asked, by when, what does it cost us, what do the others say, and what happens next? */
export function MatterPage({
  id,
  participant,
  just,
  ...slots
}: MatterSlots & {
  id: string;
  /** As whom it is read: from the address, else the reader's own municipality. */
  participant: string | undefined;
  /** What was done a moment ago: from the address. */
  just: string | undefined;
}): ReactElement {
  const mine = useMyMunicipality();
  const own = participant ?? mine?.number ?? null;
  const { data: matter } = useSuspenseQuery(matterQuery(id, own));
  return (
    <MatterContext value={matter}>
      <div className={styles.screen}>
        <Whole matter={matter} just={just} {...slots} />
      </div>
      <div className={styles.paper}>
        <Suspense fallback={null}>
          <MatterBrief matter={matter} own={matter.forParticipant?.participant ?? null} level={1} />
        </Suspense>
      </div>
    </MatterContext>
  );
}

function Whole({
  matter,
  just,
  ...slots
}: MatterSlots & { matter: MatterWire; just: string | undefined }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const answer = useAnswer(matter);
  const own = matter.forParticipant;
  const ownId = own?.participant ?? null;
  const { cooperation, asked } = matter;
  return (
    <Page
      title={matter.title}
      crumbs={
        cooperation
          ? [{ label: cooperation.name, to: cooperationAddress(cooperation.id) }]
          : [{ label: t("matters.title"), to: mattersAddress }]
      }
      eyebrow={
        <>
          <span>{t(`matter.kind.${asked.kind}`)}</span>
          <StateTag matter={matter} />
          <span>{t("matter.version", { version: asked.version })}</span>
          {matter.sentOn && <span>{t("matter.sent", { date: format.date(matter.sentOn) })}</span>}
        </>
      }
      heading={
        <>
          {matter.title} <br />
          <Own>{answer.accent}</Own>
        </>
      }
      lead={answer.lead}
      actions={<Actions matter={matter} />}
    >
      {just && <Done just={just} matter={matter} />}
      {slots.warning?.(matter)}
      <AskStrip matter={matter} />
      {matter.state === "draft" && (
        <Suspense fallback={null}>
          <DraftSection matter={matter} />
        </Suspense>
      )}
      {matter.state === "withdrawn" && matter.withdrawn && (
        <Alert data-color="warning" className={styles.alert}>
          <Paragraph>
            {t("matter.withdrawn", { date: format.date(matter.withdrawn.on), reason: matter.withdrawn.reason })}
          </Paragraph>
        </Alert>
      )}
      <KronerSection
        figures={asked.figures}
        own={ownId}
        ownName={own?.name ?? null}
        links={slots.kronerLinks?.(matter)}
      />
      <Suspense fallback={<Loading />}>
        <MatterBelow matter={matter} {...(slots.effect && { effect: slots.effect })} />
      </Suspense>
    </Page>
  );
}

/** The one thing to do next, and the page for the meeting. */
function Actions({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const me = useMe();
  const body = useBodyName();
  const { may, id, result } = matter;
  const deciding = may.decide.find((one) => result.missing.some((voter) => voter.body === one));
  const viewing = may.view.find((one) => !matter.views.some((view) => view.body === one));
  const isOpen = matter.state === "open" || matter.state === "rejected";
  return (
    <>
      {isOpen && deciding && (
        <ButtonLink variant="primary" to={actAddress(id, "vedtak", deciding)}>
          {t("matter.do.decide", { body: body.whole(deciding) })}
        </ButtonLink>
      )}
      {isOpen && viewing && (
        <ButtonLink variant={deciding ? "secondary" : "primary"} to={actAddress(id, "uttalelse", viewing)}>
          {t("matter.do.view-short")}
        </ButtonLink>
      )}
      {matter.state !== "draft" && <PrintButton />}
      <CasePaperLinks matter={matter} />
      {me.kind === "nobody" && isOpen && <SignInLink />}
    </>
  );
}

function StateTag({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const color = {
    draft: "neutral",
    open: "info",
    adopted: "success",
    rejected: "danger",
    lapsed: "neutral",
    withdrawn: "neutral",
  } as const;
  return (
    <Tag data-size="sm" data-color={color[matter.state]}>
      {t(`matter.state.${matter.state}`)}
    </Tag>
  );
}

/** What happened, and what comes next. */
function Done({ just, matter }: { just: string; matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const known = ["vedtak", "teller-ikke", "uttalelse", "innstilling", "svar", "versjon", "slutt", "utkast"] as const;
  const what = known.find((one) => one === just);
  if (!what) return null;
  return (
    <Alert data-color={what === "teller-ikke" ? "warning" : "success"} role="status" className={styles.alert}>
      <Paragraph>{t(`matter.done.${what}`, { count: matter.result.missing.length })}</Paragraph>
    </Alert>
  );
}
