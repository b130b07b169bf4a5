using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Blocks.Returns.Trends;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Returns;

public sealed class ReturnTrendBlockTests
{
    private static readonly ReturnTrendBlock Block = new(FormCode.Parse("sitrep").Value, [], null, null, TrendUnits.Total, ShownUntil.Parse("2020-05-07").Value, null);

    // As printed in the situation report of 7 May 2020: the figures of the two rows with a share of staff, and their whole percentages.
    [Theory]
    [InlineData(2436)]
    [InlineData(2458)]
    [InlineData(2481)]
    public void OneHeadcount_GivesTheTwelvePercentagesAsPrinted(int headcount)
    {
        var paper = Paper("2020-04-05 335; 2020-04-12 269; 2020-04-19 243; 2020-04-26 228; 2020-05-03 201; 2020-05-07 200", "2020-04-05 207; 2020-04-12 156; 2020-04-19 144; 2020-04-26 133; 2020-05-03 120; 2020-05-07 115", headcount);
        paper.Form = paper.Form with { Fields = [ReturnsPaper.Figure("absent", "headcount"), ReturnsPaper.Figure("moved", "headcount")] };

        var table = Table(paper);

        Assert.Equal(
        [
            "Absent Workforce team | 200 | 335 | 269 | 243 | 228 | 201 | 200 | ",
            "share of headcount | 8% | 14% | 11% | 10% | 9% | 8% | 8% | ",
            "Moved Workforce team | 115 | 207 | 156 | 144 | 133 | 120 | 115 | ",
            "share of headcount | 5% | 8% | 6% | 6% | 5% | 5% | 5% | ",
        ],
        table);
    }

    // The headcount of April is not known until the month is over.
    [Fact]
    public void AShare_IsOfTheHeadcountThatWasTheLatestThen()
    {
        var paper = Paper("2020-04-05 300; 2020-05-07 300", "2020-05-07 1", headcounts: "2020-02 1000; 2020-03 2000; 2020-04 3000; 2020-05 6000");

        Assert.Equal("share of headcount | 10% | 15% | – | – | – | – | 10% | ", Table(paper)[1]);
    }

