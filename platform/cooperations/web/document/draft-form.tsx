import { Button, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo } from "react";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { DocumentWire } from "../../contract.ts";
import { DraftNote } from "../form/draft-note.tsx";
import { ContentsFields, contentsFieldId } from "./contents-fields.tsx";
import { theirsIn } from "./document-form.ts";
import { DraftConflict } from "./draft-conflict.tsx";
import styles from "./draft-form.module.css";
import type { SavedDraft } from "./use-saved-draft.ts";
import { WithdrawDraft } from "./withdraw-draft.tsx";

/** Where a draft is written on. Two who write at once are shown both texts. */
export function DraftForm({ document, saved }: { document: DocumentWire; saved: SavedDraft }): ReactElement {
  const { t } = useSentences();
  const { draft, saving, isUnsaved, savedAs } = saved;
  const problem = saving.data && !saving.data.ok ? saving.data.problem : null;
  const theirs = problem?.code === "document/conflict" ? theirsIn(problem.params) : null;
  const errors = useMemo(() => errorsOf(theirs ? null : problem), [theirs, problem]);
  const goOn = () => {
    saving.reset();
    window.document.getElementById("dokument-text")?.focus(); // the buttons of the conflict are gone
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(draft.value);
      }}
    >
      <FormErrorSummary errors={errors} idOf={contentsFieldId} />
      {theirs && (
        <DraftConflict
          theirs={theirs}
          onKeep={() => {
            draft.change({ version: theirs.version });
            goOn();
          }}
          onUse={() => {
            draft.change(theirs);
            goOn();
          }}
        />
      )}
      <ContentsFields form={draft.value} change={draft.change} errors={errors} />
      {saving.isError && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
      <div className={styles.actions}>
        <Button type="submit" variant="secondary" loading={saving.isPending}>
          {t("document.form.save")}
        </Button>
        <WithdrawDraft document={document} onWithdrawn={draft.forget} />
      </div>
      <div>
        <p className={styles.state} role="status">
          {isUnsaved
            ? t("document.draft.unsaved")
            : savedAs !== null && t("document.draft.saved", { version: savedAs })}
        </p>
        {isUnsaved && <DraftNote savedAt={draft.savedAt} />}
      </div>
    </form>
  );
}
