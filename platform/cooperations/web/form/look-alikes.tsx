import { Alert, Checkbox, Heading } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useMemo } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { DuplicateIndex, type Likeness } from "../../domain/index.ts";
import { cooperationAddress } from "../addresses.ts";
import { cooperationsQuery } from "../cooperation-queries.ts";
import { type CooperationForm, servicesIn } from "./cooperation-form.ts";
import styles from "./look-alikes.module.css";

const fewestLetters = 4;

/** Cooperations that look like the one being written, by the same rule that the server applies when it is sent. */
export function useLookAlikes(form: CooperationForm): readonly Likeness[] {
  const { data: known } = useSuspenseQuery(cooperationsQuery());
  const written = useDeferredValue(form);
  const index = useMemo(
    () =>
      new DuplicateIndex(
        known.map(({ id, name, participants, services }) => ({
          id,
          name,
          participants: participants.map((participant) => participant.id),
          services: services.map(({ text }) => text),
        })),
      ),
    [known],
  );
  return useMemo(
    () =>
      written.name.trim().length < fewestLetters
        ? []
        : index.like({
            id: "",
            name: written.name,
            participants: written.participants.map(({ value }) => value),
            services: servicesIn(written.services),
          }),
    [index, written],
  );
}

/** Warns while typing, and lets the writer say that it is another one. */
export function LookAlikes({
  found,
  others,
  onOthers,
}: {
  found: readonly Likeness[];
  /** Ids that the writer has seen and found to be others. */
  others: readonly string[];
  onOthers: (others: readonly string[]) => void;
}): ReactElement {
  const { t } = useSentences();
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Alert data-color="warning" className={styles.warning}>
          <Heading level={3} data-size="2xs">
            {t("form.look-alikes", { count: found.length })}
          </Heading>
          <ul className={styles.list}>
            {found.map(({ id, name, because }) => (
              <li key={id}>
                <PageLink to={cooperationAddress(id)}>{name}</PageLink>{" "}
                <span className={styles.because}>{t(`form.look-alikes.${because}`)}</span>
                <Checkbox
                  label={t("form.look-alikes.other", { name })}
                  checked={others.includes(id)}
                  onChange={(event) =>
                    onOthers(event.currentTarget.checked ? [...others, id] : others.filter((each) => each !== id))
                  }
                />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
