using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Documents;

/// <summary>A small report with every kind of element: a dashboard of one year, its index, and a page for some of its indicators.</summary>
internal static class SampleReport
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly Anchor Index = new("index"), Dashboard = new("dashboard"), NoteA = new("note-a");

    internal static Document Build()
    {
        SampleIndicator[] paged = [SampleIndicator.Workforce[0], SampleIndicator.Workforce[5], SampleIndicator.Training[1], SampleIndicator.Safety[9]];
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

    private static Table DashboardTable(SampleIndicator[] paged)
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
            new RowGroup(RowGroupLevel.Group, "Patient safety", [.. SampleIndicator.Safety.Select(i => DashboardRow(i, paged))]),
            new RowGroup(RowGroupLevel.Section, "Workforce", []),
            new RowGroup(RowGroupLevel.Group, "Sickness, turnover and appraisal", [.. SampleIndicator.Workforce.Select(i => DashboardRow(i, paged)), Ceased()]),
            new RowGroup(RowGroupLevel.Group, "Mandatory training", [.. SampleIndicator.Training.Select(i => DashboardRow(i, paged))]),
            new RowGroup(RowGroupLevel.Section, "Experience", [.. SampleIndicator.Experience.Select(i => DashboardRow(i, paged))]),
        ]) { Density = TableDensity.Dense, HidesCaption = true };
    }

    private static Row DashboardRow(SampleIndicator indicator, SampleIndicator[] paged) => new(
    [
        Cell.Header(paged.Contains(indicator) ? new Hyperlink(indicator.Name, indicator.Anchor) : indicator.Name),
        new Cell(indicator.TargetText) { Style = CellStyle.Quiet },
        .. indicator.Texts.Select((text, i) => Cell.Figure(indicator.Figure(i))),
        new Cell(Sparkline.Inline([.. indicator.Values.Select(static value => (double?)value)], (double?)indicator.Target)),
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

    private static Section Page(SampleIndicator i, bool startsNewPage) => new(
    [
        new Paragraph("Workforce · Indicator W1", ParagraphRole.Meta),
        new Heading(2, i.Name, i.Anchor),
        new Paragraph([i.Percentage(11), " in December 2023: above the ceiling, and the highest of the year."], ParagraphRole.Lead),
        new Facts(
        [
            new Fact("December 2023", i.Percentage(11), ["up from ", i.Percentage(10), ", declining"]),
            new Fact("Target", i.TargetText, "since April 2023"),
            new Fact("Rating", i.Chip, "55% over the ceiling"),
            new Fact("Variation", i.Variation, "special cause: above the upper limit"),
            new Fact("Target met by", i.Assurance, "chance, some months"),
            new Fact("England mean", "5.2%", "October 2023"),
        ]),
        new Chart(i.Scene(Months), i.Name, $"Control chart of {i.Name} in 2023: twelve months, two of them outside the limits.")
        {
            Caption = "Natural limits are drawn from all twelve months.",
            Data = new Table($"{i.Name}, 2023", [new Column("Month"), new Column("Value", Alignment.Decimal) { Unit = "%" }],
                [.. Months.Select((month, at) => new Row([Cell.Header(month + " 2023"), Cell.Figure(new Value(i.Texts[at], i.Number(at)))]))]),
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
        new Paragraph(["Useful links: ", new Hyperlink("national sickness absence figures", new Uri("https://example.org/sickness?year=2023&month=12")), "."]),
        new BackLink("Return to index", Index),
    ]) { StartsNewPage = startsNewPage };

    private static ImmutableArray<Element> HowToRead() =>
    [
        new Heading(2, "Ratings"),
        new Key([.. Enum.GetValues<RatingTone>().Select(static t => new KeyEntry(new RatingChip(t, SampleIndicator.WordOf(t))))]),
        new Heading(2, "Variation and assurance"),
        new Key(
        [
            new KeyEntry(Icon.Decorative(Icons.Variation(Variation.ImprovementHigh)), "changed for the better, higher"),
            new KeyEntry(Icon.Decorative(Icons.Variation(Variation.ImprovementLow)), "changed for the better, lower"),
            new KeyEntry(Icon.Decorative(Icons.Variation(Variation.ConcernHigh)), "changed for the worse, higher"),
            new KeyEntry(Icon.Decorative(Icons.Assurance(OutlookKind.Assured)), "will be met as things stand"),
            new KeyEntry(Icon.Decorative(Icons.Assurance(OutlookKind.OutOfReach)), "out of reach as things stand"),
            new KeyEntry(Icon.Decorative(Icons.Assurance(OutlookKind.Varies)), "inside the usual range"),
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
                new Row([Cell.Header("Income"), Thousands("1,204.5"), Thousands("1,198"), Thousands("-6.5") with { Style = CellStyle.Strong }, "Two contracts were signed a month later than planned."]),
                new Row([Cell.Header("Pay"), Thousands("901.25"), Thousands("912.75"), Thousands("-11.5"), new Cell([new Paragraph("Agency cover:"), ItemList.Bullets("dental, from May", "therapies, from June")])]),
                new Row([Cell.Header("Surplus"), Thousands("303.25"), Thousands("285.25"), Thousands("-18") with { Tone = RatingTone.Amber }, Cell.Empty]) { Style = RowStyle.Total },
            ]),
    ];

    private static Cell Thousands(string figure) =>
        Cell.Figure(new Value(figure.Replace('-', '−'), Quantity.Parse(figure).Value));
}
