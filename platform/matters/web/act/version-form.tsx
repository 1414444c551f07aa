import { Checkbox, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useDeferredValue, useMemo } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { AddVersionInput } from "../../contract.ts";
import { FiguresField } from "../fresh/figures-field.tsx";
import { fromFigures, toFigures, type WrittenFigures } from "../fresh/written-figures.ts";
import { changesBetween } from "../matter/changes-between.ts";
import { useParticipantName } from "../matter/matter-context.ts";
import { TextChanges } from "../matter/text-changes.tsx";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { Conflict, conflictOf } from "./conflict.tsx";
import { FileField, type KeptFile } from "./file-field.tsx";
import { MergePart } from "./merge-part.tsx";
import { SendPart } from "./send-part.tsx";
import { TextField } from "./text-field.tsx";

type Draft = {
  readonly title: string;
  readonly text: string;
  readonly note: string;
  readonly send: boolean;
  readonly figures: WrittenFigures;
  readonly attachments: readonly KeptFile[];
};

/** The next version: all proposed words beside it, what changes, and who must say yes again. */
export function VersionForm({ matter, onDone }: ActProps): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const from = matter.draft ?? matter.asked;
  const empty = useMemo<Draft>(
    () => ({
      title: from.title,
      text: from.text,
      note: from === matter.draft ? (from.note ?? "") : "",
      send: true,
      figures: fromFigures(from.figures),
      attachments: from.attachments.map(({ id, name }) => ({ id, name })),
    }),
    [from, matter.draft],
  );
  const { value: form, change, savedAt, forget } = useDraft(`sak-${matter.id}-versjon-${from.version}`, empty);
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone(form.send ? "versjon" : "utkast");
    },
  });
  const conflict = conflictOf(sending.problem);
  const errors = useMemo(() => errorsOf(conflict ? null : sending.problem), [conflict, sending.problem]);
  const later = useDeferredValue(form.text);
  const changes = useMemo(() => changesBetween(matter.asked.text, later), [matter.asked.text, later]);
  const again = matter.result.counted.filter(({ stance }) => stance === "for").map(({ participant }) => participant);
  const send = (revision: number) => {
    const input: AddVersionInput = {
      seen: matter.draft?.version ?? matter.asked.version,
      revision,
      note: form.note.trim() || null,
      send: form.send,
      proposal: {
        title: form.title,
        text: form.text,
        // The owner's exact form belongs to the words it was made with.
        terms: form.text === from.text ? from.terms : null,
        figures: toFigures(form.figures),
        attachments: form.attachments.map(({ id }) => id),
      },
    };
    sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/versions`, input);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(matter.revision);
      }}
    >
      <FormErrorSummary errors={errors} idOf={versionFieldId} />
      {conflict && (
        <Conflict
          theirs={conflict.theirs}
          yours={form.text}
          onKeep={() => send(conflict.now)}
          onUse={() => {
            change({ text: conflict.theirs });
            sending.reset();
          }}
        />
      )}
      <MergePart matter={matter} onText={(text) => change({ text })} />
      <Textfield
        id="felt-title"
        label={t("fresh.proposal-title")}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={errorAt(errors, "proposal/title") ?? errorAt(errors, "title")}
        autoComplete="off"
      />
      <TextField
        id="felt-text"
        label={t("fresh.text")}
        description={t("fresh.text.description")}
        value={form.text}
        onText={(text) => change({ text })}
        error={errorAt(errors, "proposal/text") ?? errorAt(errors, "text")}
        rows={12}
      />
      <div>
        <p>
          <strong>{t("act.versjon.changes", { version: matter.asked.version })}</strong>
        </p>
        <TextChanges changes={changes} />
      </div>
      <TextField
        id="felt-note"
        label={t("act.versjon.note")}
        description={t("act.versjon.note.description")}
        value={form.note}
        onText={(note) => change({ note })}
        rows={3}
      />
      <FiguresField
        figures={form.figures}
        participants={matter.participations}
        onFigures={(figures) => change({ figures })}
        error={errorAt(errors, "proposal/figures")}
      />
      <FileField
        matter={matter.id}
        id="felt-attachments"
        label={t("act.attachments")}
        files={form.attachments}
        onFiles={(attachments) => change({ attachments })}
      />
      <Checkbox
        label={t("act.versjon.keep")}
        description={t("act.versjon.keep.description", { holder: matter.holderName })}
        checked={!form.send}
        onChange={(event) => change({ send: !event.currentTarget.checked })}
      />
      <SendPart
        next={
          !form.send
            ? t("act.versjon.next-draft", { holder: matter.holderName })
            : changes.length === 0
              ? t("act.versjon.next-same")
              : again.length === 0
                ? t("act.versjon.next-nobody")
                : t("act.versjon.next-again", { names: format.list(again.map(nameOf)), count: again.length })
        }
        button={t(form.send ? "act.versjon.button" : "act.versjon.button-draft", { version: matter.asked.version + 1 })}
        sending={sending}
        savedAt={savedAt}
      />
    </form>
  );
}

function versionFieldId(path: string): string | null {
  const field = path.replace(/^proposal\//, "").split("/")[0] ?? "";
  return ["title", "text", "note", "figures", "attachments"].includes(field) ? `felt-${field}` : null;
}
