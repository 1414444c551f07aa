import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { MatterStartWire, MatterWire, SavedMatterWire } from "../../contract.ts";
import { Conflict, conflictOf } from "../act/conflict.tsx";
import { FileField } from "../act/file-field.tsx";
import { SendPart } from "../act/send-part.tsx";
import { matterAddress } from "../addresses.ts";
import styles from "./fresh.module.css";
import { MatterFields, matterFieldId } from "./matter-fields.tsx";
import { formOf, type MatterForm, toMatter } from "./matter-form.ts";

/** Where a draft is written on, with files beside it. Two who write at once are shown both texts. */
export function EditBench({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const saved = useMemo(() => formOf(matter), [matter]);
  const { value: form, change, savedAt, forget } = useDraft<MatterForm>(`sak-${matter.id}-rediger`, saved);
  const start = useMemo(() => startOf(matter), [matter]);
  const sending = useSending<SavedMatterWire>({
    changes: [["matters"]],
    onDone: () => {
      forget();
      void navigate({ to: matterAddress(matter.id), search: { gjort: "utkast" } as never }); // the router's own types know no address
    },
  });
  const conflict = conflictOf(sending.problem);
  const errors = useMemo(() => errorsOf(conflict ? null : sending.problem), [conflict, sending.problem]);
  const save = (revision: number) => {
    const { holder: _holder, ...terms } = toMatter(form, start);
    const { proposalId, terms: exact } = matter.asked;
    const proposal = {
      ...terms.proposal,
      id: proposalId === matter.id ? null : proposalId,
      terms: form.text === matter.asked.text ? exact : null,
    };
    sending.send(
      `/api/v1/matters/${encodeURIComponent(matter.id)}`,
      { ...terms, proposal, broughtBy: matter.broughtBy, revision },
      "PUT",
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(matter.revision);
      }}
    >
      <FormErrorSummary errors={errors} idOf={matterFieldId} />
      {conflict && (
        <Conflict
          theirs={conflict.theirs}
          yours={form.text}
          onKeep={() => save(conflict.now)}
          onUse={() => {
            change({ text: conflict.theirs });
            sending.reset();
          }}
        />
      )}
      <MatterFields
        form={form}
        change={change}
        errors={errors}
        start={start}
        figuresHelp={
          <FileField
            matter={matter.id}
            id="felt-attachments"
            label={t("act.attachments")}
            files={form.attachments}
            onFiles={(attachments) => change({ attachments })}
          />
        }
      />
      <SendPart next={t("fresh.edit.next")} button={t("fresh.save")} sending={sending} savedAt={savedAt} />
    </form>
  );
}

/** What the draft itself knows, in the shape that a new one starts from. */
const startOf = (matter: MatterWire): MatterStartWire => ({
  cooperation: { id: matter.cooperation?.id ?? "", name: matter.cooperation?.name ?? "", form: null },
  holders: [{ holder: matter.holder, name: matter.holderName }],
  participations: matter.participations.map(({ participant, how, path, name }) => ({ participant, how, path, name })),
  bodies: matter.bodies,
  level: matter.level.clause?.kind === "law" ? matter.level : null,
  agreedLevel: matter.level.clause?.kind === "agreed" ? matter.level : null,
  tooLow: null,
  minimums: matter.minimums,
});
