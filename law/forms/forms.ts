import { aksjeselskap } from "./aksjeselskap.ts";
import { avtale } from "./avtale.ts";
import { forening } from "./forening.ts";
import { iks } from "./iks.ts";
import { ipr } from "./ipr.ts";
import { ko } from "./ko.ts";
import type { FormId, LegalForm } from "./legal-form.ts";
import { paragraf27 } from "./paragraf27.ts";
import { plansamarbeid } from "./plansamarbeid.ts";
import { samkommune } from "./samkommune.ts";
import { samvirkeforetak } from "./samvirkeforetak.ts";
import { uformelt } from "./uformelt.ts";
import { vertskommune } from "./vertskommune.ts";
import { vertskommuneAdministrativt } from "./vertskommune-administrativt.ts";
import { vertskommuneNemnd } from "./vertskommune-nemnd.ts";

/** All legal forms, as of {@link lawReadAsOf}, in the order in which they are shown. */
export const legalForms: readonly LegalForm[] = [
  ipr,
  ko,
  vertskommuneAdministrativt,
  vertskommuneNemnd,
  vertskommune,
  iks,
  aksjeselskap,
  samvirkeforetak,
  forening,
  avtale,
  plansamarbeid,
  paragraf27,
  samkommune,
  uformelt,
];

const byId = new Map(legalForms.map((form) => [form.id as string, form]));

/** The form with this id, or null when there is none: `legalForm("iks")`. */
export const legalForm = (id: string): LegalForm | null => byId.get(id) ?? null;

/** Whether a text is the id of a legal form. */
export const isFormId = (id: string): id is FormId => byId.has(id);
