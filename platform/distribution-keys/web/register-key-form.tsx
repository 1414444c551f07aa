import { Alert, Button, Field, Input, Label, Paragraph, Textarea, Textfield } from "@digdir/designsystemet-react";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactElement, useState } from "react";
import { type Problem, sendJson } from "../../kernel/web/api.ts";
import { Refused } from "../../kernel/web/states.tsx";
import type { KeyVersionsJson, RegisterKeyVersionJson } from "../contract.ts";
import { useSaid } from "./sentences.ts";
import { paths } from "./use-workshop-facts.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Enters the key that the cooperation uses today, with where that is written. Who and when is recorded with it. */
export function RegisterKeyForm({
  workshop,
  cooperation,
  onDone,
}: {
  workshop: Workshop;
  cooperation: string;
  onDone: () => void;
}): ReactElement {
  const { t } = useSaid();
  const client = useQueryClient();
  const { state, known } = workshop;
  const [sentence, setSentence] = useState(state.keys[0] ?? "");
  const [validFrom, setValidFrom] = useState("");
  const [source, setSource] = useState("");
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem(null);
    const body: RegisterKeyVersionJson = {
      key: sentence,
      language: state.language,
      validFrom: validFrom || null,
      status: "registered-as-todays",
      source: { title: source, url: url || null, date: null },
      note: null,
      seen: known.keys?.newest ?? 0,
    };
    try {
      const sent = await sendJson<KeyVersionsJson>("POST", paths.keys(cooperation), body);
      if (!sent.ok) return setProblem(sent.problem);
      client.setQueryData([paths.keys(cooperation)], sent.value);
      onDone();
    } catch {
      setProblem({ status: 0, code: "http/out-of-reach", message: t("state.failed.out-of-reach") });
    } finally {
      setSending(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      {problem && <Refused problem={problem} />}
      <Field>
        <Label>{t("workshop.register.sentence")}</Label>
        <Textarea
          rows={2}
          lang={state.language}
          value={sentence}
          required
          onChange={(event) => setSentence(event.target.value)}
        />
      </Field>
      <Field>
        <Label>{t("workshop.register.from")}</Label>
        <Field.Description>{t("workshop.register.from.hint")}</Field.Description>
        <Input type="date" value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
      </Field>
      <Textfield
        label={t("workshop.register.source")}
        description={t("workshop.register.source.hint")}
        value={source}
        required
        onChange={(event) => setSource(event.target.value)}
      />
      <Textfield
        label={t("workshop.register.url")}
        type="url"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Alert data-color="info">
        <Paragraph data-size="sm">{t("workshop.register.what-happens")}</Paragraph>
      </Alert>
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          {t("workshop.register.send")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onDone}>
          {t("workshop.register.cancel")}
        </Button>
      </div>
    </form>
  );
}
