import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { SignInFirst } from "../../../kernel/web/sign-in.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import type { MatterWire } from "../../contract.ts";
import { type Act, matterAddress } from "../addresses.ts";
import { MatterContext } from "../matter/matter-context.ts";
import { matterQuery } from "../matter-queries.ts";
import { AnswerLinks } from "./answer-links.tsx";
import { CloseForm } from "./close-form.tsx";
import { DecisionAct } from "./decision-act.tsx";
import { RecommendForm } from "./recommend-form.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { VersionForm } from "./version-form.tsx";
import { ViewAct } from "./view-act.tsx";

/** What every act is given: the matter, whom or what it is about, and what to do when it is done. */
export type ActProps = {
  readonly matter: MatterWire;
  readonly about: string;
  readonly onDone: (just: string, participant?: string | null) => void;
};

type Acting = Exclude<Act, "rediger">;
const forms: { readonly [Key in Acting]: (props: ActProps) => ReactElement } = {
  vedtak: DecisionAct,
  uttalelse: ViewAct,
  innstilling: RecommendForm,
  svar: ReplyForm,
  versjon: VersionForm,
  slutt: CloseForm,
  lenker: AnswerLinks,
};

export const isActing = (act: string): act is Acting => Object.hasOwn(forms, act);

/** One thing done with a matter, on a page of its own: what it is, what happens next, and the form. */
export function ActPage({ id, act, about }: { id: string; act: Acting; about: string }): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const mine = useMyMunicipality();
  const { data: matter } = useSuspenseQuery(matterQuery(id, mine?.number ?? null));
  const Form = forms[act];
  const onDone = (just: string, participant: string | null = null) => {
    const search = { gjort: just, ...(participant && { kommune: participant }) } as never; // the router's own types know no address
    void navigate({ to: matterAddress(id), search });
  };
  return (
    <MatterContext value={matter}>
      <Page
        title={t(`act.${act}.title`)}
        crumbs={[{ label: matter.title, to: matterAddress(id) }]}
        heading={t(`act.${act}.title`)}
        lead={t(`act.${act}.lead`, { title: matter.asked.title, version: matter.asked.version })}
      >
        <SignInFirst what={t(`act.${act}.what`)} />
        <Form matter={matter} about={about} onDone={onDone} />
        <p>
          <PageLink to={matterAddress(id)}>{t("act.back")}</PageLink>
        </p>
      </Page>
    </MatterContext>
  );
}
