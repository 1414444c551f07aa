import type { ReactElement } from "react";
import styles from "./document-text.module.css";

/** A text as it was written: its line breaks are shown, and markup in it is letters like all others. */
export const DocumentText = ({ text }: { text: string }): ReactElement => <div className={styles.text}>{text}</div>;
