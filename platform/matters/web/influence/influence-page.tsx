import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { cooperationAddress, cooperationQuery } from "../../../cooperations/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../kernel/web/page.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import { influenceQuery, rightsQuery } from "./influence-queries.ts";
import { MapTable } from "./map-table.tsx";
import { Measured } from "./measured.tsx";
import { Rights } from "./rights.tsx";

/** Who decides what, do we have a say, and what can we do? */
export function InfluencePage({
  id,
  participant,
  evaluation,
  power,
}: {
  id: string;
  /** As whom it is read: from the address, else the reader's own municipality when it takes part, else the first. */
  participant: string | undefined;
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
    <Known key={own.id} id={id} name={name} own={own} crumbs={crumbs} evaluation={evaluation} power={power(own.id)} />
  );
}

function Known({
  id,
  name,
  own,
  crumbs,
  evaluation,
  power,
}: {
  id: string;
  name: string;
  own: { readonly id: string; readonly name: string };
  crumbs: readonly { readonly label: string; readonly to: string }[];
  evaluation: ReactNode;
  power: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: influence } = useSuspenseQuery(influenceQuery(id, own.id));
  const { data: rights } = useSuspenseQuery(rightsQuery(id));
  const { map } = influence;
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
        influence.form === null ? (
          t("influence.heading.no-form", { name: own.name })
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
      lead={
        silent > 0
          ? t("influence.lead.silent", { count: silent, number: format.numberWord(silent) })
          : t("influence.lead")
      }
    >
      <Section heading={t("influence.map")} lead={t("influence.map.lead", { name: own.name })} id="kart">
        {map.length === 0 ? (
          <Empty heading={t("influence.map.none")}>
            <p>{t("influence.map.none.lead")}</p>
          </Empty>
        ) : (
          <MapTable map={map} />
        )}
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
