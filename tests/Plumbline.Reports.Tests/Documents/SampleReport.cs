using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Tests.Documents;

/// <summary>A small paper with every kind of element: a dashboard of a year, its index, and a page for each of a few indicators.</summary>
internal static class SampleReport
{
    private const string Better = "#0072C6", Worse = "#E46C0A", Common = "#8a949c";
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly Anchor Index = new("index"), Dashboard = new("dashboard"), NoteA = new("note-a");

    private static readonly Indicator[] Workforce =
    [
        new("Monthly sickness absence", "at most 4.5%", 4.5m, "6.29 5.82 5.80 4.17 4.90 4.86 4.99 5.17 5.65 6.25 6.10 6.98", RatingTone.Red),
        new("Short-term sickness absence", "at most 3.6%", 3.6m, "3.28 3.02 2.68 2.36 2.34 2.17 2.50 1.94 3.14 3.18 3.12 3.39", RatingTone.Green, IsPart: true),
        new("Long-term sickness absence", "no target", null, "3.01 2.80 3.11 1.82 2.56 2.69 2.49 3.23 2.51 3.06 2.98 3.59", RatingTone.None, IsPart: true),
        new("Rolling turnover", "no target", null, "14.78 14.40 14.73 14.12 13.98 13.74 13.54 12.81 12.17 11.73 11.57 10.94", RatingTone.None),
        new("Stability, over one year", "at least 85%", 85m, "85.03 85.52 85.38 84.93 86.37 87.04 85.96 86.26 87.04 87.56 87.15 87.59", RatingTone.Green),
        new("Appraisals", "at least 92%", 92m, "89.47 88.20 90.05 89.81 89.44 87.88 88.23 89.17 89.50 89.78 90.69 88.90", RatingTone.Amber),
    ];

    private static readonly Indicator[] Training =
    [
        new("Safeguarding children level 4", "at least 90%", 90m, "87 86 100 100 100 100 100 33 43 50 83 83", RatingTone.Amber),
        new("Infection prevention", "at least 90%", 90m, "97 97 97 97 97 59 79 86 90 92 93 94", RatingTone.Green),
        new("Fire safety", "at least 90%", 90m, "91 89 90 92 95 96 96 98 98 99 99 99", RatingTone.Blue),
        new("Moving and handling", "at least 90%", 90m, "88 91 89 92 94 97 98 97 95 97 96 97", RatingTone.Blue),
        new("Information governance", "at least 95%", 95m, "92 90 91 90 91 92 92 94 94 95 95 94", RatingTone.Amber),
        new("Prevent awareness", "at least 85%", 85m, "93 94 94 94 94 95 95 95 95 93 94 94", RatingTone.Blue),
        new("Trust induction within 3 months", "at least 94%", 94m, "89 92 94 94 97 97 97 97 97 96 95 95", RatingTone.Green),
    ];

    private static readonly Indicator[] Safety =
    [
        new("New patient safety incidents", "no target", null, "173 156 156 121 145 192 139 174 198 174 200 129", RatingTone.Contextual),
        new("Severe harm", "none", 0m, "0 0 0 0 1 1 0 0 0 0 0 0", RatingTone.Green, IsPart: true),
        new("Moderate harm", "no target", null, "8 6 10 9 5 8 6 10 7 7 5 12", RatingTone.None, IsPart: true),
        new("Low harm", "no target", null, "19 15 12 15 17 23 17 22 28 13 19 11", RatingTone.None, IsPart: true),
        new("No harm", "no target", null, "146 135 134 97 122 160 116 142 163 154 176 106", RatingTone.None, IsPart: true),
        new("Never events", "none", 0m, "0 0 0 0 0 0 0 0 0 0 0 0", RatingTone.Green),
        new("Incidents awaiting closure", "no target", null, "217 273 283 131 180 280 292 182 156 150 141 133", RatingTone.Baseline),
        new("Medication incidents", "no target", null, "22 25 18 16 17 20 22 19 14 17 15 10", RatingTone.None),
        new("Medication incidents without harm", "no target", null, "86 96 89 88 100 100 91 95 100 94 93 100", RatingTone.None),
        new("Ultraviolet light audit", "100%", 100m, "81 81 82 82 83 83 82 84 82 85 84 85", RatingTone.Red),
    ];

