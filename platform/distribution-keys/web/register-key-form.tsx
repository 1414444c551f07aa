import { Alert, Button, Field, Input, Label, Paragraph, Textarea, Textfield } from "@digdir/designsystemet-react";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactElement, useState } from "react";
import { type Problem, sendJson } from "../../kernel/web/api.ts";
import { SignInFirst } from "../../kernel/web/sign-in.tsx";
import { Refused } from "../../kernel/web/states.tsx";
import { useDraft } from "../../kernel/web/use-draft.ts";
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
  const [empty] = useState(() => ({ sentence: state.keys[0] ?? "", validFrom: "", source: "", url: "" }));
  const { value, change, forget } = useDraft(`nokkel-${cooperation}`, empty);
  const { sentence, validFrom, source, url } = value;
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
      forget();
      onDone();
    } catch {
      setProblem({ status: 0, code: "http/out-of-reach", message: t("state.failed.out-of-reach") });
    } finally {
      setSending(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <SignInFirst what={t("workshop.register.sign-in")} />
      {problem && <Refused problem={problem} />}
      <Field>
        <Label>{t("workshop.register.sentence")}</Label>
        <Textarea
          rows={2}
          lang={state.language}
          value={sentence}
          required
          onChange={(event) => change({ sentence: event.target.value })}
        />
      </Field>
      <Field>
        <Label>{t("workshop.register.from")}</Label>
        <Field.Description>{t("workshop.register.from.hint")}</Field.Description>
        <Input type="date" value={validFrom} onChange={(event) => change({ validFrom: event.target.value })} />
      </Field>
      <Textfield
        label={t("workshop.register.source")}
        description={t("workshop.register.source.hint")}
        value={source}
        required
        onChange={(event) => change({ source: event.target.value })}
      />
      <Textfield
        label={t("workshop.register.url")}
        type="url"
        value={url}
        onChange={(event) => change({ url: event.target.value })}
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
