using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.App.Tests.Printing.Finishing;

/// <summary>A paper with all that is finished: contents of twelve pages, a table and a measure that are parted over pages, lists, links, a note, drawings, and headings of four levels.</summary>
internal static class RichSample
{
    private const int Measures = 12;
    private static readonly Anchor Note = new("note-1-a");

    /// <summary>What the lines of its contents name, in order.</summary>
    internal static IReadOnlyList<Anchor> Targets { get; } = [.. Enumerable.Range(1, Measures).Select(AnchorOf)];

    internal static Document Of(string title = "Performance report", string organisation = "Sample County Council") => new(title, organisation,
    [
        new Heading(1, "Index"),
        new Contents("Index", [.. Targets.Select(static (anchor, i) => new ContentsEntry($"Measure {i + 1}", anchor, level: i % 3 == 0 ? 1 : 2, detail: "Blue"))]),
        new Heading(1, "Figures"),
        new Table("All months",
            [new Column("Month"), new Column("Value", Alignment.Number) { Unit = "in June" }, new Column("What is said of it")],
            [.. Enumerable.Range(1, 90).Select(static row => new Row([Cell.Header($"Month {row}"), Cell.Figure(Figure(row)) with { Note = row == 3 ? new NoteMark("a", Note) : null }, $"0000 is said of {row}"]))]),
        new Notes([new Note("a", "Counted again", Note)]),
        new Paragraph("Words kept\u00A0together in the tags"),
        ItemList.Bullets("A plain item", RichText.FromInline(new Hyperlink("A web page", new Uri("https://example.org/a(b)"))), RichText.FromInline(new Hyperlink("The first measure", Targets[0]))),
        .. Targets.Select(static (anchor, i) => new Section(
        [
            new Heading(2, $"Measure {i + 1}", anchor),
            new Chart(Line, $"Measure {i + 1}", $"Line chart of measure {i + 1}"),
            new Heading(3, "Figures behind it", new Anchor($"figures-{i + 1}")),
            new Paragraph($"The office said 0000 of measure {i + 1}."),
        ]) { StartsNewPage = true }),
        new Section(
        [
            new Section([new Heading(2, "A measure that runs on"), .. Enumerable.Range(1, 120).Select(static line => new Paragraph($"Line {line} of what is said of it."))]) { Form = SectionForm.Measure },
        ]) { Form = SectionForm.Measures, StartsNewPage = true },
    ])
    {
        Period = "Quarter 2, 2020/21",
        Produced = new DateOnly(2020, 12, 16),
    };

    private static readonly Scene Line = new()
    {
        Width = 600,
        Height = 200,
        Plot = new Box(0, 0, 600, 200),
        Items =
        [
            new SceneLine(SceneRole.Data, [new(10, 150), new(200, 60), new(400, 90), new(590, 20)], new Pen(Paint.Ink, 1)),
            new SceneLabel(SceneRole.Data, "7.0%", new(10, 20), TextAnchor.Start, new TextStyle(12, Paint.Ink)),
        ],
    };

    private static Value Figure(int row) => new((80 + row).ToString(CultureInfo.InvariantCulture), Quantity.Of(80 + row));

    private static Anchor AnchorOf(int number) => new($"measure-{number}");
}
