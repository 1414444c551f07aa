import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";
import { chooseAtIssuer, signIn, signOut } from "./browser/sign-in.ts";

/** What the page says, when it is there. */
async function main(page: Page): Promise<string> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  return plain(await page.locator("main").innerText());
}
const header = (page: Page) => page.getByRole("banner");

/** Invites somebody to a role in Osen as its administrator, and gives the link that is shown once. */
async function invite(page: Page, role: string, whom: string): Promise<string> {
  await page.goto("/kommuner/5020/tilgang");
  await page.getByLabel("Hvilken rolle i Osen kommune?").selectOption({ label: role });
  await page.getByLabel("Hvem er den til?").fill(whom);
  await page.getByRole("button", { name: "Lag invitasjonen" }).click();
  await page.getByRole("heading", { name: `Invitasjonen til ${whom} er klar` }).waitFor();
  return page.getByLabel("Lenken", { exact: true }).inputValue();
}

describe("signing in", () => {
  it("is one clear question, and comes back to where the reader was, who acts for her municipality and reads as it", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid/ny");
      await page.getByRole("link", { name: "Logg inn for å legge inn et samarbeid" }).click();
      await page.getByRole("heading", { name: "Hvor vil du logge inn?" }).waitFor();
      await expectWellMade(page);
      await chooseAtIssuer(page, "Oddny Eksempel");
      expect(new URL(page.url()).pathname).toBe("/samarbeid/ny");
      await header(page).getByRole("link", { name: "Oddny Eksempel for Osen kommune" }).waitFor();
      await header(page).getByRole("link", { name: "Osen", exact: true }).waitFor();
      expect(await page.getByRole("link", { name: /^Logg inn for å/ }).count()).toBe(0);
      await signOut(page);
      await header(page).getByRole("link", { name: "Logg inn" }).waitFor();
    });
  });

  it("says what went wrong, in words", async () => {
    await asReader({}, async (page) => {
      await page.goto("/logg-inn?tilbake=/kart");
      await chooseAtIssuer(page, "Ingen");
      await page.getByRole("alert").getByText("Innloggingen ble avbrutt.").waitFor();
      await expectWellMade(page);
      // trying again leads to the same place
      await chooseAtIssuer(page, "Øyvind Eksempel");
      expect(new URL(page.url()).pathname).toBe("/kart");
    });
  });

  it("words every refusal that may send the reader here", async () => {
    const codes = [
      "invitation/expired",
      "invitation/used",
      "role/already-held",
      "sign-in/not-invited",
      "sign-in/too-late",
    ];
    await asReader({}, async (page) => {
      for (const code of [...codes, "nothing/we-know"]) {
        await page.goto(`/logg-inn?feil=${code}`);
        const said = plain(await page.getByRole("alert").innerText());
        expect(said, code).toMatch(/^[A-ZÆØÅ].{20,}\.$/);
        expect(said, code).not.toMatch(/\{\{|refusal\./);
      }
    });
  });

  it("keeps what was written when the session ends, says so, and goes on after signing in again", async () => {
    await asReader({}, async (page, context) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto("/samarbeid/ny?kommune=5020");
      await page.getByLabel("Navn på samarbeidet").fill("Halvveis da økten tok slutt");
      await page.waitForTimeout(500);
      await context.clearCookies({ name: /session/ });
      await page.getByRole("button", { name: "Legg inn samarbeidet" }).click();
      await page.getByText("Innloggingen er avsluttet i mellomtiden.").waitFor();
      await expectAccessible(page);
      await page.getByRole("link", { name: "Logg inn på nytt" }).click();
      await chooseAtIssuer(page, "Oddny Eksempel");
      expect(page.url()).toContain("/samarbeid/ny?kommune=5020");
      expect(await page.getByLabel("Navn på samarbeidet").inputValue()).toBe("Halvveis da økten tok slutt");
    });
  });

  it("keeps a form that somebody sends without having signed in", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid/ny?kommune=5020");
      await page.getByLabel("Navn på samarbeidet").fill("Skrevet uten å være noen");
      await page.waitForTimeout(500);
      await page.getByRole("button", { name: "Legg inn samarbeidet" }).click();
      const refused = page.getByRole("alert").filter({ hasText: "Logg inn for å gjøre dette." });
      await refused.getByRole("link", { name: "Logg inn" }).click();
      await chooseAtIssuer(page, "Oddny Eksempel");
      expect(await page.getByLabel("Navn på samarbeidet").inputValue()).toBe("Skrevet uten å være noen");
    });
  });
});

