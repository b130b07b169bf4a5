using System.Net;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>The notes of a dashboard: their letters, what is said once, and that nothing of a figure's source is printed.</summary>
public sealed class DashboardLettersTests
{
    private const string EmptyCell = "An empty cell: nothing reported";
    private static readonly DashboardBlock ThreeMonths = new(IndicatorSelection.All) { Periods = 3, ShowsIcons = false };

    [Fact]
    public void LongTextOfAMissingValue_BecomesANote()
    {
        var document = new SmallOrganisation().With("survey", "2023-02 3; 2023-03 No data collection|Printed once for both rows").Compose("2023-03", ThreeMonths);

        Assert.Equal(("–", "a"), (Rows(document).Single().Cells[4].Content.PlainText, Rows(document).Single().Cells[4].Note?.Mark));
        Assert.Contains("Survey, March 2023: No data collection. Printed once for both rows", NoteLines(document));
    }

    [Fact]
    public void SameNote_SharesItsLetter()
    {
        var document = new SmallOrganisation()
            .With("first", "2023-01 1|Doubtful; 2023-02 2|Doubtful; 2023-03 3|Late")
            .With("second", "2023-03 3|Doubtful", change: static indicator => indicator with { Note = "Covers all services." })
            .Compose("2023-03", ThreeMonths);

        Assert.Equal(["a", "a", "b", "c", "a"], Marks(document));
        Assert.Equal(["Doubtful", "First, March 2023: Late", "Second: Covers all services.", EmptyCell], NoteLines(document));
    }

