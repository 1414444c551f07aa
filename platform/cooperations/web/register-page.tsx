import { Button, Details, Paragraph } from "@digdir/designsystemet-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo, useState } from "react";
import { sendJson } from "../../kernel/web/api.ts";
import { errorsOf, FormErrorSummary } from "../../kernel/web/form-errors.tsx";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Page } from "../../kernel/web/page.tsx";
import { PageLink } from "../../kernel/web/page-link.tsx";
import { SignInFirst } from "../../kernel/web/sign-in.tsx";
import { RefusedForWho } from "../../kernel/web/states.tsx";
import { useDraft } from "../../kernel/web/use-draft.ts";
import { municipalitiesQuery, useMyMunicipality } from "../../municipalities/web/index.ts";
import type { SavedCooperationWire } from "../contract.ts";
import { cooperationAddress, importAddress } from "./addresses.ts";
import { type CooperationForm, emptyForm, toRegistration } from "./form/cooperation-form.ts";
import { DraftNote } from "./form/draft-note.tsx";
import {
  AgreementField,
  CostField,
  EndField,
  fieldId,
  HostField,
  LegalFormField,
  NameField,
  ServicesField,
  SourceField,
} from "./form/fields.tsx";
import { LookAlikes, useLookAlikes } from "./form/look-alikes.tsx";
import { ParticipantsField } from "./form/participants-field.tsx";
import styles from "./register-page.module.css";

/** One cooperation in one screen. Only the name and who takes part are needed; the rest can be filled in by whoever knows it. */
export function RegisterPage({ municipality, service }: { municipality?: string; service?: string }): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const empty = useBeginning(municipality, service);
  const draft = useDraft<CooperationForm>(`samarbeid-ny-${municipality ?? ""}-${service ?? ""}`, empty);
  const [others, setOthers] = useState<readonly string[]>([]);
  const alike = useLookAlikes(draft.value);
  const sending = useMutation({
    mutationFn: () =>
      sendJson<SavedCooperationWire>("POST", "/api/v1/cooperations", toRegistration(draft.value, others)),
    onSuccess: async (sent) => {
      if (!sent.ok) return;
      draft.forget();
      await queryClient.invalidateQueries({ queryKey: ["cooperations"] });
      await navigate({ to: cooperationAddress(sent.value.id), search: { lagtinn: "ja" } as never }); // the router's own types know no address
    },
  });
  const problem = sending.data && !sending.data.ok ? sending.data.problem : null;
  const errors = useMemo(() => errorsOf(problem), [problem]);
  const field = { form: draft.value, change: draft.change, errors };
  return (
    <Page
      title={t("register.title")}
      crumbs={[{ label: t("cooperations.title"), to: "/samarbeid" }]}
      heading={t("register.heading")}
      lead={
        <>
          {t("register.lead")} <PageLink to={importAddress(municipality)}>{t("register.import")}</PageLink>
        </>
      }
    >
      <SignInFirst what={t("register.sign-in")} />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <FormErrorSummary errors={errors} idOf={fieldId} />
        <div>
          <NameField {...field} />
          <LookAlikes found={alike} others={others} onOthers={setOthers} />
        </div>
        <ParticipantsField {...field} />
        <LegalFormField {...field} />
        <HostField {...field} />
        <ServicesField {...field} />
        <CostField {...field} />
        <AgreementField {...field} />
        <SourceField {...field} />
        <Details data-color="neutral" defaultOpen={draft.value.endedOn !== ""}>
          <Details.Summary>{t("register.ended")}</Details.Summary>
          <Details.Content>
            <EndField {...field} />
          </Details.Content>
        </Details>
        <RefusedForWho problem={problem} />
        {sending.isError && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <div className={styles.actions}>
          <Button type="submit" loading={sending.isPending}>
            {t("register.send")}
          </Button>
          <Button variant="tertiary" onClick={draft.forget}>
            {t("form.begin-again")}
          </Button>
        </div>
        <DraftNote savedAt={draft.savedAt} />
      </form>
    </Page>
  );
}

/** The form as it opens: with the reader's municipality as a participant, and the service that the link came from. */
function useBeginning(municipality: string | undefined, service: string | undefined): CooperationForm {
  const mine = useMyMunicipality();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const number = municipality ?? mine?.number;
  return useMemo(() => {
    const found = municipalities.find((each) => each.number === number);
    return {
      ...emptyForm,
      participants: found ? [{ value: found.number, label: found.name }] : [],
      services: service ?? "",
    };
  }, [municipalities, number, service]);
}
