import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, type ReactNode, Suspense, useEffect, useRef } from "react";
import { cooperationAddress, cooperationQuery } from "../../../cooperations/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../kernel/web/page.tsx";
import { Empty, Loading } from "../../../kernel/web/states.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import { agreedAddress } from "../addresses.ts";
import { openAgreed } from "../open.ts";
import { influenceQuery, rightsQuery } from "./influence-queries.ts";
import { MapTable, useDecisionName } from "./map-table.tsx";
import { Measured } from "./measured.tsx";
import { Rights } from "./rights.tsx";

/** Fetched by those who tell what the agreement says. */
const WriteAgreed = lazy(openAgreed);

/** What was done a moment ago, of which decision. */
type Saved = { readonly decision: string; readonly did: "saved" | "withdrawn" };

/** Who decides what, do we have a say, and what can we do? */
export function InfluencePage({
  id,
  participant,
  correcting,
  saved,
  onCorrected,
  evaluation,
  power,
}: {
  id: string;
  /** As whom it is read: from the address, else the reader's own municipality when it takes part, else the first. */
  participant: string | undefined;
  /** The decision whose form is open, and the one of which something was saved or withdrawn a moment ago; from the address. */
  correcting: string | undefined;
  saved: Saved | null;
  onCorrected: (participant: string, done: Saved | null) => void;
  /** The yearly evaluation, from the slice that has it: one of the things that can be done. */
  evaluation: ReactNode;
  /** Voting power beside who pays and who lives there, from the slices that know. */
  power: (participant: string) => ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data: cooperation } = useSuspenseQuery(cooperationQuery(id));
  const { participants, name } = cooperation.summary;
  const wanted = participant ?? mine?.number;
  const own = participants.find((one) => one.id === wanted) ?? participants[0];
  const crumbs = [{ label: name, to: cooperationAddress(id) }];
  if (!own)
    return (
      <Page title={t("influence.title")} crumbs={crumbs} heading={t("influence.title")}>
        <Empty heading={t("influence.nobody")}>
          <p>{t("influence.nobody.lead")}</p>
        </Empty>
      </Page>
    );
  return (
    <Known
      key={own.id}
      {...{ id, name, own, crumbs, evaluation, correcting, saved }}
      participants={participants.map((one) => one.id)}
      onCorrected={(done) => onCorrected(own.id, done)}
      power={power(own.id)}
    />
  );
}

function Known({
  id,
  name,
  own,
  participants,
  crumbs,
  correcting,
  saved,
  onCorrected,
  evaluation,
  power,
}: {
  id: string;
  name: string;
  own: { readonly id: string; readonly name: string };
  participants: readonly string[];
  crumbs: readonly { readonly label: string; readonly to: string }[];
  correcting: string | undefined;
  saved: Saved | null;
  onCorrected: (done: Saved | null) => void;
  evaluation: ReactNode;
  power: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: influence } = useSuspenseQuery(influenceQuery(id, own.id));
  const { data: rights } = useSuspenseQuery(rightsQuery(id));
  const { map, form } = influence;
  const nameOf = useDecisionName();
  const open = map.find(({ decision }) => decision === correcting)?.decision;
  const agreed = map.filter((row) => row.agreed?.says).length;
  const never = map.filter(({ gap }) => gap === "never-elected").length;
  const silent = map.filter(({ gap }) => gap === "nobody-says").length;
  const reached = map.filter(({ decidesReach, heardReach }) =>
    [decidesReach, heardReach].some((reach) => reach === "own" || reach === "shared"),
  ).length;
  return (
    <Page
      title={t("influence.title")}
      crumbs={crumbs}
      eyebrow={<span>{name}</span>}
      heading={
        form === null ? (
          agreed === 0 ? (
            t("influence.heading.no-form", { name: own.name })
          ) : (
            t("influence.heading.no-form-agreed", {
              name: own.name,
              count: agreed,
              number: format.numberWord(agreed),
              all: format.numberWord(map.length),
            })
          )
        ) : (
          <>
            {t("influence.heading", {
              name: own.name,
              count: reached,
              number: format.numberWord(reached),
              all: format.numberWord(map.length),
            })}{" "}
            {never > 0 && (
              <Own>{t("influence.heading.never", { count: never, number: format.numberWordFirst(never) })}</Own>
            )}
          </>
        )
      }
      lead={[
        silent > 0
          ? t("influence.lead.silent", { count: silent, number: format.numberWord(silent) })
          : form !== null && agreed < map.length && t("influence.lead"),
        agreed > 0 && t("influence.lead.agreed", { count: agreed, number: format.numberWord(agreed) }),
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <Section heading={t("influence.map")} lead={t("influence.map.lead", { name: own.name })} id="kart">
        {form === null && (
          <Empty heading={t("influence.map.none")}>
            <p>{t("influence.map.none.lead")}</p>
          </Empty>
        )}
        {saved && !open && <SavedNote saved={saved} />}
        {open && (
          <Suspense fallback={<Loading />}>
            <WriteAgreed
              key={open}
              cooperation={id}
              participants={participants}
              decision={open}
              decisionName={nameOf(open)}
              own={own.id}
              onDone={(did) => onCorrected(did && { decision: open, did })}
            />
          </Suspense>
        )}
        <MapTable map={map} isFormKnown={form !== null} addressOf={(decision) => agreedAddress(id, own.id, decision)} />
      </Section>
      <Section heading={t("influence.rights")} lead={t("influence.rights.lead")} id="hva-kan-vi-gjore">
        <Rights rights={rights} cooperation={id} />
        {evaluation}
      </Section>
      <Section heading={t("influence.power")} lead={t("influence.power.lead")} id="stemmer">
        {power}
      </Section>
      <Section heading={t("influence.measured")} lead={t("influence.measured.lead")} id="malt">
        <Measured influence={influence} own={own.id} />
      </Section>
    </Page>
  );
}

/** What has been done, and where it can be seen. It takes the focus, since the form that had it is gone. */
function SavedNote({ saved: { decision, did } }: { saved: Saved }): ReactElement {
  const { t } = useSentences();
  const name = useDecisionName()(decision);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Alert data-color="success" role="status" ref={note} tabIndex={-1}>
      <Paragraph>
        {t(did === "saved" ? "influence.agreed.saved" : "influence.agreed.taken-back", { decision: name })}
      </Paragraph>
    </Alert>
  );
}
