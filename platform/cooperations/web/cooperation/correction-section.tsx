import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { sendJson } from "../../../kernel/web/api.ts";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { MayWriteFirst } from "../../../kernel/web/sign-in.tsx";
import { RefusedForWho } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import type { CooperationDetailWire, SavedCooperationWire } from "../../contract.ts";
import { type CooperationForm, type Correctable, emptyForm, toCorrection } from "../form/cooperation-form.ts";
import { DraftNote } from "../form/draft-note.tsx";
import {
  AgreementField,
  CostField,
  EndField,
  type FieldProps,
  fieldId,
  HostField,
  LegalFormField,
  NameField,
  ServicesField,
  SourceField,
} from "../form/fields.tsx";
import { ParticipantsField } from "../form/participants-field.tsx";
import styles from "./correction-section.module.css";

/** Fills in or corrects one field. What the sources say stays; this is put beside it with name and date. In the shape that React's `lazy` asks for. */
export default function CorrectionSection({
  cooperation,
  field,
  onDone,
}: {
  cooperation: CooperationDetailWire;
  field: Correctable;
  onDone: (saved: boolean) => void;
}): ReactElement {
  const { t } = useSentences();
  const queryClient = useQueryClient();
  const { id } = cooperation.summary;
  const before = useMemo(() => formOf(cooperation), [cooperation]);
  const draft = useDraft<CooperationForm>(`samarbeid-${id}-${field}`, before);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sending = useMutation({
    mutationFn: () =>
      sendJson<SavedCooperationWire>(
        "PATCH",
        `/api/v1/cooperations/${encodeURIComponent(id)}`,
        toCorrection(field, draft.value, cooperation.version),
      ),
    onSuccess: async (sent) => {
      await queryClient.invalidateQueries({ queryKey: ["cooperations"] });
      if (!sent.ok) return;
      draft.forget();
      onDone(true);
    },
  });
  const problem = sending.data && !sending.data.ok ? sending.data.problem : null;
  const errors = useMemo(() => errorsOf(problem), [problem]);
  const props = { form: draft.value, change: draft.change, errors };
  return (
    <section className={styles.correction} aria-labelledby="rett">
      <Heading level={2} data-size="xs" id="rett" ref={heading} tabIndex={-1}>
        {t("correction.heading", { field: t(`field.${field}`).toLowerCase() })}
      </Heading>
      <MayWriteFirst
        what={t("correction.sign-in")}
        participants={cooperation.summary.participants.map((one) => one.id)}
        cooperation={cooperation.summary.id}
      />
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <FormErrorSummary errors={errors} idOf={fieldId} />
        <TheField field={field} {...props} />
        <SourceField {...props} />
        <RefusedForWho problem={problem} />
        {sending.isError && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <div className={styles.actions}>
          <Button type="submit" loading={sending.isPending}>
            {t("correction.send")}
          </Button>
          <Button variant="tertiary" onClick={() => onDone(false)}>
            {t("correction.cancel")}
          </Button>
        </div>
        <DraftNote savedAt={draft.savedAt} />
      </form>
    </section>
  );
}

function TheField({ field, ...props }: FieldProps & { field: Correctable }): ReactElement {
  switch (field) {
    case "name":
      return <NameField {...props} />;
    case "form":
      return <LegalFormField {...props} />;
    case "participants":
      return <ParticipantsField {...props} />;
    case "host":
      return <HostField {...props} />;
    case "services":
      return <ServicesField {...props} />;
    case "yearlyCost":
      return <CostField {...props} />;
    case "agreement":
      return <AgreementField {...props} />;
    case "lifeCycle":
      return <EndField {...props} />;
  }
}

/** The form as the page shows the cooperation now. */
const formOf = ({ summary }: CooperationDetailWire): CooperationForm => ({
  ...emptyForm,
  name: summary.name,
  form: summary.form ?? "",
  participants: summary.participants.map(({ id, name }) => ({ value: id, label: name })),
  host: summary.host?.id ?? "",
  services: summary.services.map(({ text }) => text).join(", "),
  amount: summary.yearlyCost?.amount.replace(".", ",") ?? "",
  year: summary.yearlyCost?.year?.toString() ?? "",
  agreement: summary.agreement ?? "",
  endedOn: summary.lifeCycle.endedOn ?? "",
});
