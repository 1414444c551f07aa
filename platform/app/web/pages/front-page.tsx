import type { ReactElement } from "react";
import { Page } from "../../../kernel/web/page.tsx";

export const FrontPage = (): ReactElement => <Page title="Omforent" heading="Omforent" />;