describe("a role", () => {
  it("is offered by a link, accepted once by whoever follows it, seen in the list, and ended with a reason", async () => {
    let link = "";
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      link = await invite(page, "Revisor eller kontrollutvalgets sekretariat", "revisoren i Åfjord");
      expect(await main(page)).toContain("Den kan brukes én gang");
      await expectWellMade(page);
      await page.reload();
      expect(await main(page)).not.toContain("/inviter/");
      expect(await main(page)).toContain("revisoren i Åfjord");
    });
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(link);
      await page.getByRole("heading", { level: 1, name: /Osen kommune tilbyr deg en rolle: revisor/ }).waitFor();
      await expectWellMade(page);
      await page.getByRole("link", { name: "Logg inn og ta imot rollen" }).click();
      await chooseAtIssuer(page, "Anders Eksempel");
      expect(new URL(page.url()).pathname).toBe("/min-side");
      expect(await main(page)).toContain("Revisor eller kontrollutvalgets sekretariat");
      await page.goto(link);
      await page.getByRole("heading", { name: "Denne invitasjonen kan ikke brukes" }).waitFor();
      expect(await main(page)).toContain("Denne invitasjonen er brukt.");
    });
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto("/kommuner/5020/tilgang");
      await page
        .getByRole("button", { name: "Avslutt: Anders Eksempel, revisor eller kontrollutvalgets sekretariat" })
        .click();
      await page.getByLabel("Hvorfor?").fill("Revisjonen er ferdig.");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Avslutt rollen" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      // it is gone at once, though it began today
      await expect.poll(() => page.getByRole("button", { name: /^Avslutt: Anders Eksempel/ }).count()).toBe(0);
      await page.goto("/kommuner/5020/historikk");
      await page.getByText("Begrunnelse: Revisjonen er ferdig.").waitFor();
      const ended = "Rollen revisor eller kontrollutvalgets sekretariat til Anders Eksempel ble avsluttet";
      await expect.poll(() => main(page)).toContain(ended); // names of persons come after what happened
      const told = await main(page);
      expect(told).toContain("Anders Eksempel tok imot rollen revisor");
      expect(told).toContain("På vegne av Osen kommune: Oddny Eksempel, kommunens administrator");
      await expectWellMade(page);
    });
  });

  it("that is offered can be withdrawn", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      const link = await invite(page, "Leser", "en vikar");
      await page.reload();
      const open = page.getByRole("listitem").filter({ hasText: "en vikar" });
      await open.getByRole("button", { name: "Trekk tilbake" }).click();
      await open.waitFor({ state: "detached" });
      await page.goto(link);
      await page.getByText("Denne invitasjonen er trukket tilbake.").waitFor();
    });
  });

  it("is lent to a substitute with a last day, by the one who holds it", async () => {
    let link = "";
    await asReader({}, async (page) => {
      await signIn(page, "Siri Eksempel");
      await page.goto("/min-side");
      const secretary = page.getByRole("listitem").filter({ hasText: "Møtesekretær" });
      await secretary.getByRole("button", { name: "La noen stå i stedet for meg" }).click();
      await expectWellMade(page);
      await page.getByLabel("Siste dag").fill("2099-01-31");
      await page.getByRole("button", { name: "Lag invitasjonen" }).click();
      link = await page.getByLabel("Lenken", { exact: true }).inputValue();
    });
    await asReader({}, async (page) => {
      await page.goto(link);
      await page.getByText("stedfortreder").first().waitFor();
      await page.getByRole("link", { name: "Logg inn og ta imot rollen" }).click();
      await chooseAtIssuer(page, "Kåre Eksempel");
      expect(await main(page)).toContain("31. januar 2099 · stedfortreder");
    });
  });

  it("of a municipality is nobody else's to see: the page says gently who can", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kommuner/5020/tilgang");
      await page.getByRole("heading", { name: "Hvem har tilgang for Osen?" }).waitFor();
      await page.getByRole("main").getByRole("link", { name: "Logg inn" }).waitFor();
      await signIn(page, "Ragnhild Eksempel"); // of Ørland
      await page.goto("/kommuner/5020/tilgang");
      await page.getByRole("heading", { name: "Hvem har tilgang for Osen?" }).waitFor();
      expect(await main(page)).toContain("Hvem som har roller her, ser de som selv har en rolle her.");
      expect(await main(page)).not.toContain("Oddny");
      await page.goto("/kommuner/5020/historikk");
      expect(await main(page)).toContain("Denne loggen er intern.");
      await page.goto("/drift");
      expect(await main(page)).toContain("gir hver kommune dens første administrator");
      await expectWellMade(page);
    });
  });

  it("in a municipality that has nobody yet begins with the installation's administrator", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Tor Eksempel");
      await page.goto("/drift");
      await page.getByRole("textbox", { name: "Hvilken kommune?" }).pressSequentially("Grong");
      await page
        .getByRole("option", { name: /^Grong/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Lag invitasjonen" }).first().click();
      expect(await page.getByLabel("Lenken", { exact: true }).inputValue()).toContain("/inviter/");
      await expectWellMade(page);
    });
  });
});