    // Of a whole from which a part is missing, a share would be too high.
    [Fact]
    public void AShare_LeavesOutAHeadcountFromWhichAPartIsMissing()
    {
        var paper = Paper("2020-05-07 300", "2020-05-07 1", headcounts: "2020-03 2000; 2020-04 1000");
        paper.Organisation.Change("headcount", static one => one.Period.ToString() != "2020-04" ? one : one with { Total = new() { Rule = Aggregation.Sum, Parts = 5, Missing = 3, IsOfUnits = true, MissingUnits = [Plumbline.Core.Units.UnitCode.Parse("b").Value], Periods = [one.Period] } });

        Assert.StartsWith("share of headcount | 15% |", Table(paper)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_AreTheDay_FiveWeeksToSunday_AndThisWeek()
    {
        var table = Traversal.Elements(Paper("2020-05-03 190; 2020-05-07 200", "2020-05-07 1").Compose("2020-03", Block).Content).OfType<Table>().First();

        Assert.Equal(
            ["Figure", "7 May 2020", "Week ending 5 April 2020", "Week ending 12 April 2020", "Week ending 19 April 2020", "Week ending 26 April 2020", "Week ending 3 May 2020", "This week to 7 May 2020", "Trend"],
            table.Columns.Select(static column => column.Header));
    }

    [Fact]
    public void WeekWithoutItsSunday_HasItsLastDay_AndSaysSo()
    {
        var document = Paper("2020-04-29 180; 2020-05-01 190; 2020-05-07 200", "2020-05-07 1").Compose("2020-03", Block);

        Assert.Equal("Absent Workforce team | 200 | – | – | – | – | 190[a] | 200 | ", TableRows.Of(document)[0][0]);
        Assert.Equal("The last day returned is 1 May 2020.", Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items).Content.PlainText);
        Assert.Contains("Nothing was returned in the weeks ending 5 April 2020, 12 April 2020, 19 April 2020 and 26 April 2020.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void DayThatWasNotReturned_HasADash_AndNoOtherFigureInItsPlace()
    {
        var document = Paper("2020-05-06 199", "2020-05-06 3").Compose("2020-03", Block);

        Assert.Equal("Absent Workforce team | – | – | – | – | – | – | 199[a]", TableRows.Of(document)[0][0]);
    }

    [Fact]
    public void SumFromWhichAPartIsMissing_HasNoShare_AndSaysWhatIsMissing()
    {
        var paper = Paper("2020-05-07 200", "2020-05-07 1");
        paper.Organisation.Change("absent", static one => one with { Total = new() { Rule = Aggregation.Sum, Parts = 5, Missing = 1, IsOfUnits = true, MissingUnits = [Plumbline.Core.Units.UnitCode.Parse("b").Value], Periods = [one.Period] } });

        var document = paper.Compose("2020-03", Block);

        Assert.StartsWith("Absent Workforce team | 200[a] |", TableRows.Of(document)[0][0], StringComparison.Ordinal);
        Assert.StartsWith("share of headcount | – |", TableRows.Of(document)[0][1], StringComparison.Ordinal);
        Assert.Equal("Worked out from 4 of 5 units; without Team B.", Traversal.Elements(document.Content).OfType<Notes>().Single().Items[0].Content.PlainText);
    }

    [Fact]
    public void WhoDidNotReturn_IsNamedForTheDaysShown()
    {
        var document = Paper("2020-05-03 190; 2020-05-07 200", "2020-05-07 1").With("2020-05-03", "1 w").With("2020-05-04", "- -").With("2020-05-07", "1 -").Compose("2020-03", Block);

        Assert.Equal(["3 May 2020: Team B (waived: The team was moving house).", "7 May 2020: Team B."], Traversal.Elements(document.Content).OfType<ItemList>().Single().Items.Select(static item => item.Content.PlainText));
    }

    [Fact]
    public void Lead_TellsTheLastFigure_ItsShare_AndTheFirst() => Assert.StartsWith(
        "Absent: 200 on 7 May 2020 (8% of headcount), down from 335 on 5 April 2020. Moved: 1 on 7 May 2020.",
        Traversal.Elements(Paper("2020-04-05 335; 2020-05-07 200", "2020-05-07 1").Compose("2020-03", Block).Content).OfType<Paragraph>().First().Content.PlainText, StringComparison.Ordinal);

    [Theory]
    [InlineData("2020-05-03 190; 2020-05-07 200", "200 on 7 May 2020 (8% of headcount), up from 190 on 3 May 2020.")]
    [InlineData("2020-05-01 200; 2020-05-07 200", "200 on 7 May 2020 (8% of headcount), as on 1 May 2020.")]
    [InlineData("2020-05-06 199", "199 on 6 May 2020 (8% of headcount).")]
    public void Lead_TellsAFigureOfTheDayOnWhichItWas(string absent, string said) =>
        Assert.Contains(said, RiskPaper.Words(Paper(absent, "").Compose("2020-03", Block)), StringComparison.Ordinal);

    // A sum that lacks a team is less because of that: it is compared with one that lacks the same alone, and drawn in no trend.
    [Theory]
    [InlineData("1 1", "1 1", "Absent: 200 on 7 May 2020 (8% of headcount), up from 120 on 3 May 2020.", null)]
    [InlineData("1 -", "1 1", "Absent: 200 on 7 May 2020 (8% of headcount).", "From one of two teams: without Team B.")]
    [InlineData("1 -", "1 -", "Absent: 200 on 7 May 2020, from one of two teams, up from 120 on 3 May 2020.", "From one of two teams: without Team B.")]
    [InlineData("1 n", "1 1", "Absent: 200 on 7 May 2020 (8% of headcount), up from 120 on 3 May 2020.", null)]
    public void Sum_SaysOfHowManyOfThoseAskedItIs(string before, string now, string lead, string? note)
    {
        var paper = Paper("2020-05-03 120; 2020-05-07 200", "2020-05-07 1").With("2020-05-03", before).With("2020-05-07", now);
        paper.Organisation.Change("absent", static one => one with { Total = new() { Rule = Aggregation.Sum, Parts = 2, Missing = 0, IsOfUnits = true, Periods = [one.Period] } });
        var document = paper.Compose("2020-03", Block);

        Assert.StartsWith(lead, Traversal.Elements(document.Content).OfType<Paragraph>().First().Content.PlainText, StringComparison.Ordinal);
        Assert.Equal(note is null ? [] : [note], Traversal.Elements(document.Content).OfType<Notes>().SelectMany(static one => one.Items).Select(static one => one.Content.PlainText));
    }

    [Fact]
    public void Shares_SayOfHowManyAndWhenThoseWereCounted() =>
        Assert.Contains("A share is of the headcount last counted: 2,458 in March 2020.", RiskPaper.Words(Paper("2020-05-07 200", "2020-05-07 1").Compose("2020-03", Block)), StringComparison.Ordinal);

    // A table of all days has the day of which this one, of some days, does not tell.
    [Fact]
    public void DayBetweenThoseShown_ThatLacksAReturn_IsNamed() => Assert.Contains(
        "Every team asked returned its figures for the days shown. Of the other days, 5 May 2020 lacks the return of Team B.",
        RiskPaper.Words(Paper("2020-05-03 190; 2020-05-07 200", "2020-05-07 1").With("2020-05-03", "1 1").With("2020-05-05", "1 -").Compose("2020-03", Block)), StringComparison.Ordinal);

    // Nobody was asked before the form began.
    [Fact]
    public void Trend_BeginsWithTheForm_AndNamesItsOwnPeriods()
    {
        var organisation = new SmallOrganisation().With("absent", "2020-03 20", change: static one => one with { Measure = Measure.Of(MeasureKind.Count), Aggregation = Aggregation.Sum });
        var paper = new ReturnsPaper("ab", organisation) { Form = ReturnsPaper.Sitrep with { Frequency = Frequency.Month, From = Period.Parse("2020-02").Value, Due = DueRule.Parse("5 working days after").Value, Fields = [ReturnsPaper.Figure("absent", null)] } };

        var document = paper.With("2020-02", "- -").With("2020-03", "1 -").Compose("2020-03", Block with { To = null });

        Assert.Equal(["Figure", "February 2020", "March 2020"], Traversal.Elements(document.Content).OfType<Table>().First().Columns.Select(static column => column.Header));
        Assert.Contains("Nothing was returned for February 2020.\nNot returned for the months shown; nothing is put in their place:", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingReturned_SaysSo() => Assert.StartsWith(
        "No figure was returned from 30 March 2020 to 7 May 2020.",
        Traversal.Elements(Paper("", "").Compose("2020-03", Block).Content).OfType<Paragraph>().First().Content.PlainText, StringComparison.Ordinal);

    [Fact]
    public void Periods_AreShownInPlaceOfWeeks()
    {
        var table = Table(Paper("2020-05-06 199; 2020-05-07 200", "2020-05-07 1"), Block with { Shows = TrendShows.Periods, Periods = 3, Fields = ["absent"] });

        Assert.Equal(["Absent Workforce team | – | 199 | 200 | ", "share of headcount | – | 8% | 8% | "], table);
    }

    [Fact]
    public void EachUnit_HasARow_AboveAll()
    {
        var paper = Paper("2020-05-07 200", "2020-05-07 1", teams: "absent: 2020-05-07 120");

        Assert.Equal(["Team A | 120", "Team B | –", "All | 200", "share of headcount | 8%"], Table(paper, Block with { Units = TrendUnits.Each, Fields = ["absent"] }).Select(static row => string.Join(" | ", row.Split(" | ").Take(2))));
    }

    // Five weeks before the week of the last day, of each unit and of the whole.
    [Fact]
    public void Needs_ReachBackToTheFirstMonday_AndOnToTheLastDay()
    {
        var scope = Paper("", "").Context("2020-03", Block).Scope;
        var needs = ((IReportBlock)Block).Needs(scope).ToList();

        Assert.All(needs, static need => Assert.Equal(new DateOnly(2020, 5, 7), need.Until));
        Assert.Equal(new DateOnly(2020, 3, 30), needs.Where(static need => need.Indicator.ToString() == "absent").Min(static need => need.From));
        Assert.Equal(39, Assert.Single(((IReportBlock)Block).NeedsReturns(scope)).Periods);
    }

    [Theory]
    [InlineData("absnt", "found “absnt”; expected the code of a figure of the form sitrep: absent and moved, perhaps “absent”")]
    [InlineData("absent", null)]
    public void UnknownField_IsNamedWithTheNearest(string field, string? problem) =>
        Assert.Equal(problem, ((IReportBlock)(Block with { Fields = [field] })).UnknownNames(Paper("", "").Context("2020-03", Block).Picture).FirstOrDefault()?.ToString());

    [Fact]
    public void UnknownForm_IsNamedWithTheNearest() => Assert.Equal(
        "found “sitrap”; expected the code of a form: sitrep, perhaps “sitrep”",
        Assert.Single(((IReportBlock)(Block with { Form = FormCode.Parse("sitrap").Value })).UnknownNames(Paper("", "").Context("2020-03", Block).Picture)).ToString());

    private static IReadOnlyList<string> Table(ReturnsPaper paper, ReturnTrendBlock? block = null) => TableRows.Of(paper.Compose("2020-03", block ?? Block))[0];

    private static ReturnsPaper Paper(string absent, string moved, int headcount = 2458, string? teams = null, string? headcounts = null)
    {
        static Indicator Daily(Indicator one) => one with { Frequency = Frequency.Day, Measure = Measure.Of(MeasureKind.Count), Aggregation = Aggregation.Sum };
        var organisation = new SmallOrganisation().With("absent", absent, change: Daily).With("moved", moved, change: Daily)
            .With("headcount", headcounts ?? $"2020-03 {headcount.ToString(CultureInfo.InvariantCulture)}", change: static one => one with { Measure = Measure.Of(MeasureKind.Count) });
        var paper = new ReturnsPaper("ab", organisation) { Form = ReturnsPaper.Sitrep };
        if (teams is not null) organisation.AddOf("a", teams);
        return paper.With("2020-05-07", "1 1");
    }
}
