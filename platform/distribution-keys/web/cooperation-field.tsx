import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { AddOne } from "./add-one.tsx";
import { useSaid } from "./sentences.ts";
import { useOpenCooperation } from "./use-cooperation-start.ts";
import { useCooperations } from "./use-workshop-facts.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Takes the participants, the host and today's key from a registered cooperation. */
export function CooperationField({ workshop: { state, change, known } }: { workshop: Workshop }): ReactElement {
  const { t, language } = useSaid();
  const cooperations = useCooperations();
  const open = useOpenCooperation();
  if (state.cooperation !== null)
    return (
      <p className={styles.chosen}>
        <strong>{known.cooperation?.summary.name ?? state.cooperation}</strong>
        <Button variant="tertiary" data-size="sm" onClick={() => change({ cooperation: null })}>
          {t("workshop.cooperation.leave")}
        </Button>
      </p>
    );
  return (
    <AddOne
      label={t("workshop.cooperation")}
      options={(cooperations.data?.cooperations ?? []).map(({ id, name, participants }) => ({
        id,
        name,
        detail: participants.map((one) => one.name).join(", "),
      }))}
      onChosen={(id) => void open(id, language).then(change)}
    />
  );
}
