import { Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { languages } from "../../../kernel/domain/language.ts";
import { setLanguage, useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./language-switch.module.css";

/** The three languages, each named in itself. The choice is remembered on this device. */
export function LanguageSwitch(): ReactElement {
  const { t, language } = useSentences();
  return (
    <ul className={styles.languages} aria-label={t("app.language")}>
      {languages.map((each) => (
        <li key={each}>
          {each === language ? (
            <span className={styles.chosen} lang={each} aria-current="true">
              {t(`app.language.${each}`)}
            </span>
          ) : (
            <Link asChild>
              <button type="button" lang={each} className={styles.choose} onClick={() => void setLanguage(each)}>
                {t(`app.language.${each}`)}
              </button>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