    private static readonly Indicator[] Experience =
    [
        new("Formal complaints received", "no target", null, "7 9 7 11 6 13 4 4 3 9 9 8", RatingTone.None),
        new("Informal complaints received", "no target", null, "34 31 15 20 24 32 20 23 36 30 29 31", RatingTone.None),
        new("Standard complaints answered within 35 days", "no target", null, "100 80 60 40 86 50 55.56 42.86 40 0 66.67 83.33", RatingTone.None)
        {
            Texts = "4/4|(100%) 4/5|(80%) 3/5|(60%) 2/5|(40%) 6/7|(86%) 4/8|(50%) 5/9|(55.56%) 3/7|(42.86%) 2/5|(40%) 0/2|(0%) 6/9|(66.67%) 5/6|(83.33%)".Split(' ').Select(static text => text.Replace('|', ' ')).ToArray(),
        },
        new("Good or very good experience", "at least 90%", 90m, "97.13 97.40 97.04 95.78 96.48 96.69 96.79 96.78 97.42 96.95 97.95 95.91", RatingTone.Blue),
        new("Responses to the friends and family test", "no target", null, "2373 1690 2699 1849 2412 2417 2738 2329 2712 2558 3761 1953", RatingTone.None),
        new("Compliments", "no target", null, "2698 3334 3554 4059 3384 3364 3547 2959 2582 2611 2702 2480", RatingTone.None),
        new("New claims", "no target", null, "0 0 0 1 2 0 0 0 1 0 0 0", RatingTone.None),
    ];

    internal static Document Build()
    {
        Indicator[] paged = [Workforce[0], Workforce[5], Training[1], Safety[9]];
        ImmutableArray<Element> content =
        [
            new Paragraph("Ten of thirteen rated measures are on target or near it. Sickness absence rose to its highest of the year; infection prevention training has recovered.", ParagraphRole.Lead),
            new Heading(1, "Index", Index),
            new Contents("Index of indicators",
            [
                new ContentsEntry("Dashboard", Dashboard),
                new ContentsEntry("Indicators", new Anchor("indicators")),
                .. paged.Select(static i => new ContentsEntry(i.Name, i.Anchor, 2, i.Chip)),
                new ContentsEntry("How to read this paper", new Anchor("how-to-read-this-paper")),
            ]),
            new Section([new Heading(1, "Dashboard", Dashboard), DashboardTable(paged), DashboardNotes()])
            {
                StartsNewPage = true,
                Orientation = PageOrientation.Landscape,
            },
            new Section(
            [
                new Heading(1, "Indicators"),
                new Paragraph("One page for each indicator that the committee asked to follow."),
                .. paged.Select(static (i, at) => Page(i, startsNewPage: at > 0)),
            ]) { StartsNewPage = true },
            new Section([new Heading(1, "How to read this paper"), .. HowToRead()]) { StartsNewPage = true },
        ];
        return new Document("Quality performance dashboard", "Sample Community Health Trust", content)
        {
            Period = "January to December 2023",
            Produced = new DateOnly(2024, 1, 24),
            Classification = "Public",
            Provenance = ["Made by Plumbline from ledger position 412. Every figure leads back to the cell it came from."],
            Cover = new Cover { Details = [new Definition("For", "Trust Board"), new Definition("Produced by", "Performance and information team")] },
        };
    }

    private static Table DashboardTable(Indicator[] paged)
    {
        ImmutableArray<Column> columns =
        [
            new("Indicator") { Width = ColumnWidth.Wide },
            new("Target") { Width = ColumnWidth.Tight },
            .. Months.Select(static (m, i) => new Column(
                new DateOnly(2023, i + 1, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture), Alignment.Number)
            {
                ShortHeader = m,
                Group = i < 3 ? "2022/23" : "2023/24",
                IsLatest = i == 11,
            }),
            new("Trend"),
            new("Variation", Alignment.Centre),
            new("Target met by", Alignment.Centre),
            new("Rating"),
        ];
        return new Table("Quality performance dashboard, January to December 2023", columns,
        [
            new RowGroup(RowGroupLevel.Section, "Safety", []),
            new RowGroup(RowGroupLevel.Group, "Patient safety", [.. Safety.Select(i => DashboardRow(i, paged))]),
            new RowGroup(RowGroupLevel.Section, "Workforce", []),
            new RowGroup(RowGroupLevel.Group, "Sickness, turnover and appraisal", [.. Workforce.Select(i => DashboardRow(i, paged)), Ceased()]),
            new RowGroup(RowGroupLevel.Group, "Mandatory training", [.. Training.Select(i => DashboardRow(i, paged))]),
            new RowGroup(RowGroupLevel.Section, "Experience", [.. Experience.Select(i => DashboardRow(i, paged))]),
        ]) { Density = TableDensity.Dense, HidesCaption = true };
    }