describe("the history of a cooperation", () => {
  it("answers everybody who changed what, when and in whose name, and names persons to colleagues only", async () => {
    const address = "/samarbeid/fosenregionen-ipr";
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto(`${address}?rett=agreement`);
      await page.getByRole("radio", { name: "Ja" }).check();
      await page.getByLabel("Hvor står det?").fill("Avtalen av 2020 (prøve)");
      await page.getByRole("button", { name: /^Lagre/ }).click();
      await page.getByText("Skriftlig avtale er lagret").waitFor();
      await page.getByRole("link", { name: "Se historikken" }).click();
      await page.getByText("På vegne av Osen kommune: Oddny Eksempel, kommunedirektør").waitFor();
    });
    await asReader({}, async (page) => {
      await page.goto(`${address}/historikk`);
      await page.getByText("Opplysninger om Fosenregionen interkommunalt politisk råd ble rettet").waitFor();
      const told = await main(page);
      expect(told).toContain("På vegne av Osen kommune, kommunedirektør");
      expect(told).not.toContain("Oddny");
      expect(told).toContain("Skriftlig avtale");
      expect(told).toContain("Avtalen av 2020 (prøve)");
      expect(told).toMatch(/[0-9a-f]{64}/);
      await page
        .getByText(/^Nummer \d+ i loggen/)
        .first()
        .click();
      await expectWellMade(page);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Last ned hele loggen" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("cooperation-fosenregionen-ipr.jsonl");
    });
  });
});

describe("a tie", () => {
  it("warns its person on the cooperation's page with the law's words, and nobody else", async () => {
    const address = "/samarbeid/fosen-renovasjon-iks";
    await asReader({}, async (page) => {
      await signIn(page, "Marit Eksempel");
      await page.goto("/min-side");
      await page.getByRole("button", { name: "Registrer en tilknytning" }).click();
      await page.getByLabel("Hva slags tilknytning?").selectOption({ label: "Jeg sitter i styret" });
      await page.getByLabel("Til hvilket samarbeid?").selectOption("fosen-renovasjon-iks");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Lagre tilknytningen" }).click();
      await page.getByRole("button", { name: "Avslutt tilknytningen" }).waitFor();
      await page.goto(address);
      const warning = page.getByRole("region", { name: /inhabil/ });
      await warning.waitFor();
      const told = plain(await warning.innerText());
      expect(told).toContain("Automatisk inhabil");
      expect(told).toContain("§ 6 første ledd bokstav e");
      expect(told).toContain("lest i loven");
      await warning.getByRole("button", { name: "Før inn en vurdering" }).click();
      await warning.getByRole("radio", { name: /^Inhabil/ }).check();
      await warning.getByLabel("Hvorfor?").fill("Selskapet er part i saken.");
      await expectWellMade(page);
      await warning.getByRole("button", { name: "Lagre vurderingen" }).click();
      await warning.getByText("Selskapet er part i saken.").waitFor();
    });
    await asReader({}, async (page) => {
      await signIn(page, "Kåre Eksempel");
      await page.goto(address);
      await page.getByRole("link", { name: "Se historikken" }).waitFor();
      expect(await page.getByRole("region", { name: /inhabil/ }).count()).toBe(0);
    });
  });
});

