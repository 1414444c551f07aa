import { Button, Checkbox, Details, Heading, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { ColumnMapping } from "./column-mapping.tsx";
import styles from "./import-preview.module.css";
import { PreviewLine } from "./preview-line.tsx";
import type { ImportState, useImport } from "./use-import.ts";

/** What the file holds, line by line, before anything is saved: what is new, what seems to be there already, what is wrong. */
export function ImportPreview({
  state: { preview, file },
  work,
}: {
  state: Extract<ImportState, { step: "preview" }>;
  work: ReturnType<typeof useImport>;
}): ReactElement {
  const { t } = useSentences();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(preview.lines.filter(({ status }) => status === "new").map(({ line }) => line)),
  );
  const [source, setSource] = useState(file.fileName);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { counts } = preview;
  const found = t("import.found", { count: preview.lines.length });
  const told = [
    t("import.found.new", { count: counts.new }),
    ...(counts.duplicate > 0 ? [t("import.found.duplicate", { count: counts.duplicate })] : []),
    ...(counts.error > 0 ? [t("import.found.error", { count: counts.error })] : []),
  ].join(" ");
  const sorted = [...preview.lines].sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.line - b.line,
  );
  return (
    <>
      <Heading level={2} data-size="md" ref={heading} tabIndex={-1} className={styles.heading}>
        {found}
      </Heading>
      <p className={styles.told}>{told}</p>
      <Announce>{`${found} ${told}`}</Announce>
      <Details data-color="neutral" className={styles.columns} defaultOpen={counts.new === 0}>
        <Details.Summary>{t("import.columns")}</Details.Summary>
        <Details.Content>
          <ColumnMapping preview={preview} onMapping={work.remap} />
        </Details.Content>
      </Details>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          work.send([...chosen], source);
        }}
      >
        <ul className={styles.lines}>
          {sorted.map((line) => (
            <PreviewLine key={line.line} line={line}>
              {line.status !== "error" && (
                <Checkbox
                  label={t("import.take", { name: line.name })}
                  checked={chosen.has(line.line)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.currentTarget.checked) next.add(line.line);
                    else next.delete(line.line);
                    setChosen(next);
                  }}
                />
              )}
            </PreviewLine>
          ))}
        </ul>
        <div className={styles.end}>
          <Textfield
            label={t("form.source")}
            description={t("import.source.description")}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <Button type="submit" loading={work.isSending} disabled={chosen.size === 0}>
              {t("import.send", { count: chosen.size })}
            </Button>
            <Button variant="tertiary" onClick={work.cancel}>
              {t("import.another")}
            </Button>
          </div>
        </div>
      </form>
    </>
  );
}

/** What must be looked at comes first. */
const order = ["error", "duplicate", "new"];
