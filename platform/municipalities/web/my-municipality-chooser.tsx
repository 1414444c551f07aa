import { Button, Dialog, Heading, Link } from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense, useRef, useState } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { PageLink } from "../../kernel/web/page-link.tsx";
import type { MunicipalitySummaryJson } from "../contract.ts";
import { municipalityAddress } from "./addresses.ts";
import { setMyMunicipality, useMyMunicipality } from "./my-municipality.ts";
import styles from "./my-municipality-chooser.module.css";

/** Fetched when somebody wants to choose: the header is on every page, and most readers choose once. */
const MunicipalitySearch = lazy(() =>
  import("./municipality-search.tsx").then(({ MunicipalitySearch: search }) => ({ default: search })),
);

/** In the header: whose page this is read as, and a way to change it. */
export function MyMunicipalityChooser({ inMenu = false }: { inMenu?: boolean }): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const choose = (chosen: MunicipalitySummaryJson) => {
    setMyMunicipality(chosen);
    dialog.current?.close();
    void navigate({ to: municipalityAddress(chosen.number) });
  };
  return (
    <div className={styles.chooser}>
      {mine && !inMenu && (
        <span className={styles.mine}>
          <span className={styles.dot} aria-hidden="true" />
          <PageLink to={municipalityAddress(mine.number)} className={styles.name}>
            {mine.name}
          </PageLink>
        </span>
      )}
      <Link asChild data-color="neutral">
        <button
          type="button"
          className={styles.change}
          onClick={() => {
            setOpen(true);
            dialog.current?.showModal();
          }}
        >
          {t(mine ? "municipality.mine.change" : "municipality.mine.choose")}
        </button>
      </Link>
      <Dialog
        ref={dialog}
        closeButton={t("municipality.mine.close")}
        closedby="any"
        onClose={() => setOpen(false)}
        className={styles.dialog}
      >
        <Heading level={2} data-size="sm">
          {t("municipality.mine.heading")}
        </Heading>
        <p>{t("municipality.mine.lead")}</p>
        {open && (
          <Suspense>
            <MunicipalitySearch label={t("municipality.search.label")} onChosen={choose} focusAtOnce />
          </Suspense>
        )}
        {mine && (
          <Button
            variant="tertiary"
            className={styles.forget}
            onClick={() => {
              setMyMunicipality(null);
              dialog.current?.close();
            }}
          >
            {t("municipality.mine.forget", { name: mine.name })}
          </Button>
        )}
      </Dialog>
    </div>
  );
}
