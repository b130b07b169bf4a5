using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.App.Tests.Importing;

/// <summary>Rows of different lengths, and options that name columns or texts that do not match.</summary>
public sealed class RaggedRowsTests
{
    [Theory]
    [InlineData("indicator,period,value\nincidents,2023-05,13,\nincidents,2023-06,14,,\n", 2)]
    [InlineData("indicator;period;value\nincidents;2023-05;13;\nincidents;2023-06;14; ;\n", 2)]
    [InlineData("indicator,period,value\nincidents,2023-01,1\nincidents,2023-02,2,\nincidents,2023-03,3,,\nincidents,2023-04,4,,,\nincidents,2023-05,5\nincidents,2023-06,6,\nincidents,2023-07,7,,\nincidents,2023-08,8,,,\n", 8)]
    [InlineData("Indicator,Apr-23\nIncidents,1,\nSickness absence,2%,,\n", 2)]
    public async Task BlankCellsAtTheEnd_AreIgnored(string text, int figures)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Empty(preview.Refused);
        Assert.Equal(figures, preview.Counts.New);
    }

    [Theory]
    [InlineData("indicator,period,value\nincidents,2023-05,13,x\nincidents,2023-06,14,y,z\n")]
    [InlineData("Indicator,Apr-23,May-23\nincidents,13,2,x\nsickness,14%,3%,y,z\n")]
    public async Task FilledCellsAtTheEnd_AreRefused_ACellForEachRow(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Equal(["a.csv:2:4: found “x” in column 4, beyond the last heading", "a.csv:3:4: found “y” in column 4, beyond the last heading"], preview.Refused.Select(problem => problem.ToString().Split(';')[0]));
    }

    [Theory]
    [InlineData("indicator,period,value,,\nincidents,2023-06,14,,see minutes\n")]
    [InlineData("Indicator,Jun-23,Jul-23,,\nIncidents,14,,,see minutes\n")]
    public async Task AColumnWhoseHeadingIsBlank_IsOffered_AndLeftOut(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using (var asked = await store.PreviewAsync("a.csv", text))
        {
            Assert.Equal(["column 5"], asked.UnknownColumns);
            Assert.EndsWith("or ignore it as “column 5”", Assert.Single(asked.Refused).ToString(), StringComparison.Ordinal);
        }

        using var left = await store.PreviewAsync("a.csv", text, new ImportOptions { IgnoredColumns = ["Column 5", "column 9"] });
        Assert.Empty(left.Refused);
        Assert.Equal("14", Assert.Single(left.New).Value);
        Assert.StartsWith("“column 9” matches no column that can be left out", Assert.Single(left.Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTextWithTwoMeanings_IsRefused_WithBothNamed()
    {
        await using var store = await ImportStore.SmallAsync();
        Mapping[] mappings =
        [
            new TextReading("x", ReportingStatus.Suppressed), new TextReading("X", ReportingStatus.NotAvailable), new TextReading("y", null), new TextReading("Y", null),
            new LabelMapping("Falls", IndicatorCode.Parse("incidents").Value), new LabelMapping("FALLS", null),
        ];
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,5\n", new ImportOptions { Mappings = mappings });
        Assert.Equal(["“x” as suppressed and “X” as not-available", "“Falls” as incidents and “FALLS” as skipped"], preview.Refused.Select(problem => problem.Problem.Found.Split(", which")[0]));
    }

    [Theory]
    [InlineData("ten", true)]
    [InlineData("Twenty-one per cent", true)]
    [InlineData("½", true)]
    [InlineData("2½", true)]
    [InlineData("٣", true)]
    [InlineData("𝟙", true)]
    [InlineData("n/k", false)]
    [InlineData("no one asked", false)]
    public async Task AFigureInWordsOrOtherSigns_IsRefused_AndNoReadingIsOffered(string text, bool isFigure)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"Indicator,Apr-23\nIncidents,{text}\n");
        Assert.Equal(isFigure, Assert.Single(preview.Refused).ToString().EndsWith("expected the figure in digits, such as 10 or 0.5", StringComparison.Ordinal));
        Assert.Equal(isFigure ? [] : [text], preview.UnreadTexts);
    }
}
