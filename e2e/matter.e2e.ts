import { addDays, type PlainDate } from "@omforent/kernel";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";
import { signIn } from "./browser/sign-in.ts";

const key = "Kostnadene fordeles 30 % likt og 70 % etter folketall per 1. januar.";
const text = `${key}\nNøkkelen gjelder fra 1. januar 2028.`;
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date()) as PlainDate; // sv-SE writes dates as 2026-01-01
const title = `Ny nøkkel ${Date.now()}`;
let matter = "";

const main = async (page: Page) => plain(await page.locator("main").innerText());
const asRegionalCouncil = (visit: (page: Page) => Promise<void>) =>
  asReader({ viewport: desktop }, async (page) => {
    await signIn(page, "Ellen Eksempel");
    await visit(page);
  });
const asSecretaryOfOsen = (visit: (page: Page) => Promise<void>) =>
  asReader({ viewport: phone }, async (page) => {
    await signIn(page, "Siri Eksempel");
    await visit(page);
  });

/** Every button or link on the way is pressed as a person presses it; the deadlines are the bodies' own. */
describe("one matter before four councils", { timeout: 300_000 }, () => {
  it("is prepared by those who meet: a plan is seen before it is saved", async () => {
    await asSecretaryOfOsen(async (page) => {
      await page.goto("/organ/5020-kommunestyre");
      await page.getByRole("heading", { level: 1, name: /Osen kommunestyre/ }).waitFor();
      await expectWellMade(page);
      await page.getByRole("link", { name: "Importer møteplan" }).click();
      await page
        .getByLabel("Eller lim inn innholdet")
        .fill(`dato;frist\n${addDays(today, 30)};${addDays(today, 16)}\n31. februar;\n`);
      await page.getByRole("button", { name: "Se hva som blir lest" }).click();
      await page.getByText(/1 nye eller endrede møter.*Ingenting er lagret ennå/).waitFor();
      await page
        .getByText(/31. februar/)
        .last()
        .waitFor();
      await expectWellMade(page);
      await page.getByRole("button", { name: "Lagre møteplanen" }).click();
      await page.getByText(/^Lagret\. Osen kommunestyre: 1 nye/).waitFor();
    });
  });

  it("is written as a draft that counts its own kroner and its deadlines, and is sent to four councils", async () => {
    await asRegionalCouncil(async (page) => {
      await page.goto("/saker/ny?samarbeid=fosenregionen-ipr&type=key");
      await page.getByLabel("Hva heter saken?").fill(title);
      await page.getByLabel("Teksten som skal vedtas").fill(text);
      await page.getByText("Regn ut beløpene fra nøkkelen i teksten").click();
      await page.getByLabel("Dagens nøkkel").fill("20 % likt og 80 % etter folketall");
      await page.getByLabel("Beløp i året").fill("1000000");
      await page.getByRole("button", { name: "Fyll inn tallene" }).click();
      await page.getByText("Tallene er fylt inn under.").waitFor();
      expect(await page.getByLabel(/^Osen, med forslaget/).inputValue()).toBe("99561,88");
      await page.getByLabel("Siste dag", { exact: true }).fill(addDays(today, 60));
      await page.getByText("Regnet bakover").waitFor();
      await page.getByText(/Vi kjenner ikke møteplanen til Ørland kommunestyre/).waitFor();
      await page.getByLabel("Da gjelder").fill("Dagens nøkkel fortsetter.");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Lagre utkastet" }).click();
      await page.getByRole("heading", { level: 1, name: /Utkastet er ikke sendt/ }).waitFor();
      matter = new URL(page.url()).pathname;
      await expectWellMade(page);
      await page.getByRole("button", { name: "Send til fire kommunestyrer" }).click();
      await page.getByRole("dialog").getByText("kan alle lese saken uten å logge inn").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Send nå" }).click();
      await page.getByText("Ingen av fire har sagt ja ennå.").first().waitFor();
    });
  });

  it("answers everybody in one glance: what it costs us, by when, and what a no does", async () => {
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(`${matter}?kommune=5020`);
      await page.getByRole("heading", { level: 1, name: /Det koster Osen 21.491.kr mer i året/ }).waitFor();
      await page
        .getByText(/fra 86 til 109 kroner per innbygger/)
        .first() // in the heading's lead, and again beside the figures
        .waitFor();
      await page.getByText("Dagens nøkkel fortsetter.").first().waitFor(); // it stands below the opinions, and comes after them
      const said = await main(page);
      expect(said).toMatch(/Osen betaler 78 071 kr uten forslaget og 99 562 kr med det/);
      expect(said).toMatch(/Hva skjer hvis Osen sier nei\?\s+Forslaget blir ikke vedtatt/);
      expect(said).toMatch(/Kommunestyret selv må vedta\. kommuneloven §.18.4/);
      await expectWellMade(page);
      await page.getByLabel("Teksten slik dere vil ha den").fill(text.replace("30 %", "25 %").replace("70 %", "75 %"));
      await page.getByText(/^Regnet av nøkkelen i teksten/).waitFor();
      await page.getByText("−10 745,58".replaceAll(" ", "\u202f")).first().waitFor();
      await page.getByText(/endres til «Kostnadene fordeles 25 %/).waitFor();
      await expectAccessible(page);
    });
  });

  it("gets a view with other words, which is kept while it is written", async () => {
    await asSecretaryOfOsen(async (page) => {
      await page.goto(`${matter}/uttalelse?for=5020-formannskap`);
      await page.getByLabel("Hva mener dere?").fill("Økningen må komme gradvis.\n<b>Vi ber om to år.</b>");
      await page.getByLabel("Vi foreslår en annen tekst").check();
      await page.getByLabel("Teksten slik dere vil ha den").fill(`${text.slice(0, -1)}, med halv virkning det året.`);
      await page.getByText(/Utkastet er lagret på denne maskinen/).waitFor();
      await page.reload();
      expect(await page.getByLabel("Hva mener dere?").inputValue()).toMatch(/gradvis/);
      await expectWellMade(page);
      await page.getByRole("button", { name: "Send uttalelsen fra Osen formannskap" }).click();
      await page.getByText("Uttalelsen er registrert.").waitFor();
      await page.getByText("<b>Vi ber om to år.</b>").first().waitFor();
      await page.getByText("Ikke besvart ennå").waitFor();
    });
  });

  it("replies with a reason and the place, in a second version that says what changed", async () => {
    await asRegionalCouncil(async (page) => {
      await page.goto(matter);
      await page.getByRole("link", { name: "Lag versjon 2" }).click();
      await page.getByText("Ett forslag til tekst, linje for linje").waitFor();
      await page.getByLabel("Teksten som skal vedtas").fill(`${text.slice(0, -1)}, med halv virkning det året.`);
      await page.getByLabel("Hva er endret, og hvorfor?").fill("Innfasing, etter uttalelsen fra Osen.");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Send versjon 2" }).click();
      await page.getByText("Den nye versjonen er sendt.").waitFor();
      await page.getByRole("link", { name: "Svar på uttalelsen" }).click();
      await page.getByLabel("Sted i teksten").fill("linje 2");
      await page.getByLabel("I versjon").fill("2");
      await page.getByLabel("Begrunnelse").fill("Det gir tid i økonomiplanen.");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Publiser svaret" }).click();
      await page.getByText("Svaret er publisert ved siden av uttalelsen.").waitFor();
      const said = await main(page);
      expect(said).toMatch(/Tatt til følge\s+Endret i versjon 2, linje 2/);
      await expectWellMade(page);
    });
  });

  it("counts the council's decision and not the formannskap's, and says why", async () => {
    await asSecretaryOfOsen(async (page) => {
      await page.goto(`${matter}/vedtak?for=5020-formannskap`);
      await page.getByText("Dette organet innstiller.", { exact: false }).waitFor();
      await page.getByLabel("Vedtaket, ordrett").fill("Formannskapet tilrår nøkkelen.");
      await page.getByRole("button", { name: "Registrer vedtaket i Osen formannskap" }).click();
      await page.getByText("Vedtaket er registrert.", { exact: false }).first().waitFor();
      await page.getByText("Organet innstiller; et annet organ vedtar.").first().waitFor();
      await page.getByRole("link", { name: "Registrer vedtak: Osen kommunestyre" }).first().click();
      await page.getByRole("button", { name: "Registrer vedtaket i Osen kommunestyre" }).click();
      await page.getByText("Én ting må rettes før det kan sendes").waitFor();
      await page.getByLabel("Vedtaket, ordrett").fill("Osen kommunestyre vedtar nøkkelen.");
      await page.getByLabel("For", { exact: true }).fill("15");
      await page.getByLabel("Mot", { exact: true }).fill("0");
      await page.getByLabel("Saksnummer").fill("PS 34/26");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Registrer vedtaket i Osen kommunestyre" }).click();
      await page.getByText("Vedtaket er registrert. 3 har ikke svart ennå.").waitFor();
      expect(await main(page)).toMatch(/Ja\. Vedtok versjon 2 den .*15 mot 0 stemmer/);
      await expectWellMade(page);
    });
  });

  it("takes what others registered, marked, and lets a one-time link answer", async () => {
    let link = "";
    await asRegionalCouncil(async (page) => {
      await page.goto(`${matter}/vedtak?for=5057-kommunestyre`);
      await page.getByText(/merket «registrert av andre, ikke bekreftet»/).waitFor();
      await page.getByLabel("Vedtaket, ordrett").fill("Ørland kommunestyre vedtar nøkkelen.");
      await page.getByLabel("Hvor har dere det fra?").fill("Møteboka på kommunens nettsted");
      await page.getByRole("button", { name: "Registrer vedtaket i Ørland kommunestyre" }).click();
      await page.getByText("registrert, men det teller ikke slik saken står nå", { exact: false }).waitFor();
      await page.goto(`${matter}/lenker`);
      await page.getByLabel("Hvilken kommune?").selectOption({ label: "Åfjord" });
      await page.getByLabel("Hvor sendes den?").fill("postmottak@afjord.eksempel.no");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Lag svarlenken" }).click();
      link = await page.getByLabel("Lenken", { exact: true }).inputValue();
      await expectAccessible(page);
    });
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(new URL(link).pathname);
      await page.getByRole("heading", { level: 1, name: /^Hva svarer Åfjord/ }).waitFor();
      await expectWellMade(page);
      await page.getByLabel("Vedtaket, ordrett").fill("Åfjord kommunestyre vedtar nøkkelen.");
      await page.getByLabel("Hvem svarer?").first().fill("Åse Eksempel, møtesekretær");
      await page.getByRole("button", { name: "Send vedtaket" }).click();
      await page.getByText("Vedtaket er registrert. Det teller når kommunen selv bekrefter det.").waitFor();
    });
    await asReader({}, async (page) => {
      await signIn(page, "Åse Eksempel");
      await page.goto(`${matter}?kommune=5058`);
      await page.getByText("Les vedtaket i Åfjord").click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Bekreft at dette er vedtaket vårt" }).click();
      await page
        .getByText(/^To av fire har sagt ja/)
        .first()
        .waitFor();
    });
  });

  it("prints on one page, and stands in the lists of those who wait", async () => {
    await asReader({}, async (page) => {
      await page.goto(`${matter}?kommune=5020`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
      for (const address of [
        "/saker",
        "/kommuner/5020/aarshjul",
        "/samarbeid/fosenregionen-ipr/medvirkning?kommune=5020",
        `/organ/5020-kommunestyre/moter/${addDays(today, 30)}`,
      ]) {
        await page.goto(address);
        await expectWellMade(page);
      }
      await page.goto("/organ/5054-kommunestyre");
      await page.getByRole("link", { name: title, exact: true }).waitFor();
    });
  });

  it("tells of power and of what can be done in every language", async () => {
    for (const [language, heading] of [
      ["nn-NO", /Folkevalde frå Osen/],
      ["en-GB", /Elected members from Osen/],
    ] as const)
      await asReader({ language }, async (page) => {
        await page.goto("/samarbeid/fosenregionen-ipr/medvirkning?kommune=5020");
        await page.getByRole("heading", { level: 1, name: heading }).waitFor();
        await expectWellMade(page);
        await page.goto(`${matter}?kommune=5020`);
        await expectWellMade(page);
      });
  });
});
