import { Button } from "@digdir/designsystemet-react";
import { Link, useRouterState } from "@tanstack/react-router";
import { type ReactElement, useEffect, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { MyMunicipalityChooser } from "../../../municipalities/web/index.ts";
import styles from "./header.module.css";
import { LanguageSwitch } from "./language-switch.tsx";
import { WhoReads } from "./who-reads.tsx";

export function Header(): ReactElement {
  const { t } = useSentences();
  const [open, setOpen] = useMenu();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.name}>
          Omforent
        </Link>
        <nav className={styles.nav} aria-label={t("app.nav")}>
          <NavLinks />
        </nav>
        <div className={styles.right}>
          <MyMunicipalityChooser />
          <span className={styles.me}>
            <WhoReads />
          </span>
          <Button
            variant="secondary"
            data-color="neutral"
            data-size="sm"
            className={styles.menuButton}
            aria-expanded={open}
            aria-controls="meny"
            onClick={() => setOpen(!open)}
          >
            {t(open ? "app.menu.close" : "app.menu")}
          </Button>
        </div>
      </div>
      {open && (
        <nav id="meny" className={styles.menu} aria-label={t("app.nav")}>
          <NavLinks />
          <div className={styles.meInMenu}>
            <WhoReads />
          </div>
          <MyMunicipalityChooser inMenu />
          <LanguageSwitch />
        </nav>
      )}
    </header>
  );
}

function NavLinks(): ReactElement {
  const { t } = useSentences();
  return (
    <ul className={styles.links}>
      {(
        [
          ["/samarbeid", "app.nav.cooperations"],
          ["/saker", "app.nav.matters"],
          ["/nokkelverksted", "app.nav.workshop"],
          ["/kart", "app.nav.map"],
          ["/kommuner", "app.nav.municipalities"],
        ] as const
      ).map(([to, key]) => (
        <li key={to}>
          <Link to={to} className={styles.link} activeProps={{ className: styles.active }}>
            {t(key)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The phone's menu: closed by Escape and by going somewhere. */
function useMenu(): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [open]);
  return [open, setOpen];
}