    private static Row DashboardRow(Indicator indicator, Indicator[] paged) => new(
    [
        Cell.Header(paged.Contains(indicator) ? new Link(indicator.Name, indicator.Anchor) : indicator.Name),
        new Cell(indicator.TargetText) { Style = CellStyle.Quiet },
        .. indicator.Texts.Select((text, i) => Cell.Figure(text, $"{indicator.Anchor}/trust/2023-{i + 1:00}")),
        new Cell(Icon.Decorative(Drawings.Sparkline(indicator.Values, indicator.Target))),
        new Cell(indicator.Variation),
        indicator.Target is null ? Cell.Empty : new Cell(indicator.Assurance),
        new Cell(indicator.Chip),
    ]) { Style = indicator.IsPart ? RowStyle.Part : RowStyle.Normal };

    private static Row Ceased() => new(
    [
        new Cell("Average days to respond to complaints") { IsRowHeader = true, Note = new NoteMark("a", NoteA) },
        new Cell("no target") { Style = CellStyle.Quiet },
        .. Enumerable.Range(0, 12).Select(static i => i < 3 ? "N/A" : Cell.Empty),
        Cell.Empty, Cell.Empty, Cell.Empty,
        new Cell(new RatingChip(RatingTone.None, "No rating")),
    ]) { Style = RowStyle.Quiet };

    private static Notes DashboardNotes() => new(
    [
        new Note("a", "Ceased in March 2023; the last figures are kept so that the year can be read whole.", NoteA),
        new Note("N/A: usually supplied, and not available for the month. An empty cell: nothing was collected."),
    ]);

    private static Section Page(Indicator i, bool startsNewPage) => new(
    [
        new Paragraph("Workforce · Indicator W1", ParagraphRole.Meta),
        new Heading(2, i.Name, i.Anchor),
        new Paragraph([new Value(i.Texts[^1] + "%", i.Anchor + "/trust/2023-12"), " in December 2023: above the ceiling, and the highest of the year."], ParagraphRole.Lead),
        new Facts(
        [
            new Fact("December 2023", new Value(i.Texts[^1] + "%", i.Anchor + "/trust/2023-12"), ["up from ", new Value(i.Texts[^2] + "%"), ", declining"]),
            new Fact("Target", i.TargetText, "since April 2023"),
            new Fact("Rating", i.Chip, "55% over the ceiling"),
            new Fact("Variation", i.Variation, "special cause: above the upper limit"),
            new Fact("Target met by", i.Assurance, "chance, some months"),
            new Fact("England mean", "5.2%", "October 2023"),
        ]),
        new Figure(Drawings.Chart(i.Values, Months, i.Target ?? 0), $"Control chart of {i.Name} in 2023: twelve months, two of them outside the limits.")
        {
            Caption = "Natural limits are drawn from all twelve months.",
            Data = new Table($"{i.Name}, 2023", [new Column("Month"), new Column("Value", Alignment.Decimal) { Unit = "%" }],
                [.. i.Texts.Select((t, at) => new Row([Cell.Header(Months[at] + " 2023"), Cell.Figure(t)]))]),
        },
        new Callout(CalloutTone.Concern, "December lies above what this process produces by its nature: look for a cause of its own. The ceiling lies within that range, so it is met in some months by chance and not reliably; only a change in how the work is done will bring it there."),
        new SideBySide(
            [
                new Heading(3, "Commentary", new Anchor(i.Anchor + "-commentary")),
                new Paragraph(["Absence rose for the third month. ", new Strong("Respiratory illness"), " accounts for most of the rise; long-term absence is at ", new Value("3.59%"), "."]),
                new Paragraph("Vaccination clinics open in the first week of January, and managers are asked to hold return-to-work talks within three days."),
            ],
            [
                new Heading(3, "Actions", new Anchor(i.Anchor + "-actions")),
                ItemList.Bullets("Vaccination clinics at all bases, from 8 January 2024", "Return-to-work talks within three days, from now", ["Review of ", new Emphasis("long-term"), " cases, by 29 February 2024"]),
            ]),
        new Heading(3, "Definition", new Anchor(i.Anchor + "-definition")),
        new Paragraph("Days lost to sickness in the month, as a share of the days that could have been worked."),
        new Formula("X ÷ Y × 100", [new Definition("X", "full-time-equivalent days lost to sickness in the month"), new Definition("Y", "full-time-equivalent days available in the month")]),
        new Paragraph(["Useful links: ", new Link("national sickness absence figures", new Uri("https://example.org/sickness?year=2023&month=12")), "."]),
        new BackLink("Return to index", Index),
    ]) { StartsNewPage = startsNewPage };

