import type { Names } from "../../../../bodies/server/index.ts";
import {
  formatChangeBare,
  formatCount,
  formatDate,
  formatList,
  formatOreBare,
} from "../../../../kernel/domain/format.ts";
import type { Language } from "../../../../kernel/domain/language.ts";
import type { CasePaper, Excerpt } from "../../../domain/index.ts";
import { type Say, sayIn } from "../wording.ts";
import type { Paper, PaperPart } from "./paper.ts";
import { wordClause, wordRule } from "./word-rule.ts";

export type PaperWords = {
  readonly language: Language;
  /** Names of participants and cooperations, and of bodies. */
  readonly names: Names;
  readonly bodies: (body: string) => string;
  /** Where the matter is read. */
  readonly address: string;
};

type Wording = PaperWords & { readonly say: Say; readonly name: string; readonly body: string };

/** More of the others than this do not help on paper; the rest are counted and stand at the matter's address. */
const mostOthers = 40;

/** A case paper in words: bokmål, nynorsk or English. */
export function wordCasePaper(paper: CasePaper, words: PaperWords): Paper {
  const say = sayIn(words.language);
  const name = words.names(paper.participant);
  const body = paper.answersBy === null ? name : words.bodies(paper.answersBy);
  const w: Wording = { ...words, say, name, body };
  const kind = say(`matter.kind.${paper.kind}`);
  return {
    language: words.language,
    title: paper.title,
    heading: say("paper.heading"),
    subject: say("paper.subject", { kind, version: paper.version, by: paper.broughtBy }),
    facts: factsOf(paper, w),
    parts: [
      ...asked(paper, w),
      ...when(paper, w),
      ...kroner(paper, w),
      ...advice(paper, w),
      ...others(paper, w),
      ...consequences(paper, w),
      ...decision(paper, w),
      ...sources(paper, w),
    ],
    address: words.address,
    pageNumber: say("paper.page"),
  };
}

const heading = (text: string): PaperPart => ({ kind: "heading", text });
const text = (words: string): PaperPart => ({ kind: "text", text: words });
const date = (w: Wording, day: Parameters<typeof formatDate>[0]): string => formatDate(day, w.language);

function factsOf(paper: CasePaper, w: Wording): Paper["facts"] {
  const { say } = w;
  return [
    [say("paper.fact.for"), w.body],
    [say("paper.fact.number"), "____________________"],
    ...(paper.cooperation === null ? [] : [[say("paper.fact.cooperation"), w.names(paper.cooperation)] as const]),
    [say("paper.fact.sent"), paper.sentOn === null ? say("paper.draft") : date(w, paper.sentOn)],
    [say("paper.fact.written"), date(w, paper.writtenOn)],
  ];
}

const aboutText = (paper: CasePaper, w: Wording) => ({
  body: w.body,
  title: paper.proposalTitle,
  version: paper.version,
});

const asked = (paper: CasePaper, w: Wording): readonly PaperPart[] => [
  heading(w.say("paper.asked")),
  text(
    w.say(`paper.asked.${paper.how}`, { ...aboutText(paper, w), rule: wordRule(paper.rule, w.say, w.bodies) }).trim(),
  ),
];

function when(paper: CasePaper, w: Wording): readonly PaperPart[] {
  const { say } = w;
  const steps = paper.steps.map(({ what, body, date: day, latest, from }): readonly string[] => [
    say(`paper.when.${what}`, { body: w.bodies(body) }),
    day === null
      ? say("paper.when.latest", { date: date(w, latest) })
      : from === "planned" && what === "meeting"
        ? say("paper.when.planned", { date: date(w, day) })
        : date(w, day),
  ]);
  const views =
    paper.hearingDeadline === null ? [] : [[say("paper.when.views"), date(w, paper.hearingDeadline)] as const];
  const warning = paper.canBeInTime === "no" || paper.canBeInTime === "unknown" ? paper.canBeInTime : null;
  return [
    heading(say("paper.when")),
    {
      kind: "table",
      caption: say("paper.when"),
      head: [say("paper.when.what"), say("paper.when.day")],
      rows: [...steps, ...views, [say("paper.when.final"), date(w, paper.finalBy)]],
      numbers: false,
    },
    ...(warning === null ? [] : [text(say(`paper.when.${warning}`))]),
  ];
}

function kroner({ kroner: years, figuresFrom }: CasePaper, w: Wording): readonly PaperPart[] {
  const { say, language } = w;
  const title = heading(say("paper.kroner"));
  if (years === null) return [title, text(say("paper.kroner.none", { name: w.name }))];
  const amount = (ore: (typeof years)[number]["before"], how = formatOreBare): string =>
    ore === null ? say("paper.unknown") : how(ore, language);
  return [
    title,
    {
      kind: "table",
      caption: say("paper.kroner"),
      head: [
        say("paper.kroner.year"),
        say("paper.kroner.before"),
        say("paper.kroner.after"),
        say("paper.kroner.change"),
      ],
      rows: years.map(({ year, before, after, change }) => [
        year,
        amount(before),
        amount(after),
        amount(change, formatChangeBare),
      ]),
      numbers: true,
    },
    text(say("paper.kroner.unit", { source: figuresFrom })),
  ];
}

