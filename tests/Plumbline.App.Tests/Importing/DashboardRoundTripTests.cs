using Plumbline.App.Tests.Importing.Workbooks;
using System.Text;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Importing;

/// <summary>The same dashboard, saved in every common way, gives the same figures.</summary>
public sealed class DashboardRoundTripTests
{
    public static TheoryData<string> TextFiles { get; } = ["comma", "semicolon", "tab", "utf-16", "utf-16-be", "utf-8-bom", "pasted", "pasted-tabs"];

    [Theory]
    [MemberData(nameof(TextFiles))]
    public async Task SavedAsText_GivesTheFiguresOfTheSample(string form)
    {
        var (name, bytes) = form switch
        {
            "comma" => ("wide.csv", Encoding.UTF8.GetBytes(Dashboard.Separated(','))),
            "semicolon" => ("wide.csv", Encoding.UTF8.GetBytes(Dashboard.Separated(';'))),
            "tab" => ("wide.tsv", Encoding.UTF8.GetBytes(Dashboard.Separated('\t'))),
            "utf-16" => ("wide.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Dashboard.Separated('\t'))]),
            "utf-16-be" => ("wide.csv", Encoding.BigEndianUnicode.GetBytes(Dashboard.Separated(','))),
            "utf-8-bom" => ("wide.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Dashboard.Separated(','))]),
            "pasted" => ("paste.txt", Encoding.UTF8.GetBytes(Dashboard.Pasted())),
            _ => ("paste.txt", Encoding.UTF8.GetBytes(Dashboard.Separated('\t').ReplaceLineEndings("\n"))),
        };
        await IsTheSampleAsync(name, bytes);
    }

    [Fact]
    public Task SavedAsWorkbook_GivesTheFiguresOfTheSample() => IsTheSampleAsync("wide.xlsx", Dashboard.Workbook());

    [OfficeTheory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public async Task SavedByLibreOffice_GivesTheFiguresOfTheSample(string through) =>
        await IsTheSampleAsync("wide.xlsx", await (through == "ods" ? SavedByOffice.DashboardThroughOdsAsync() : SavedByOffice.DashboardAsync()));

    [Fact]
    public async Task ImportedOverTheSample_ChangesNothing()
    {
        await using var store = await ImportStore.OfSampleAsync("community-trust", figures: true);
        var result = await store.ImportAsync("wide.xlsx", Dashboard.Workbook());
        Assert.IsType<CommitResult.NothingNew>(result);
    }

    private static async Task IsTheSampleAsync(string name, byte[] content)
    {
        await using var store = await ImportStore.OfSampleAsync("community-trust", figures: false);
        var committed = Assert.IsType<CommitResult.Committed>(await store.ImportAsync(name, content));
        Assert.Equal(Dashboard.Figures.Count, committed.Change.Observations);
        await using var sample = await ImportStore.OfSampleAsync("community-trust", figures: true);
        var expected = new HashSet<string>(await sample.FiguresAsync(notes: false), StringComparer.Ordinal);
        var imported = await store.FiguresAsync(notes: false);
        Assert.Equal(Dashboard.Figures.Count, imported.Count);
        Assert.All(imported, figure => Assert.Contains(figure, expected));
    }
}
