using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>What the notes of a dashboard say of totals: once for many rows, with a mark where a row differs.</summary>
public sealed class DashboardTotalsTests
{
    private const string OfAll = "The figures of Small Trust are worked out from the units below it";
    private const string OfMost = "The figures of Small Trust are worked out from the units below it, where no note says otherwise";

    private static readonly DashboardBlock Dashboard = new(IndicatorSelection.All) { Periods = 3, ShowsIcons = false };

    /// <summary>Rows of totals (T), of given figures (g) and of both (b), and the notes.</summary>
    [Theory]
    [InlineData("TT", OfAll, "")]
    [InlineData("TTg", OfMost, "C: Reported for Small Trust itself.")]
    [InlineData("TTb", OfMost, "C: Worked out from the units below where there is no figure of its own.")]
    [InlineData("Tgg", null, "A: Worked out from the units below.")]
    [InlineData("gg", null, "")]
    [InlineData("bg", null, "A: Worked out from the units below where there is no figure of its own.")]
    public void Totals_AreSaidOnce_AndTheFewerRowsHaveTheMark(string rows, string? line, string marked)
    {
        var notes = Notes(Organisation(rows).Compose("2023-03", Dashboard));

        Assert.Equal(line, notes.SingleOrDefault(static note => note.Mark is null && note.Content.PlainText.StartsWith("The figures", StringComparison.Ordinal))?.Content.PlainText);
        Assert.Equal(marked, string.Join("; ", notes.Where(static note => note.Mark is not null).Select(static note => note.Content.PlainText)));
    }

    [Fact]
    public void DashboardNotes_SayItOnceForAUnit_WhateverDashboardsThereAre()
    {
        DashboardBlock Of(string code) => Dashboard with { Selection = IndicatorSelection.All with { Indicators = [code] } };
        var notes = Notes(Organisation("TTg").Compose("2023-03", Of("a"), Of("b"), Of("c"), new DashboardNotesBlock()));

        Assert.Single(notes, static note => note.Content.PlainText == OfMost);
        Assert.Single(notes, static note => note.Content.PlainText == "C: Reported for Small Trust itself.");
    }

    [Fact]
    public void GapsOfARow_ShareOneNote_ThatNamesPeriodsAndUnits()
    {
        var organisation = new SmallOrganisation().WithTeam("north", "North").With("a", "2023-01 4").Last(static figure => Total(figure, 2));
        foreach (var (period, missing) in new[] { ("2023-02", 1), ("2023-03", 2) })
            organisation.Add("a", $"{period} 5").Last(figure => Total(figure, missing));
        var document = organisation.Compose("2023-03", Dashboard);

        var row = Traversal.Elements(document.Content).OfType<Table>().Single().Groups.SelectMany(static group => group.Rows).First();
        Assert.Single(row.Cells.Skip(2).Take(3).Select(static cell => cell.Note?.Mark).Distinct());
        Assert.Contains(
            "A: worked out with parts missing: January 2023 from 1 of 3 units, without North; February 2023 from 2 of 3 units, without North; March 2023 from 1 of 3 units, without North",
            Notes(document).Select(static note => note.Content.PlainText));
    }

    [Theory]
    [InlineData(1, "A, target: made of 3 monthly targets", null)]
    [InlineData(2, null, "Targets made of 3 monthly targets: A; B")]
    public void TargetsMadeOfOthers_AreNamedOnce_AndOneAloneHasAMark(int rows, string? marked, string? line)
    {
        var organisation = new SmallOrganisation();
        foreach (var code in "ab".Take(rows)) organisation.With(code.ToString(), "2023-01 4; 2023-02 4; 2023-03 4", "at most 5", static indicator => indicator with { Aggregation = Aggregation.Sum, Measure = Measure.Of(MeasureKind.Count) });
        var notes = Notes(organisation.Compose("2022-Q4", Dashboard));

        Assert.Equal(marked, notes.SingleOrDefault(static note => note.Mark is not null)?.Content.PlainText);
        Assert.Equal(line, notes.SingleOrDefault(static note => note.Mark is null && note.Content.PlainText.Contains("made of", StringComparison.Ordinal))?.Content.PlainText);
    }

    private static SmallOrganisation Organisation(string rows)
    {
        var organisation = new SmallOrganisation();
        for (var i = 0; i < rows.Length; i++)
        {
            organisation.With(((char)('a' + i)).ToString(), rows[i] == 'b' ? "2023-01 4; 2023-03 5" : "2023-03 5");
            if (rows[i] is 'T' or 'b') organisation.Last(static figure => Total(figure, 0));
        }

        return organisation;
    }

    private static Observation Total(Observation figure, int missing) => figure with
    {
        Total = new Total { Rule = Aggregation.Sum, Parts = 3, Missing = missing, Periods = [figure.Period], IsOfUnits = true, MissingUnits = missing == 0 ? [] : [UnitCode.Parse("north").Value] },
    };

    private static List<Note> Notes(Document document) => [.. Traversal.Elements(document.Content).OfType<Notes>().SelectMany(static notes => notes.Items)];
}
