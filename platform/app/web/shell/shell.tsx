import { SkipLink } from "@digdir/designsystemet-react";
import { Outlet } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import styles from "./shell.module.css";

/** What is around every page. */
export function Shell(): ReactElement {
  const { t } = useSentences();
  return (
    <>
      <SkipLink href="#innhold">{t("app.skip")}</SkipLink>
      <Header />
      <main id="innhold" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}
