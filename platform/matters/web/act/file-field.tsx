import { Button, Field, Input, Label } from "@digdir/designsystemet-react";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import { sendFile } from "../send-file.ts";

export type KeptFile = { readonly id: string; readonly name: string };

/** Files that follow: each is sent as it is chosen, and belongs to the form from then on. */
export function FileField({
  matter,
  id,
  label,
  files,
  most = 20,
  onFiles,
}: {
  matter: string;
  id: string;
  label: string;
  files: readonly KeptFile[];
  most?: number;
  onFiles: (files: readonly KeptFile[]) => void;
}): ReactElement {
  const { t } = useSentences();
  const sending = useMutation({
    mutationFn: (file: File) => sendFile(matter, file),
    onSuccess: (sent, { name }) => sent.ok && onFiles([...files, { id: sent.value.id, name: sent.value.name ?? name }]),
  });
  return (
    <div>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              {file.name}{" "}
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t("act.file.remove-named", { name: file.name })}
                onClick={() => onFiles(files.filter((one) => one.id !== file.id))}
              >
                {t("act.file.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {files.length < most && (
        <Field>
          <Label>{label}</Label>
          <Field.Description>{t("act.file.kinds")}</Field.Description>
          <Input
            id={id}
            type="file"
            disabled={sending.isPending}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) sending.mutate(file);
              event.currentTarget.value = "";
            }}
          />
        </Field>
      )}
      {sending.data && !sending.data.ok && <Refused problem={sending.data.problem} />}
      {sending.isError && <p role="alert">{t("form.not-sent")}</p>}
    </div>
  );
}
