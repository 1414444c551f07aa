import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { SignInFirst } from "../../../kernel/web/sign-in.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import type { MatterWire } from "../../contract.ts";
import { type Act, matterAddress } from "../addresses.ts";
import { MatterContext } from "../matter/matter-context.ts";
import { matterQuery } from "../matter-queries.ts";
import { withForms } from "../open.ts";

/** What every act is given: the matter, whom or what it is about, and what to do when it is done. */
export type ActProps = {
  readonly matter: MatterWire;
  readonly about: string;
  readonly onDone: (just: string, participant?: string | null) => void;
};

type Acting = Exclude<Act, "rediger">;
type Form = (props: ActProps) => ReactElement;

/** A form, with what it says of texts and changes; the page says what it is for meanwhile. */
const formOf = (fetched: () => Promise<Form>) =>
  lazy(() => Promise.all([fetched(), withForms()]).then(([form]) => ({ default: form })));

const forms = {
  vedtak: formOf(() => import("./decision-act.tsx").then(({ DecisionAct }) => DecisionAct)),
  uttalelse: formOf(() => import("./view-act.tsx").then(({ ViewAct }) => ViewAct)),
  innstilling: formOf(() => import("./recommend-form.tsx").then(({ RecommendForm }) => RecommendForm)),
  svar: formOf(() => import("./reply-form.tsx").then(({ ReplyForm }) => ReplyForm)),
  versjon: formOf(() => import("./version-form.tsx").then(({ VersionForm }) => VersionForm)),
  slutt: formOf(() => import("./close-form.tsx").then(({ CloseForm }) => CloseForm)),
  lenker: formOf(() => import("./answer-links.tsx").then(({ AnswerLinks }) => AnswerLinks)),
} satisfies { readonly [Key in Acting]: unknown };

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
        <Suspense fallback={<Loading />}>
          <Form matter={matter} about={about} onDone={onDone} />
        </Suspense>
        <p>
          <PageLink to={matterAddress(id)}>{t("act.back")}</PageLink>
        </p>
      </Page>
    </MatterContext>
  );
}