    private static ImmutableArray<Element> HowToRead() =>
    [
        new Heading(2, "Ratings"),
        new Key([.. Enum.GetValues<RatingTone>().Select(static t => new KeyEntry(new RatingChip(t, Indicator.WordOf(t))))]),
        new Heading(2, "Variation and assurance"),
        new Key(
        [
            new KeyEntry(Icon.Decorative(Drawings.Variation(Better, high: true)), "improving, high"),
            new KeyEntry(Icon.Decorative(Drawings.Variation(Better, high: false)), "improving, low"),
            new KeyEntry(Icon.Decorative(Drawings.Variation(Worse, high: true)), "concern, high"),
            new KeyEntry(Icon.Decorative(Drawings.Letter("P", Better)), "passes"),
            new KeyEntry(Icon.Decorative(Drawings.Letter("F", Worse)), "fails"),
            new KeyEntry(Icon.Decorative(Drawings.Letter("?", Common)), "hit or miss"),
        ]),
        new Heading(2, "Words"),
        new Definitions(
        [
            new Definition("Target", "What the organisation set out to reach in the period shown."),
            new Definition("Direction", "Whether good is a higher or a lower figure."),
            new Definition("Change", "Whether the latest figure is better or worse than the one before."),
        ]),
        new Heading(2, "Plan against actual"),
        new Table("Income and spending to December 2023",
            [new Column("Line") { Width = ColumnWidth.Wide }, new("Plan", Alignment.Decimal) { Unit = "£000" }, new("Actual", Alignment.Decimal) { Unit = "£000" }, new("Variance", Alignment.Decimal) { Unit = "£000" }, new("Reason") { Width = ColumnWidth.Rest }],
            (ImmutableArray<Row>)
            [
                new Row([Cell.Header("Income"), Cell.Figure("1,204.5"), Cell.Figure("1,198"), new Cell("−6.5") { Style = CellStyle.Strong }, "Two contracts were signed a month later than planned."]),
                new Row([Cell.Header("Pay"), Cell.Figure("901.25"), Cell.Figure("912.75"), new Cell("−11.5"), new Cell([new Paragraph("Agency cover:"), ItemList.Bullets("dental, from May", "therapies, from June")])]),
                new Row([Cell.Header("Surplus"), Cell.Figure("303.25"), Cell.Figure("285.25"), new Cell("−18") { Tone = RatingTone.Amber }, Cell.Empty]) { Style = RowStyle.Total },
            ]),
    ];

    private sealed record Indicator(string Name, string TargetText, decimal? Target, string Figures, RatingTone Tone, bool IsPart = false)
    {
        internal Anchor Anchor { get; } = Anchor.FromWords(Name);

        internal string[] Texts { get; init; } = Figures.Split(' ');

        internal decimal[] Values { get; } = [.. Figures.Split(' ').Select(static t => decimal.Parse(t, CultureInfo.InvariantCulture))];

        internal RatingChip Chip => new(Tone, WordOf(Tone));

        internal Icon Variation => Tone == RatingTone.Red
            ? new Icon(Drawings.Variation(Worse, high: true), "concern, high")
            : new Icon(Drawings.Variation(Better, high: false), "improving, low");

        internal Icon Assurance => new(Drawings.Letter("?", Common), "hit or miss");

        internal static string WordOf(RatingTone tone) => tone switch
        {
            RatingTone.Red => "Off target",
            RatingTone.Amber => "Near target",
            RatingTone.Green => "On target",
            RatingTone.Blue => "Above target",
            RatingTone.None => "No target",
            RatingTone.Baseline => "Baseline",
            RatingTone.Contextual => "Contextual",
        };
    }
}