function advice({ recommendation }: CasePaper, w: Wording): readonly PaperPart[] {
  const title = heading(w.say("paper.advice"));
  if (!recommendation) return [title, text(w.say("paper.advice.none")), { kind: "blank", lines: 3 }];
  const { body, date: day, outcome } = recommendation;
  const said = { body: w.bodies(body), date: date(w, day), outcome: w.say(`matter.advice.${outcome.kind}`) };
  return [
    title,
    text(w.say("paper.advice.said", said)),
    { kind: "verbatim", text: excerpt(recommendation.text, w.say) },
  ];
}

function others({ others: all }: CasePaper, w: Wording): readonly PaperPart[] {
  const { say } = w;
  const title = heading(say("paper.others"));
  if (all.length === 0) return [title, text(say("paper.others.nobody"))];
  const rows = all
    .slice(0, mostOthers)
    .map(({ participant, says, on }) => [
      w.names(participant),
      say(`paper.says.${says}`, { date: on === null ? "" : date(w, on) }),
    ]);
  const more = all.length - rows.length;
  return [
    title,
    {
      kind: "table",
      caption: say("paper.others"),
      head: [say("paper.others.who"), say("paper.others.says")],
      rows,
      numbers: false,
    },
    ...(more > 0 ? [text(say("paper.others.more", { more: formatCount(more, w.language) }))] : []),
  ];
}

function consequences({ ifNo, ifChanged, how, version }: CasePaper, w: Wording): readonly PaperPart[] {
  if (how === "is-informed") return [];
  const { say, name } = w;
  const fallback = ifNo.fallback;
  const clause = fallback?.clause ? ` (${wordClause(fallback.clause)})` : "";
  const then = fallback ? say("paper.if-no.then", { text: fallback.text }) + clause : say("paper.if-no.then-unknown");
  const named = (ones: readonly { readonly participant: string }[]): string =>
    formatList(
      ones.map(({ participant }) => w.names(participant)),
      w.language,
    );
  const late = ifChanged.again.filter(({ canBeInTime }) => canBeInTime === "no");
  const unsure = ifChanged.again.filter(({ canBeInTime }) => canBeInTime === "unknown");
  return [
    ...(how === "decides"
      ? [heading(say("paper.if-no", { name })), text(`${say(`paper.if-no.${ifNo.state}`)} ${then}`)]
      : []),
    heading(say("paper.if-changed", { name })),
    text(
      [
        say("paper.if-changed.new", { version: version + 1 }),
        ifChanged.again.length === 0
          ? say("paper.if-changed.nobody")
          : say("paper.if-changed.again", { names: named(ifChanged.again) }),
        ...(late.length > 0 ? [say("paper.if-changed.late", { names: named(late) })] : []),
        ...(unsure.length > 0 ? [say("paper.if-changed.time-unknown", { names: named(unsure) })] : []),
      ].join(" "),
    ),
  ];
}

function decision(paper: CasePaper, w: Wording): readonly PaperPart[] {
  const { say, language } = w;
  const { text: shown, length } = paper.text;
  const cut =
    shown.length < length
      ? [
          text(
            say("paper.text.more", {
              shown: formatCount(shown.length, language),
              length: formatCount(length, language),
            }),
          ),
        ]
      : [];
  const verbatim: readonly PaperPart[] = [{ kind: "verbatim", text: shown }, ...cut];
  const proposed: readonly PaperPart[] = [
    heading(say("paper.decision")),
    text(say(`paper.decision.${paper.how}`, aboutText(paper, w))),
    ...(paper.how === "decides" ? verbatim : [heading(say("paper.text")), ...verbatim]),
  ];
  const amendment = [heading(say("paper.amendment")), text(say("paper.amendment.words", aboutText(paper, w)))];
  return paper.how === "decides" ? [...proposed, ...amendment] : proposed;
}

function sources({ rule, attachments, hash }: CasePaper, w: Wording): readonly PaperPart[] {
  const { say } = w;
  return [
    heading(say("paper.sources")),
    text(
      [
        rule.clause === null
          ? say("paper.sources.rule-unknown")
          : say("paper.sources.rule", { clause: wordClause(rule.clause) }),
        ...(attachments.length > 0 ? [say("paper.sources.attachments", { names: attachments.join(", ") })] : []),
        say("paper.sources.hash", { hash }),
        say("paper.sources.address", { address: w.address }),
      ].join("\n"),
    ),
  ];
}

const excerpt = ({ text: shown, length }: Excerpt, say: Say): string =>
  shown.length < length ? say("paper.excerpt", { text: shown }) : shown;
