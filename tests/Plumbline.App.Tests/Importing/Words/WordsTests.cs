using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Importing.Words;

/// <summary>Commentary and actions from the columns of a sheet: what they are about, and what the preview says of them.</summary>
public sealed class WordsTests
{
    private static readonly ImportOptions Asked = new() { Words = true };

    [Theory]
    [InlineData("indicator,period,value,Commentary,Actions taken\nincidents,2023-04,3,Two falls,A new rota\nincidents,2023-05,4,Three falls,\n", "why incidents small 2023-04 Two falls t.csv:2:4", "what we are doing incidents small 2023-04 A new rota t.csv:2:5", "why incidents small 2023-05 Three falls t.csv:3:4")]
    [InlineData("indicator,unit,period,value,Reasons\nincidents,north,2023-04,3,0.95\n", "why incidents north 2023-04 0.95 t.csv:2:5")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,,Nothing came in\nincidents,2023-05,2,\n", "why incidents small 2023-04 Nothing came in t.csv:2:4")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,N/A,Nothing came in\n", "why incidents small 2023-04 Nothing came in t.csv:2:4")]
    [InlineData("Indicator,Apr-23,May-23,Jun-23,Comments,Mitigation\nIncidents,3,4,,Falls,Rota\nSickness absence,5%,,N/A,Colds,-\n", "why incidents small 2023-05 Falls t.csv:2:5", "what we are doing incidents small 2023-05 Rota t.csv:2:6", "why sickness small 2023-04 Colds t.csv:3:5")]
    [InlineData("Indicator,Narrative,Apr-23\nIncidents,Falls,3\n", "why incidents small 2023-04 Falls t.csv:2:2")]
    [InlineData("Incidents,,,\nTeam,Apr-23,May-23,Comments\nNorth Team,1,2,Falls\nSouth Team,3,,Slips\n", "why incidents north 2023-05 Falls t.csv:3:4", "why incidents south 2023-04 Slips t.csv:4:4")]
    [InlineData("Month,Team,Incidents,Comments\nApr-23,North Team,1,Falls\nMay-23,South Team,2,Slips\n", "why incidents north 2023-04 Falls t.csv:2:4", "why incidents south 2023-05 Slips t.csv:3:4")]
    [InlineData("indicator,period,value,Comments,Reason\nincidents,2023-04,3,Falls,Ice\n", "why incidents small 2023-04 Falls / Ice t.csv:2:4")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,3,'=1+1\n", "why incidents small 2023-04 =1+1 t.csv:2:4")]
    [InlineData("indicator,period,value,aspect,Comments\nincidents,2023-04,3,,Falls\nincidents,2023-04,5,plan,Falls\n", "why incidents small 2023-04 Falls t.csv:2:5")]
    [InlineData("Indicator,Measure,Apr-23,Comments\nIncidents,Plan,5,Falls\nIncidents,Actual,3,Falls\n", "why incidents small 2023-04 Falls t.csv:3:4")]
    public async Task Words_AreOfTheRowsIndicatorUnitAndPeriod(string text, params string[] expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", text, Asked);
        Assert.Empty(preview.Refused);
        Assert.Empty(preview.Unmatched);
        Assert.Equal(expected, preview.NewDefinitions.Select(words => $"{words.Label} {words.Indicator} {words.Unit} {words.Period} {words.Value.Replace("\n\n", " / ", StringComparison.Ordinal)} {words.Source}"));
        Assert.DoesNotContain(preview.Remarks, remark => remark.NeedsAttention);
    }

    [Theory]
    [InlineData("Month,Incidents,Sickness absence,Comments\nApr-23,1,5%,Falls\n", "t.csv:1:4: found column “Comments”, words beside the figures of 2 indicators; expected words beside the figures of one indicator; or ignore the column by name")]
    [InlineData("Indicator,Apr-23,Apr-23,Comments\n,North Team,South Team,\nIncidents,1,2,Falls\n", "t.csv:3:4: found words beside figures of 2 units; expected words beside figures of one unit; or ignore the column by name")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,1,a\u202Eb\n", "t.csv:2:4: found U+202E (right-to-left override) a")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,1,a\u200Bb\n", "t.csv:2:4: found U+200B (zero-width space) as the 2nd character")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,1,204 late\n", null)]
    public async Task WordsThatCannotBePlaced_AreRefusedWithTheirCell(string text, string? expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", text, Asked);
        if (expected is null) Assert.Empty(preview.Refused);
        else Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.Equal(expected is null, preview.IsAcceptable);
    }

    [Theory]
    [InlineData("Indicator,Apr-23,Comments\nSafety,,All is well\nIncidents,3,\n", "t.csv:2:3", "words in a row without figures: not read")]
    [InlineData("indicator,period,value,aspect,Comments\nincidents,2023-04,5,plan,A stretch\n", "t.csv:2:5", "words beside figures that are not actual: not read")]
    [InlineData("indicator,period,value,aspect,Comments\nincidents,2023-04,5,sex=female,Of women\n", "t.csv:2:5", "words beside figures that are not actual: not read")]
    [InlineData("indicator,period,value,Comments\nincidents,2023-04,5,#REF!\n", "t.csv:2:4", "a formula gives #REF!: the cell is left out")]
    public async Task WordsThatAreNotRead_AreToldAsAWarning(string text, string place, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", text, Asked);
        Assert.True(preview.IsAcceptable);
        Assert.Empty(preview.NewDefinitions);
        Assert.Equal((place, expected), preview.Remarks.Where(remark => remark.NeedsAttention).Select(remark => (remark.Place, remark.Text)).Single());
    }

    [Theory]
    [InlineData("Indicator,Apr-23,Comments,Actions\nIncidents,3,Falls,Rota\nSickness absence,5%,,More\n", "t.csv:2:3", "3 cells of words below “Comments”, “Actions” not read: --words takes them as “Why” and “What we are doing”")]
    [InlineData("indicator,period,value,Actions\nincidents,2023-04,3,Rota\n", "t.csv:2:4", "1 cell of words below “Actions” not read: --words takes them as “Why” and “What we are doing”")]
    [InlineData("Month,Incidents,Sickness absence,Comments\nApr-23,1,5%,Falls\n", "t.csv:2:4", "1 cell of words below “Comments” not read: --words takes them as “Why” and “What we are doing”")]
    public async Task WordsThatNobodyAsksFor_AreCountedOnceATable(string text, string place, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", text);
        Assert.True(preview.IsAcceptable);
        Assert.Empty(preview.Definitions);
        Assert.Equal((place, expected, false), preview.Remarks.Select(remark => (remark.Place, remark.Text, remark.NeedsAttention)).Single());
    }

    [Fact]
    public async Task ACommentInALongTable_IsANoteOnTheFigure_UnlessWordsAreAsked()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("t.csv", "indicator,period,value,Comments\nincidents,2023-04,3,Falls\n");
        Assert.Equal(["incidents|small|2023-04|3|||reported||Falls"], await store.FiguresAsync());
    }

    [Fact]
    public async Task TheRowsOfASkippedLabel_TakeTheirWordsWithThem()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", "Indicator,Apr-23,Comments\nTotal incidents,3,Falls\nIncidents,2,\n", Asked with { Mappings = [new LabelMapping("Total incidents", null)] });
        Assert.True(preview.IsAcceptable);
        Assert.Empty(preview.NewDefinitions);
        Assert.Empty(preview.Remarks);
    }

    [Fact]
    public async Task WordsLongerThanACell_AreRefused()
    {
        await using var store = await ImportStore.SmallAsync();
        var half = new string('x', 16_384);
        using var preview = await store.PreviewAsync("t.csv", $"indicator,period,value,Comments,Reasons\nincidents,2023-04,3,a{half},b{half}\n", Asked);
        Assert.Equal("t.csv:2:5: found 32,772 characters of “Why” for incidents in small for 2023-04; expected at most 32,767", Assert.Single(preview.Refused).ToString());
    }

    [Fact]
    public async Task AHeadingInsideWords_SurvivesTheFileOfTheWorkspace()
    {
        await using var store = await ImportStore.SmallAsync();
        var workspace = (await ReadDefinitions.RunAsync(store.Ledger, store.Organisation)).Workspace;
        foreach (var text in new[] { "## Actions\nnone", "\\## Note", "a\n\\\\## b\n ## c", "### d", "##e" })
        {
            var words = new Commentary(IndicatorCode.Parse("incidents").Value, UnitCode.Parse("small").Value, Period.Month(2023, 4), text, "Rota", text);
            Assert.Equal(words, Kinds.Commentaries.Read(Kinds.Commentaries.Write(words), "c.md", DefinitionReading.After(workspace)));
        }
    }
}