    /// <summary>A cell has one mark at most: a letter, whose note says whether the figure is provisional or doubtful, or p or d.</summary>
    [Theory]
    [InlineData("4%", null, null)]
    [InlineData("4%?", "p", null)]
    [InlineData("4%!||Printed 40%", "d", null)]
    [InlineData("4%?!||Printed 40%", "a", "Rate, March 2023: provisional. A doubtful figure, known to be probably wrong")]
    [InlineData("4%!|One ward|Printed 40%", "a", "Rate, March 2023: a doubtful figure, known to be probably wrong. One ward")]
    [InlineData("4%?|One ward.|From a scan", "a", "Rate, March 2023: provisional. One ward.")]
    [InlineData("4%|One ward.|From a scan", "a", "Rate, March 2023: One ward.")]
    [InlineData("4%||From a scan", null, null)]
    [InlineData("No data collection||From a scan", "a", "Rate, March 2023: No data collection")]
    public void Cell_HasOneMark_AndNoSourceNote(string figure, string? mark, string? note)
    {
        var document = new SmallOrganisation().With("rate", "2023-03 " + figure).Compose("2023-03", ThreeMonths);

        Assert.Equal(mark, Rows(document).Single().Cells[4].Note?.Mark);
        Assert.Equal(
            [
                .. note is null ? Array.Empty<string>() : [note],
                .. figure.StartsWith("No data", StringComparison.Ordinal) ? ["–: nothing reported; the note says why"] : Array.Empty<string>(),
                EmptyCell,
                .. mark == "p" ? ["Provisional: the figure may still be revised"] : Array.Empty<string>(),
                .. mark == "d" ? ["A doubtful figure: known to be probably wrong. It is in no limit and no signal of a control chart, and a total of it is doubtful too"] : Array.Empty<string>(),
            ],
            NoteLines(document));
        Assert.DoesNotContain("Printed 40%", PlainText.Of(document), StringComparison.Ordinal);
        Assert.DoesNotContain("From a scan", PlainText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_LeaveOutPAndD_AndGoOnAfterZ()
    {
        var organisation = new SmallOrganisation();
        foreach (var at in Enumerable.Range(1, 26)) organisation.With($"m{at}", "2023-03 1", change: indicator => indicator with { Note = $"Note {at}." });

        Assert.Equal("a b c e f g h i j k l m n o q r s t u v w x y z aa ab", string.Join(' ', Marks(organisation.Compose("2023-03", ThreeMonths))));
    }

    [Fact]
    public void Letters_BeginAnewWithEachTable_WhoseNotesStandBelowIt_OrUnderItsName()
    {
        var organisation = new SmallOrganisation().With("falls", "2023-03 1|Late").With("bank", "2023-03 1|Early", change: static indicator => indicator with { Placement = indicator.Placement with { Domain = "Workforce" } });
        var (below, apart) = (organisation.Compose("2023-03", ThreeMonths), organisation.Compose("2023-03", ThreeMonths, new DashboardNotesBlock()));

        Assert.Equal(["a", "a"], Marks(below));
        Assert.Equal(["Safety", "table", "Falls, March 2023: Late", "Workforce", "table", "Bank, March 2023: Early", "Notes", EmptyCell], Told(below));
        Assert.Equal(["a", "a"], Marks(apart));
        Assert.Equal(["Safety", "table", "Workforce", "table", "Notes", EmptyCell, "Safety", "Falls, March 2023: Late", "Workforce", "Bank, March 2023: Early"], Told(apart));
        Assert.Equal(["note-1-a", "note-2-a"], Traversal.Elements(apart.Content).OfType<Notes>().SelectMany(static notes => notes.Items).Select(static note => note.Anchor?.Id).OfType<string>());
    }

    /// <summary>The figures of five rows, in one month, and what is said once under the heading.</summary>
    [Theory]
    [InlineData("1|Late; 2|Late; 3|Late; 4|Late; 5|Late", "March 2023: Late", "")]
    [InlineData("1|Late; 2|Late; 3|Late; 4|Late; 5", "March 2023, all but M5: Late", "")]
    [InlineData("1|Late; 2|Late; 3|Late; 4|Late; 5|Early", "March 2023, all but M5: Late", "a")]
    [InlineData("1|Late; 2|Late; 3|Late; 4; 5", null, "a a a")]
    [InlineData("1|Late; 2|Late", null, "a a")]
    [InlineData("1?; 2?; 3?; 4?; 5", "March 2023, all but M5: provisional, and may still be revised", "")]
    [InlineData("1?|Late; 2?; 3?; 4?; 5?!", "March 2023, all but M5: provisional, and may still be revised", "a b")]
    [InlineData("1!; 2!; 3!; 4!; 5!", null, "d d d d d")]
    public void NoteOnNearlyAColumn_IsSaidOnce(string figures, string? said, string marks)
    {
        var organisation = new SmallOrganisation();
        foreach (var (at, figure) in figures.Split("; ").Index()) organisation.With($"m{at + 1}", $"2023-03 {figure}");
        var document = organisation.Compose("2023-03", ThreeMonths);

        Assert.Equal(said, NoteLines(document).SingleOrDefault(static line => line.StartsWith("March 2023", StringComparison.Ordinal)));
        Assert.Equal(marks, string.Join(' ', Marks(document)));
    }

    [Fact]
    public void NoteOnNearlyEveryTarget_OrName_IsSaidOnce()
    {
        var organisation = new SmallOrganisation();
        foreach (var at in Enumerable.Range(1, 6))
            organisation.With($"m{at}", "2023-03 1", "no target", indicator => indicator with { Note = at == 6 ? null : "From the new system." }, target => target with { Note = "The paper has no targets." });
        var document = organisation.Compose("2023-03", ThreeMonths);

        Assert.Equal(["All measures but M6: From the new system.", "All targets: The paper has no targets.", EmptyCell], NoteLines(document));
        Assert.Empty(Marks(document));
        Assert.Equal("Notes", Traversal.Elements(document.Content).SkipWhile(static element => element is not Heading).Skip(1).First().GetType().Name);
    }

    /// <summary>Where some rows have a target and others none, the note of those printed alike is said once.</summary>
    [Fact]
    public void NoteOnTargetsPrintedAlike_IsSaidOnce()
    {
        var organisation = new SmallOrganisation();
        foreach (var (at, target) in new[] { "no target", "no target", "no target", "at least 2", "at least 3" }.Index())
            organisation.With($"m{at + 1}", "2023-03 1", target, changeTarget: made => made with { Note = at < 3 ? "The paper has no targets." : "Set in May." });
        var document = organisation.Compose("2023-03", ThreeMonths);

        Assert.Equal(["No target: The paper has no targets.", "Set in May.", EmptyCell], NoteLines(document));
        Assert.Equal(["a", "a"], Marks(document));
    }

    /// <summary>What nearly every figure of a row needs a note for stands on its name.</summary>
    [Theory]
    [InlineData("2023-01 1|Ward 3 left out; 2023-02 2|Ward 3 left out; 2023-03 3|Ward 3 left out", "Rate: Ward 3 left out")]
    [InlineData("2023-01 1?; 2023-02 2?; 2023-03 3?", "Rate: provisional, and may still be revised")]
    public void NoteOnEveryFigureOfARow_StandsOnItsName(string figures, string note)
    {
        var document = new SmallOrganisation().With("rate", figures).Compose("2023-03", ThreeMonths);

        Assert.Equal(["a", null, null, null, null], Rows(document).Single().Cells.Take(5).Select(static cell => cell.Note?.Mark));
        Assert.Contains(note, NoteLines(document));
    }

    /// <summary>No paper of the samples says anything of where a figure was read.</summary>
    [Theory]
    [InlineData("trust", "community-trust", "quality-dashboard", "2020-03")]
    [InlineData("trust", "community-trust", "quality-dashboard", "2023-12")]
    [InlineData("council", "county-council", "corporate-performance", "2020-Q2")]
    public void SourceNotesOfASample_StandInNoPaper(string organisation, string folder, string report, string period)
    {
        string[] files = [.. Directory.GetFiles(Repository.Sample(folder), "*.csv"), .. Directory.GetFiles(Path.Combine(Repository.Sample(folder), "observations"), "*.csv")];
        var notes = files.SelectMany(Csv.Read).Select(static row => row.GetValueOrDefault("source-note") ?? "").Where(static note => note.Length > 0).ToHashSet(StringComparer.Ordinal);
        var html = new StringWriter();
        HtmlWriter.Write(ComposeReportTests.Compose(organisation, report, period), html);
        var paper = WebUtility.HtmlDecode(html.ToString());

        Assert.InRange(notes.Count, 10, 1_000);
        Assert.DoesNotContain(notes, note => paper.Contains(note, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Told(Document document) => Traversal.Elements(document.Content).SelectMany(static element => element switch
    {
        Heading heading => [heading.Content.PlainText],
        Table => ["table"],
        Notes notes => notes.Items.Select(static note => note.Content.PlainText),
        _ => Array.Empty<string>(),
    });

    private static IEnumerable<string> Marks(Document document) => Rows(document).SelectMany(static row => row.Cells).Select(static cell => cell.Note?.Mark).OfType<string>();

    private static List<Row> Rows(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<Table>().SelectMany(static table => table.Groups).SelectMany(static group => group.Rows)];

    private static List<string> NoteLines(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<Notes>().SelectMany(static notes => notes.Items).Select(static note => note.Content.PlainText)];
}