describe("a person", () => {
  it.each([desktop, phone])(
    "sees everything about herself at $width px, and chooses whom she acts for",
    async (viewport) => {
      await asReader({ viewport }, async (page) => {
        await signIn(page, "Anders Eksempel");
        await page.goto("/min-side");
        await page.getByRole("heading", { level: 1, name: /Du er Anders Eksempel/ }).waitFor();
        await expectWellMade(page);
        const acting = page.getByLabel("Hvem handler du for nå?");
        await acting.selectOption({ label: "NAV Nord-Fosen" });
        await page.getByRole("heading", { level: 1, name: /Du handler for NAV Nord-Fosen/ }).waitFor();
        await acting.selectOption({ label: "Åfjord kommune" });
        await page.getByRole("heading", { level: 1, name: /Du handler for Åfjord kommune/ }).waitFor();
      });
    },
  );

  it("signs out another machine, and takes along everything that is kept", async () => {
    await asReader({}, async (other) => {
      await signIn(other, "Jon Eksempel", "anew");
      await asReader({}, async (page) => {
        await signIn(page, "Jon Eksempel", "anew");
        await page.goto("/min-side");
        await page.getByRole("button", { name: "Logg ut den maskinen" }).first().click();
        await expect.poll(() => page.getByRole("button", { name: "Logg ut den maskinen" }).count()).toBe(0);
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: "Last ned alt om meg" }).click(),
        ]);
        expect(file.suggestedFilename()).toBe("mine-opplysninger.json");
      });
      await other.goto("/min-side");
      await other.getByRole("heading", { name: "Logg inn for å se denne siden" }).waitFor();
    });
  });

  it("is asked before the link in a weekly letter stops it, and told why she cannot have one without an address", async () => {
    await asReader({ viewport: phone }, async (page) => {
      await page.goto("/ukebrev/finnes-ikke");
      await page.getByRole("heading", { level: 1, name: "Vil du slutte å få ukebrevet?" }).waitFor();
      await expectWellMade(page);
      await page.getByRole("button", { name: "Ja, slutt å sende det" }).click();
      await page.getByText("Lenken gjelder ikke noe ukebrev, eller det er allerede stoppet.").waitFor();
      await signIn(page, "Anders Eksempel");
      await page.goto("/min-side");
      await page.getByText("Du får ikke ukebrevet.").waitFor();
      await page.getByRole("button", { name: "Send meg ukebrevet" }).click();
      await page.getByText("Vi har ingen e-postadresse til deg.").waitFor();
    });
  });

  it.each(["nn-NO", "en-GB"] as const)("reads her page in %s", async (language) => {
    await asReader({ language }, async (page) => {
      await signIn(page, "Marit Eksempel");
      for (const path of ["/min-side", "/kommuner/5020/tilgang", "/kommuner/5020/historikk"]) {
        await page.goto(path);
        await expectWellMade(page);
      }
    });
  });
});

describe("every page about access", () => {
  const pages = [
    "/logg-inn",
    "/min-side",
    "/drift",
    "/kommuner/5020/tilgang",
    "/kommuner/5020/historikk",
    "/samarbeid/fosenregionen-ipr/tilgang",
    "/samarbeid/fosenregionen-ipr/historikk",
  ];

  it.each(pages)(
    "%s is well made, for its people and for the public, on a wide screen and on a phone",
    async (path) => {
      await asReader({}, async (page) => {
        const onBoth = async () => {
          await page.goto(path);
          for (const viewport of [desktop, phone]) {
            await page.setViewportSize(viewport);
            await expectWellMade(page);
          }
        };
        await onBoth();
        await signIn(page, "Oddny Eksempel");
        await onBoth();
      });
    },
  );
});
