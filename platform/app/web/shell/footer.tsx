import { Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./footer.module.css";
import { LanguageSwitch } from "./language-switch.tsx";

export function Footer(): ReactElement {
  const { t } = useSentences();
  return (
    <footer className={styles.footer}>
      <p className={styles.source}>{t("app.footer.source")}</p>
      <div className={styles.actions}>
        <LanguageSwitch />
        <Link asChild>
          <button type="button" className={styles.plain} onClick={() => window.print()}>
            {t("app.footer.print")}
          </button>
        </Link>
      </div>
    </footer>
  );
}
